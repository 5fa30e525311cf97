import { readRows } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { CheckNamesStore } from './CheckNamesStore';
import { toOwners } from '../entities/owners';
import { readResultGroups } from './readResultGroups';
import { rowsOfEntities } from '../sql/rowsOfEntities';
import { ResultRow as TableRow } from '../tables';
import { toStoredResult } from './toStoredResult';
import { joinResults, whereResult } from './whereResult';
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

  /**
   * Every result that matches, with the owners at the time. One statement. They
   * are unpacked while they are iterated, which is most of the work: take breaks.
   */
  findResults(query: RollupQuery): Promise<Iterable<StoredResult>>;

  /** Results counted, with the owners of now, unpacked likewise. One statement. */
  readResultGroups(query: RollupQuery): Promise<Iterable<ResultGroup>>;

  /** How many evaluated entities have no owner now. One statement. */
  countUnowned(query: RollupQuery): Promise<number>;
}

type NamedRow = TableRow & { names_json: string };

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

  async findResults(query: RollupQuery): Promise<Iterable<StoredResult>> {
    const rows: NamedRow[] = await this.#selectAll(query)
      .join('check_names', 'check_names.id', 'results.names_id')
      .select('results.*', 'check_names.names_json');
    return toResults(rows);
  }

  async readResultGroups(query: RollupQuery): Promise<Iterable<ResultGroup>> {
    return await readResultGroups(this.#database, query);
  }

  async countUnowned(query: RollupQuery): Promise<number> {
    const [{ count }] = await this.#selectAll(query)
      .whereNull('entities.owner')
      .countDistinct<{ count: number | string }[]>({
        count: 'results.entity',
      });
    return Number(count);
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

  #selectAll(query: RollupQuery): Knex.QueryBuilder {
    return whereResult(
      this.#database,
      joinResults(this.#database, { isPart: query.owners !== undefined }),
      query,
    );
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

function* toResults(rows: readonly NamedRow[]): Iterable<StoredResult> {
  const lists = new Map<number, string[]>();
  for (const row of rows) {
    const names: string[] =
      lists.get(row.names_id) ?? JSON.parse(row.names_json);
    lists.set(row.names_id, names);
    yield toStoredResult(row, names);
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
