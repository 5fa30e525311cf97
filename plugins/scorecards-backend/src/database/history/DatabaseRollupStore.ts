import {
  Coverage,
  LevelCounts,
  StateCounts,
  CheckState,
} from '@kumiki/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import {
  isOneOf,
  isPostgres,
  readRows,
  rowsFrom,
} from '@kumiki/backend-database';
import { pruneDays } from './pruneDays';
import { toOwnerKey, isOwnedBy } from '../entities/owners';
import { DailyRollupRow } from '../tables';

/** One scorecard over what had the same owners on one day. */
export interface DailyRollup {
  /** `YYYY-MM-DD` */
  day: string;
  /** In the order of their refs; none for entities without owner. */
  owners: string[];
  scorecard: string;
  entities: number;
  levels: LevelCounts;
  states: StateCounts;
  coverage: Coverage;
}

/** Which days of which owners; what is absent does not narrow. */
interface DailyRollupQuery {
  /** Owner refs, already with their descendants. */
  owners?: readonly string[];
  scorecards?: readonly string[];
  /** First and last day, `YYYY-MM-DD`. */
  from: string;
  to: string;
}

/** How things stood, day by day, with the owners of the day. */
export interface RollupStore {
  /** What had any of the owners, each entity once, in the order of scorecard and day. One statement. */
  readDays(query: DailyRollupQuery): Promise<Omit<DailyRollup, 'owners'>[]>;

  /** Replaces everything that is known about the day, in one transaction. */
  replaceDay(day: string, rollups: readonly DailyRollup[]): Promise<void>;

  /**
   * Forgets days before a day, `YYYY-MM-DD`.
   * @returns how many rows were forgotten
   */
  prune(beforeDay: string, signal?: AbortSignal): Promise<number>;
}

const COLUMNS = {
  owner: 'text',
  scorecard: 'text',
  day: 'text',
  entities: 'integer',
  levels_json: 'text',
  states_json: 'text',
  known: 'integer',
  all_: 'integer',
} as const;

/** How many rows are written at once. */
const CHUNK = 5_000;

export class DatabaseRollupStore implements RollupStore {
  readonly #database: Knex;

  static create(options: { database: Knex }) {
    return new DatabaseRollupStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async readDays(
    query: DailyRollupQuery,
  ): Promise<Omit<DailyRollup, 'owners'>[]> {
    const days = new Map<string, Omit<DailyRollup, 'owners'>>();
    for (const row of await countDays(this.#database, query)) {
      const key = `${row.scorecard} ${row.day}`;
      const day = days.get(key) ?? emptyDay(row);
      days.set(key, day);
      addCount(day, row);
    }
    return [...days.values()];
  }

  async replaceDay(
    day: string,
    rollups: readonly DailyRollup[],
  ): Promise<void> {
    const names = Object.keys(COLUMNS);
    await this.#database.transaction(async tx => {
      await tx<DailyRollupRow>('rollups_daily').where({ day }).delete();
      for (let start = 0; start < rollups.length; start += CHUNK) {
        const chunk = rollups.slice(start, start + CHUNK);
        const rows = chunk.map(rollup => toRow(day, rollup));
        await tx.raw(
          `insert into rollups_daily (${names.join(', ')})
           select ${names.join(', ')} from ?`,
          [rowsFrom(tx, COLUMNS, rows)],
        );
      }
    });
  }

  async prune(beforeDay: string, signal?: AbortSignal): Promise<number> {
    return await pruneDays(this.#database, 'rollups_daily', beforeDay, signal);
  }
}

function toRow(day: string, rollup: DailyRollup): DailyRollupRow {
  return {
    owner: toOwnerKey(rollup.owners) ?? '',
    scorecard: rollup.scorecard,
    day,
    entities: rollup.entities,
    levels_json: JSON.stringify(rollup.levels),
    states_json: JSON.stringify(rollup.states),
    known: rollup.coverage.known,
    all_: rollup.coverage.all,
  };
}

function emptyDay({
  day,
  scorecard,
}: Pick<CountRow, 'day' | 'scorecard'>): Omit<DailyRollup, 'owners'> {
  return {
    day,
    scorecard,
    entities: 0,
    levels: {},
    states: {},
    coverage: { known: 0, all: 0 },
  };
}

function addCount(day: Omit<DailyRollup, 'owners'>, row: CountRow): void {
  const count = Number(row.count);
  switch (row.kind) {
    case 'entities':
      day.entities = count;
      break;
    case 'known':
      day.coverage.known = count;
      break;
    case 'all':
      day.coverage.all = count;
      break;
    case 'level':
      day.levels[row.name] = count;
      break;
    default:
      day.states[row.name] = count;
  }
}

/** One number of one scorecard on one day, over all owners that are meant. */
type CountRow = {
  scorecard: string;
  day: string;
  /** PostgreSQL gives sums as texts. */
  count: number | string;
} & (
  | { kind: 'entities' | 'known' | 'all'; name: '' }
  | { kind: 'level'; name: string }
  | { kind: 'state'; name: CheckState }
);

/** Adds up in the database: a large group has many thousands of rows. */
async function countDays(
  database: Knex,
  query: DailyRollupQuery,
): Promise<CountRow[]> {
  const { owners, scorecards, from, to } = query;
  const picked = database('rollups_daily').whereBetween('day', [from, to]);
  if (owners) {
    picked.whereRaw(isOwnedBy(database, 'owner', owners));
  }
  if (scorecards) {
    picked.whereRaw(isOneOf(database, 'scorecard', scorecards));
  }
  const entries = (column: string) =>
    isPostgres(database)
      ? `json_each_text(${column}::json) as entry`
      : `json_each(${column}) as entry`;
  const sumOf = (kind: string, column: string) =>
    `select scorecard, day, '${kind}' as kind, '' as name,
       sum(${column}) as count
     from picked group by scorecard, day`;
  const sumOfEntries = (kind: string, column: string) =>
    `select scorecard, day, '${kind}' as kind, entry.key as name,
       sum(cast(entry.value as integer)) as count
     from picked, ${entries(column)} group by scorecard, day, entry.key`;
  return await readRows<CountRow>(
    database.raw(
      `with picked as ?
       ${sumOf('entities', 'entities')}
       union all ${sumOf('known', 'known')}
       union all ${sumOf('all', 'all_')}
       union all ${sumOfEntries('level', 'levels_json')}
       union all ${sumOfEntries('state', 'states_json')}
       order by scorecard, day`,
      [picked],
    ),
  );
}
