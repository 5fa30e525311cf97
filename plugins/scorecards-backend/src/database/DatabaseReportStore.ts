import { Knex } from 'knex';
import { ReportStore } from './ReportStore';
import { RollupQuery } from './ResultStore';
import { whereResult } from './whereResult';

export class DatabaseReportStore implements ReportStore {
  readonly #database: Knex;

  static create(options: { database: Knex }) {
    return new DatabaseReportStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async countUnowned(query: RollupQuery): Promise<number> {
    const [{ count }] = await whereResult(
      this.#database,
      this.#database('results')
        .join('entities', 'entities.ref', 'results.entity')
        .whereNull('entities.owner'),
      query,
    ).countDistinct<{ count: number | string }[]>({ count: 'results.entity' });
    return Number(count);
  }
}
