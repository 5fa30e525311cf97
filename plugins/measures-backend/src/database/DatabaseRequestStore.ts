import { ServiceRequest } from '@kumiki/backstage-plugin-measures-common';
import { Knex } from 'knex';
import { toRequest } from './records';
import { RequestRow } from './tables';

/** Requests to teams. */
export interface RequestStore {
  /**
   * Requests that were opened or closed within a time, or that are still open.
   * One statement.
   *
   * @param query - times are ISO 8601 in UTC, `to` is not included
   */
  readRequests(query: {
    from: string;
    to: string;
    capability?: string;
  }): Promise<ServiceRequest[]>;
}

export class DatabaseRequestStore implements RequestStore {
  readonly #database: Knex;

  static create(options: { database: Knex }) {
    return new DatabaseRequestStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async readRequests(query: {
    from: string;
    to: string;
    capability?: string;
  }): Promise<ServiceRequest[]> {
    const { from, to, capability } = query;
    const builder = this.#database('requests')
      .join('sources', 'sources.id', 'requests.source_id')
      .select<(RequestRow & { source: string })[]>('requests.*', {
        source: 'sources.name',
      })
      .where('requests.happened_at', '<', to)
      .where(it =>
        it
          .where('requests.happened_at', '>=', from)
          .orWhere('requests.closed_at', '>=', from)
          .orWhereNull('requests.closed_at'),
      )
      .orderBy(['requests.happened_at', 'requests.request']);
    if (capability !== undefined) {
      builder.where('requests.capability', capability);
    }
    const rows = await builder;
    return rows.map(row => toRequest(row, row.source));
  }
}
