import { Knex } from 'knex';
import { pruneDays } from './operations/pruneDays';
import { countDays, CountRow } from './operations/countDays';
import { toOwnerKey } from './owners';
import { DailyRollup, DailyRollupQuery, RollupStore } from './RollupStore';
import { rowsFrom } from './sql/rowsFrom';
import { DailyRollupRow } from './tables';

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
