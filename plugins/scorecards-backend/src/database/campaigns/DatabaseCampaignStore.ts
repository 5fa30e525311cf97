import { Entity } from '@backstage/catalog-model';
import { isOneOf } from '@kumiki/backend-database';
import { CheckState } from '@kumiki/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { toOwners } from '../entities/owners';
import { unpackStates } from '../results/packStates';
import { RollupQuery } from '../results/StoredResult';
import { joinResults, whereResult } from '../results/whereResult';
import { readPrepared } from '../sql/readPrepared';

/** How an entity stands now, with what the catalog says about it now. */
export interface CampaignStanding {
  entity: string;
  title?: string;
  /** In the order of their refs. */
  owners: string[];
  /** Changes with the entity. */
  digest: string;
  scorecard: string;
  states: Record<string, CheckState>;
  /** ISO 8601. */
  firstJudgedAt: string;
}

/** An entity that came to be judged by a scorecard, or is judged by it no longer. */
export interface JudgingMove {
  /** ISO 8601. */
  at: string;
  entity: string;
  title?: string;
  change: 'came' | 'left';
}

/** Which moves are read. */
interface MoveQuery {
  scorecard: string;
  /** The first moment, ISO 8601, and the first one after the last. */
  from: string;
  before: string;
  /** Refs that the caller may see; absent where the caller may see everything. */
  visible?: readonly string[];
  limit: number;
}

/** What campaigns are made of. Every read is one statement. */
export interface CampaignStore {
  /** Every campaign of the catalog, in the order of their refs. */
  listCampaigns(): Promise<Entity[]>;

  /** Unpacked while they are iterated, which is most of the work: take breaks. */
  readStandings(query: RollupQuery): Promise<Iterable<CampaignStanding>>;

  /** Newest first. Of entities that are gone only for those who may see everything. */
  findMoves(query: MoveQuery): Promise<JudgingMove[]>;

  /** The days of which a snapshot was kept, both `YYYY-MM-DD`. */
  listRecordedDays(range: { from: string; to: string }): Promise<Set<string>>;
}

interface StandingRow {
  entity: string;
  entity_title: string | null;
  entity_owner: string | null;
  entity_digest: string;
  scorecard: string;
  states: string;
  names_id: number;
  names_json: string;
  first_judged_at: string;
}

export class DatabaseCampaignStore implements CampaignStore {
  readonly #database: Knex;

  static create(options: { database: Knex }) {
    return new DatabaseCampaignStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async listCampaigns(): Promise<Entity[]> {
    const rows = await readPrepared<{ entity_json: string }>(
      this.#database,
      'campaigns',
      () =>
        this.#database('entities')
          .select('entity_json')
          .where('kind', 'campaign')
          .orderBy('ref'),
    );
    return rows.map(row => JSON.parse(row.entity_json));
  }

  async readStandings(query: RollupQuery): Promise<Iterable<CampaignStanding>> {
    const isPart = query.owners !== undefined;
    const rows: StandingRow[] = await whereResult(
      this.#database,
      joinResults(this.#database, { isPart })
        .join('check_names', 'check_names.id', 'results.names_id')
        .select(
          'results.entity',
          'results.scorecard',
          'results.states',
          'results.names_id',
          'results.first_judged_at',
          'check_names.names_json',
          'entities.title as entity_title',
          'entities.owner as entity_owner',
          'entities.digest as entity_digest',
        ),
      query,
    );
    return toStandings(rows);
  }

  async findMoves(query: MoveQuery): Promise<JudgingMove[]> {
    const { scorecard, from, before, visible, limit } = query;
    const builder = this.#database('level_changes')
      .leftJoin('entities', 'entities.ref', 'level_changes.entity')
      .select(
        'level_changes.at',
        'level_changes.entity',
        'level_changes.from_level',
        'entities.title',
      )
      .where('level_changes.scorecard', scorecard)
      .where('level_changes.at', '>=', from)
      .where('level_changes.at', '<', before)
      .whereRaw(
        '(level_changes.from_level is null or level_changes.to_level is null)',
      )
      .orderBy([
        { column: 'level_changes.at', order: 'desc' },
        { column: 'level_changes.id', order: 'desc' },
      ])
      .limit(limit);
    if (visible) {
      builder.whereRaw(isOneOf(this.#database, 'entities.ref', visible));
    }
    const rows: {
      at: string;
      entity: string;
      from_level: string | null;
      title: string | null;
    }[] = await builder;
    return rows.map(({ at, entity, from_level, title }) => ({
      at,
      entity,
      title: title ?? undefined,
      change: from_level === null ? 'came' : 'left',
    }));
  }

  async listRecordedDays({
    from,
    to,
  }: {
    from: string;
    to: string;
  }): Promise<Set<string>> {
    const rows: { day: string }[] = await this.#database('rollups_daily')
      .distinct('day')
      .whereBetween('day', [from, to]);
    return new Set(rows.map(({ day }) => day));
  }
}

function* toStandings(
  rows: readonly StandingRow[],
): Iterable<CampaignStanding> {
  const lists = new Map<number, string[]>();
  for (const row of rows) {
    const names: string[] =
      lists.get(row.names_id) ?? JSON.parse(row.names_json);
    lists.set(row.names_id, names);
    yield {
      entity: row.entity,
      title: row.entity_title ?? undefined,
      owners: toOwners(row.entity_owner),
      digest: row.entity_digest,
      scorecard: row.scorecard,
      states: unpackStates(row.states, names).states,
      firstJudgedAt: row.first_judged_at,
    };
  }
}
