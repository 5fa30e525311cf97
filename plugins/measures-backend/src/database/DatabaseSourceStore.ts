import { EventType } from '@kumiki/backstage-plugin-measures-common';
import { Knex } from 'knex';

/** Since when somebody sends events of a type. */
export interface Received {
  /** Such as `external:deploy`. */
  sender: string;
  type: EventType;
  /** When the first of them happened. ISO 8601 in UTC. */
  firstAt: string;
}

/** The events of one source and type about one entity. */
export interface SourceCount {
  source: string;
  type: EventType;
  /** A component, or the capability or else the team of a request; absent where it names neither. */
  about?: string;
  /** When the first and the last of them happened. ISO 8601 in UTC. */
  first: string;
  last: string;
  events: number;
}

/** Where events come from. */
export interface SourceStore {
  /** One statement. */
  readReceived(): Promise<Received[]>;
  /** One statement over all events. */
  countBySource(): Promise<SourceCount[]>;
}

export class DatabaseSourceStore implements SourceStore {
  readonly #database: Knex;

  static create(options: { database: Knex }) {
    return new DatabaseSourceStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async readReceived(): Promise<Received[]> {
    const rows: { sender: string; type: string; first_at: string }[] =
      await this.#database('received')
        .join('senders', 'senders.id', 'received.sender_id')
        .select({ sender: 'senders.subject' }, 'type', 'first_at')
        .orderBy(['sender', 'type']);
    return rows.map(({ sender, type, first_at: firstAt }) => ({
      sender,
      type: type as EventType,
      firstAt,
    }));
  }

  async countBySource(): Promise<SourceCount[]> {
    const database = this.#database;
    const rows: {
      source: string;
      type: string;
      about: string | null;
      first: string;
      last: string;
      events: number | string;
    }[] = await database('events')
      .join('sources', 'sources.id', 'events.source_id')
      .leftJoin('requests', it =>
        it
          .on('requests.source_id', 'events.source_id')
          .andOn('requests.request', 'events.subject')
          .andOnVal('events.type', 'request'),
      )
      .select({ source: 'sources.name', type: 'events.type' })
      .select({
        about: database.raw(
          'coalesce(events.entity, requests.capability, requests.team)',
        ),
      })
      .min({ first: 'events.at' })
      .max({ last: 'events.at' })
      .count({ events: '*' })
      .groupByRaw(
        'sources.name, events.type, coalesce(events.entity, requests.capability, requests.team)',
      );
    return rows.map(({ type, about, events, ...row }) => ({
      ...row,
      type: type as EventType,
      ...(about !== null && { about }),
      events: Number(events),
    }));
  }
}
