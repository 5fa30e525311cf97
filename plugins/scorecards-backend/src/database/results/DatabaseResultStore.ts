import { Knex } from 'knex';
import { CheckNamesStore } from './CheckNamesStore';
import { toOwners } from '../entities/owners';
import { readResultGroups } from './readResultGroups';
import { readRows, rowsOfEntities } from '../sql/rows';
import { ResultRow as TableRow } from '../tables';
import { toStoredResult } from './toStoredResult';
import { whereResult } from './whereResult';
import {
  StoredResult,
  ResultRow,
  ResultQuery,
  RollupQuery,
  ResultGroup,
} from './StoredResult';

/** The current results. */
export interface ResultStore {
  /** Every result of the entities. One statement. */
  readResults(entities: readonly string[]): Promise<StoredResult[]>;

  /** A page in the order of entity refs, and how many there are. Two statements. */
  listResults(
    query: ResultQuery & { limit: number; after?: string },
  ): Promise<{ items: ResultRow[]; totalItems: number }>;

  /** All of them in the order of entity refs; one statement for each page. */
  streamResults(
    query: ResultQuery & { pageSize?: number },
  ): AsyncIterable<ResultRow[]>;

  /** Results counted, with the owners of now. One statement. */
  readResultGroups(query: RollupQuery): Promise<Iterable<ResultGroup>>;
}

type JoinedRow = TableRow & {
  entity_title: string | null;
  entity_owner: string | null;
  entity_system: string | null;
};

const PAGE_SIZE = 1_000;

const JOINED = [
  'results.*',
  'entities.title as entity_title',
  'entities.owner as entity_owner',
  'entities.system as entity_system',
];

export class DatabaseResultStore implements ResultStore {
  readonly #database: Knex;
  readonly #checkNames: CheckNamesStore;

  static create(options: { database: Knex; checkNames: CheckNamesStore }) {
    return new DatabaseResultStore(options.database, options.checkNames);
  }

  private constructor(database: Knex, checkNames: CheckNamesStore) {
    this.#database = database;
    this.#checkNames = checkNames;
  }

  async readResults(entities: readonly string[]): Promise<StoredResult[]> {
    const database = this.#database;
    const rows = await readRows<TableRow>(
      database.raw('select known.* from ? order by entity, scorecard', [
        rowsOfEntities(database, 'results', entities),
      ]),
    );
    return await this.#unpack(rows);
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

  async readResultGroups(query: RollupQuery): Promise<Iterable<ResultGroup>> {
    return await readResultGroups(this.#database, query);
  }

  async #readPage(
    query: ResultQuery & { limit: number; after?: string },
  ): Promise<ResultRow[]> {
    const rows: JoinedRow[] = await this.#select(query)
      .select(...JOINED)
      .where('results.entity', '>', query.after ?? '')
      .orderBy('results.entity')
      .limit(query.limit);
    const results = await this.#unpack(rows);
    return results.map((result, at) => withEntity(result, rows[at]));
  }

  async #unpack(rows: readonly TableRow[]): Promise<StoredResult[]> {
    const names = await this.#checkNames.read(
      rows.map(({ names_id }) => names_id),
    );
    return rows.map(row => toStoredResult(row, names.get(row.names_id)));
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

function withEntity(result: StoredResult, row: JoinedRow): ResultRow {
  return {
    ...result,
    title: row.entity_title ?? undefined,
    owners: toOwners(row.entity_owner),
    system: row.entity_system ?? undefined,
  };
}
