import {
  isOneOf,
  isPostgres,
  readRows,
  rowsFrom,
} from '@kumiki/backend-database';
import { Knex } from 'knex';
import { Clock } from '../DatabaseClock';
import { ClaimRow } from '../tables';

/** An entity about which this worker alone asks the provider until the claim ends. */
export interface CollectClaim {
  entity: string;
  version: number;
  attempts: number;
}

/** Which facts are due to be collected, and who does it. */
export interface CollectQueue {
  /**
   * Makes the pairs due now or, where it is given, at a time of their own (ISO
   * 8601 in UTC); a pair that is due before stays so. One statement.
   */
  enqueue(
    items: readonly { entity: string; provider: string; dueAt?: string }[],
  ): Promise<void>;

  /**
   * Makes entities due now with those of the providers that were asked about them
   * before. One statement.
   */
  enqueueAgain(options: {
    entities: readonly string[];
    providers: readonly string[];
  }): Promise<void>;

  /** Claims entities of one provider, the longest due first. */
  claim(options: {
    worker: string;
    provider: string;
    limit: number;
    claimMs: number;
  }): Promise<CollectClaim[]>;

  /**
   * The claims are finished; what was queued again in between stays due. New
   * entities about which nobody is to be asked any more can be judged.
   */
  finish(options: {
    worker: string;
    provider: string;
    claims: readonly CollectClaim[];
  }): Promise<void>;

  /** Forgets the work of providers that do not exist any more. */
  retainProviders(providers: readonly string[]): Promise<void>;
}

export class DatabaseCollectQueue implements CollectQueue {
  readonly #database: Knex;
  readonly #clock: Clock;

  static create(options: { database: Knex; clock: Clock }) {
    return new DatabaseCollectQueue(options.database, options.clock);
  }

  private constructor(database: Knex, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  async enqueue(
    items: readonly { entity: string; provider: string; dueAt?: string }[],
  ): Promise<void> {
    if (items.length === 0) {
      return;
    }
    const columns = {
      entity: 'text',
      provider: 'text',
      due_at: 'text',
    } as const;
    const rows = items.map(({ entity, provider, dueAt }) => ({
      entity,
      provider,
      due_at: dueAt ?? null,
    }));
    await this.#database.raw(
      `insert into collect_queue (entity, provider, due_at)
       select entity, provider, min(coalesce(due_at, ?)) from ? where true
       group by entity, provider
       order by entity, provider
       on conflict (entity, provider) do update set
         due_at = case when collect_queue.due_at < excluded.due_at
           then collect_queue.due_at else excluded.due_at end,
         version = collect_queue.version + 1,
         attempts = 0`,
      [this.#clock().toISOString(), rowsFrom(this.#database, columns, rows)],
    );
  }

  async enqueueAgain(options: {
    entities: readonly string[];
    providers: readonly string[];
  }): Promise<void> {
    const { entities, providers } = options;
    const database = this.#database;
    if (entities.length === 0 || providers.length === 0) {
      return;
    }
    await database.raw(
      `insert into collect_queue (entity, provider, due_at)
       select entity, provider, ? from facts where ? and ?
       order by entity, provider
       on conflict (entity, provider) do update set
         version = collect_queue.version + 1,
         attempts = 0`,
      [
        this.#clock().toISOString(),
        isOneOf(database, 'entity', entities),
        isOneOf(database, 'provider', providers),
      ],
    );
  }

  async claim(options: {
    worker: string;
    provider: string;
    limit: number;
    claimMs: number;
  }): Promise<CollectClaim[]> {
    const { worker, provider, limit, claimMs } = options;
    const now = this.#clock();
    const due = this.#database('collect_queue')
      .select('entity')
      .where({ provider })
      .where('due_at', '<=', now.toISOString())
      .where(claim =>
        claim
          .where('claimed_until', '<=', now.toISOString())
          // What it still has is of a time at which it failed: it does one batch at once.
          .orWhere('claimed_by', worker),
      )
      .orderBy('due_at')
      .limit(limit);
    if (isPostgres(this.#database)) {
      due.forUpdate().skipLocked();
    }
    return await readRows<ClaimRow>(
      this.#database.raw(
        `with due as ?
         update collect_queue
         set claimed_by = ?, claimed_until = ?, attempts = attempts + 1
         where provider = ? and entity in (select entity from due)
         returning entity, version, attempts`,
        [
          due,
          worker,
          new Date(now.getTime() + claimMs).toISOString(),
          provider,
        ],
      ),
    );
  }

  async finish(options: {
    worker: string;
    provider: string;
    claims: readonly CollectClaim[];
  }): Promise<void> {
    const { worker, provider, claims } = options;
    const database = this.#database;
    let deleted = 0;
    for (const [version, entities] of groupByVersion(claims)) {
      deleted += await database('collect_queue')
        .where({ provider, claimed_by: worker, version })
        .whereRaw(isOneOf(database, 'entity', entities))
        .delete();
    }
    const entities = claims.map(({ entity }) => entity);
    if (deleted < claims.length) {
      await database('collect_queue')
        .where({ provider, claimed_by: worker })
        .whereRaw(isOneOf(database, 'entity', entities))
        .update({ claimed_by: '', claimed_until: '', attempts: 0 });
    }
    // In no transaction: of two that finish the last work on an entity side by
    // side, one has to see that the other is done as well.
    await endWaiting(database, entities, this.#clock().toISOString());
  }

  async retainProviders(providers: readonly string[]): Promise<void> {
    await this.#database('collect_queue')
      .whereRaw('not ?', [isOneOf(this.#database, 'provider', providers)])
      .delete();
  }
}

/** Nearly always one group: nobody queued any of them again meanwhile. */
function groupByVersion(
  claims: readonly CollectClaim[],
): Map<number, string[]> {
  const groups = new Map<number, string[]>();
  for (const { entity, version } of claims) {
    const group = groups.get(version) ?? [];
    group.push(entity);
    groups.set(version, group);
  }
  return groups;
}

/** Lets entities be judged about which nobody is left to be asked by now. */
async function endWaiting(
  database: Knex,
  entities: readonly string[],
  now: string,
): Promise<void> {
  // Locked in the order in which others lock them, so that nobody waits in a circle.
  const complete = database('judge_queue')
    .select('entity')
    .whereRaw(isOneOf(database, 'judge_queue.entity', entities))
    .where('not_before', '<>', '')
    .whereNotExists(
      // Whoever is to be asked again later has answered, with a failure.
      database('collect_queue')
        .whereRaw('collect_queue.entity = judge_queue.entity')
        .where('collect_queue.due_at', '<=', now),
    )
    .orderBy('entity');
  if (isPostgres(database)) {
    complete.forUpdate();
  }
  await database.raw(
    `with complete as ?
     update judge_queue set not_before = ''
     where entity in (select entity from complete)`,
    [complete],
  );
}
