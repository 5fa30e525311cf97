import { isOneOf, isPostgres } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { Clock } from '../DatabaseClock';
import { readRows, rowsFrom } from '../sql/rows';

/** What one provider knows, counted over the entities that are meant. */
export interface ProviderCounts {
  provider: string;
  /** Entities of which there are values. */
  known: number;
  /** Entities about which the newest attempt failed. */
  failed: number;
  /** Entities whose values are too old. */
  stale: number;
  /** When the newest values were observed (ISO 8601); absent where there are none. */
  observedAt?: string;
  /** The newest failure that is not over. */
  error?: { entity: string; message: string; at: string };
}

/** Work that is due. */
export interface Backlog {
  due: number;
  /** Since when the longest waiting entity is due (ISO 8601). */
  oldestDueAt?: string;
}

/** Which entities are counted: those of the catalog, narrowed where it is given. */
interface Narrowing {
  visible?: readonly string[];
}

/** What tells whether facts come, and whether they are used in time. */
export interface HealthStore {
  /**
   * One for each provider that has ever said anything. One statement.
   *
   * @param query - freshFrom has, by provider, since when an observation is not
   *   too old (ISO 8601)
   */
  countByProvider(
    query: Narrowing & { freshFrom: ReadonlyMap<string, string> },
  ): Promise<ProviderCounts[]>;

  /** Those of the facts that no entity has a value of. One statement. */
  findAbsent<Fact extends { provider: string; name: string }>(
    facts: readonly Fact[],
    query: Narrowing,
  ): Promise<Fact[]>;

  /** Two statements. */
  readBacklogs(
    query: Narrowing,
  ): Promise<{ collections: Backlog; evaluations: Backlog }>;
}

type CountRow = {
  provider: string;
  known: number | string;
  failed: number | string;
  stale: number | string;
  observed_at: string | null;
  entity: string | null;
  error_message: string | null;
  error_at: string | null;
};

export class DatabaseHealthStore implements HealthStore {
  readonly #database: Knex;
  readonly #clock: Clock;

  static create(options: { database: Knex; clock: Clock }) {
    return new DatabaseHealthStore(options.database, options.clock);
  }

  private constructor(database: Knex, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  async countByProvider(
    query: Narrowing & { freshFrom: ReadonlyMap<string, string> },
  ): Promise<ProviderCounts[]> {
    const database = this.#database;
    const limits = [...query.freshFrom].map(([provider, fresh_from]) => ({
      provider,
      fresh_from,
    }));
    const rows = await readRows<CountRow>(
      database.raw(
        `with known as (
           select facts.*, row_number() over (
             partition by facts.provider
             order by facts.error_at is null, facts.error_at desc, facts.entity
           ) as place
           from facts join entities on entities.ref = facts.entity
           where ?
         )
         select known.provider,
           count(observed_at) as known,
           count(error_at) as failed,
           count(case when observed_at < fresh_from then 1 end) as stale,
           max(observed_at) as observed_at,
           max(case when place = 1 and error_at is not null then entity end) as entity,
           max(case when place = 1 then error_message end) as error_message,
           max(case when place = 1 then error_at end) as error_at
         from known left join ? on given.provider = known.provider
         group by known.provider
         order by known.provider`,
        [
          this.#isMeant(query),
          rowsFrom(
            database,
            { provider: 'text', fresh_from: 'text' } as const,
            limits,
          ),
        ],
      ),
    );
    return rows.map(row => ({
      provider: row.provider,
      known: Number(row.known),
      failed: Number(row.failed),
      stale: Number(row.stale),
      observedAt: row.observed_at ?? undefined,
      ...(row.entity !== null &&
        row.error_at !== null && {
          error: {
            entity: row.entity,
            message: row.error_message ?? '',
            at: row.error_at,
          },
        }),
    }));
  }

  async findAbsent<Fact extends { provider: string; name: string }>(
    facts: readonly Fact[],
    query: Narrowing,
  ): Promise<Fact[]> {
    const database = this.#database;
    // Places are those of the lists that values are packed in; see packValues.
    const [listed, place, value] = isPostgres(database)
      ? [
          `json_array_elements_text(names_json::json)
             with ordinality as listed(value, place)`,
          '(place - 1)::integer',
          `nullif(json_typeof(case when facts.names_id is null
             then facts.values_json::json -> given.name
             else facts.values_json::json -> places.place end), 'null')`,
        ]
      : [
          'json_each(names_json) as listed',
          'listed.key',
          `case when facts.names_id is null
             then json_extract(facts.values_json, '$.' || given.name)
             else json_extract(facts.values_json, '$[' || places.place || ']')
           end`,
        ];
    const rows = await readRows<{ provider: string; name: string }>(
      database.raw(
        `with places as materialized (
           select fact_names.id, listed.value as name, ${place} as place
           from fact_names cross join ${listed}
         )
         select given.provider, given.name from ? where not exists (
           select 1 from facts
           join entities on entities.ref = facts.entity
           left join places
             on places.id = facts.names_id and places.name = given.name
           where facts.provider = given.provider and ? and ${value} is not null
         )`,
        [
          rowsFrom(
            database,
            { provider: 'text', name: 'text' } as const,
            facts.map(({ provider, name }) => ({ provider, name })),
          ),
          this.#isMeant(query),
        ],
      ),
    );
    const absent = new Set(rows.map(row => `${row.provider}.${row.name}`));
    return facts.filter(({ provider, name }) =>
      absent.has(`${provider}.${name}`),
    );
  }

  async readBacklogs(
    query: Narrowing,
  ): Promise<{ collections: Backlog; evaluations: Backlog }> {
    const [collections, evaluations] = await Promise.all([
      this.#readBacklog('collect_queue', query),
      this.#readBacklog('judge_queue', query),
    ]);
    return { collections, evaluations };
  }

  /** An entity about which several providers are to be asked counts once. */
  async #readBacklog(
    table: 'collect_queue' | 'judge_queue',
    query: Narrowing,
  ): Promise<Backlog> {
    const builder = this.#database(table)
      .join('entities', 'entities.ref', `${table}.entity`)
      .where('due_at', '<=', this.#clock().toISOString())
      .whereRaw(this.#isMeant(query));
    const [row]: { due: number | string; oldest: string | null }[] =
      await builder
        .countDistinct({ due: `${table}.entity` })
        .min({ oldest: 'due_at' });
    return {
      due: Number(row.due),
      ...(row.oldest !== null && { oldestDueAt: row.oldest }),
    };
  }

  #isMeant({ visible }: Narrowing): Knex.Raw {
    return visible
      ? isOneOf(this.#database, 'entities.ref', visible)
      : this.#database.raw('1 = 1');
  }
}
