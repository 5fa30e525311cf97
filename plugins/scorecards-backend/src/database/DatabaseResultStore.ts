import { Knex } from 'knex';
import {
  ResultGroup,
  ResultQuery,
  ResultRow,
  ResultStore,
  RollupQuery,
  StoredResult,
} from './ResultStore';
import { readRows } from './sql/readRows';
import { rowsOfEntities } from './sql/rowsOfEntities';
import { ResultRow as TableRow } from './tables';
import { toResultGroup, toStoredResult } from './toStoredResult';
import { whereResult } from './whereResult';

type JoinedRow = TableRow & {
  entity_title: string | null;
  entity_owner: string | null;
  entity_system: string | null;
};

const PAGE_SIZE = 1_000;

const ALIKE = [
  'results.scorecard',
  'results.level',
  'results.states',
  'results.known',
  'results.all_',
];

const JOINED = [
  'results.*',
  'entities.title as entity_title',
  'entities.owner as entity_owner',
  'entities.system as entity_system',
];

export class DatabaseResultStore implements ResultStore {
  readonly #database: Knex;

  static create(options: { database: Knex }) {
    return new DatabaseResultStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async readResults(entities: readonly string[]): Promise<StoredResult[]> {
    const database = this.#database;
    const rows = await readRows<TableRow>(
      database.raw('select known.* from ? order by entity, scorecard', [
        rowsOfEntities(database, 'results', entities),
      ]),
    );
    return rows.map(toStoredResult);
  }

  async listResults(
    query: ResultQuery & { limit: number; after?: string },
  ): Promise<{ items: ResultRow[]; totalItems: number }> {
    const [items, [{ count }]] = await Promise.all([
      this.#readPage(query),
      this.#select(query).count<{ count: number | string }[]>({ count: '*' }),
    ]);
    return { items, totalItems: Number(count) };
  }

  async *streamResults(
    query: ResultQuery & { pageSize?: number },
  ): AsyncIterable<ResultRow[]> {
    const { pageSize: limit = PAGE_SIZE } = query;
    let after: string | undefined;
    for (;;) {
      const page = await this.#readPage({ ...query, limit, after });
      if (page.length > 0) {
        yield page;
      }
      if (page.length < limit) {
        return;
      }
      after = page[page.length - 1].entity;
    }
  }

  async readRollupRows(query: RollupQuery): Promise<ResultRow[]> {
    const rows: JoinedRow[] = await this.#select(query)
      .select(...JOINED)
      .orderBy(['results.entity', 'results.scorecard']);
    return rows.map(toRow);
  }

  async readResultGroups(query: RollupQuery): Promise<ResultGroup[]> {
    const rows: Parameters<typeof toResultGroup>[0][] = await this.#select(
      query,
    )
      .select('entities.owner', ...ALIKE)
      .count({ entities: '*' })
      .groupBy('entities.owner', ...ALIKE)
      .orderBy(['entities.owner', ...ALIKE]);
    return rows.map(toResultGroup);
  }

  async #readPage(
    query: ResultQuery & { limit: number; after?: string },
  ): Promise<ResultRow[]> {
    const rows: JoinedRow[] = await this.#select(query)
      .select(...JOINED)
      .where('results.entity', '>', query.after ?? '')
      .orderBy('results.entity')
      .limit(query.limit);
    return rows.map(toRow);
  }

  #select(query: Partial<ResultQuery> & RollupQuery): Knex.QueryBuilder {
    const builder = this.#database('results').join(
      'entities',
      'entities.ref',
      'results.entity',
    );
    if (query.scorecard !== undefined) {
      builder.where('results.scorecard', query.scorecard);
    }
    return whereResult(this.#database, builder, query);
  }
}

function toRow(row: JoinedRow): ResultRow {
  return {
    ...toStoredResult(row),
    title: row.entity_title ?? undefined,
    owner: row.entity_owner ?? undefined,
    system: row.entity_system ?? undefined,
  };
}
