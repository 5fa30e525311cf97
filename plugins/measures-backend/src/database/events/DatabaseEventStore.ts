import { ConflictError } from '@backstage/errors';
import {
  ChangeEvent,
  DeploymentEvent,
  IncidentEvent,
  MeasuredEvent,
  ServiceRequest,
} from '@kumiki/backstage-plugin-measures-common';
import { isOneOf, isPostgres, readRows, rowsFrom } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { digestOf } from './digestOf';
import { findOrAdd } from './findOrAdd';
import {
  insertChanges,
  insertDeployments,
  mergeIntoIncidents,
  StoredEvent,
} from './insertRecords';
import { noteReceived, noteUnknown } from './noteReceived';
import { RequestKey, storeRequests } from './storeRequests';

/** Events that are stored as a whole or not at all. */
export interface EventBatch {
  events: readonly MeasuredEvent[];
  /** Who sent them, such as `external:deploy`. */
  sender: string;
  /** ISO 8601 in UTC. */
  receivedAt: string;
  /** Entities of the events that the catalog does not have. */
  unknown: ReadonlySet<string>;
  /** Looks at the requests that are stored already, and throws where that does not fit. */
  checkRequests?: (before: readonly ServiceRequest[]) => void;
}

/** Everything that was reported. */
export interface EventStore {
  /**
   * Stores a batch in one transaction, in a number of statements that does not
   * depend on its size.
   *
   * @returns whether each event was new, in the order of the batch; of two that
   *   are the same, the first
   * @throws ConflictError for an event with a source and id that are stored
   *   already, or come twice, and that says something else
   */
  store(batch: EventBatch): Promise<boolean[]>;
}

const COLUMNS = {
  source_id: 'integer',
  id: 'text',
  type: 'text',
  subject: 'text',
  entity: 'text',
  at: 'text',
  digest: 'text',
  content_json: 'text',
} as const;

/** An event, and what is stored of it. */
interface Item {
  event: MeasuredEvent;
  /** Its place in the batch. */
  place: number;
  digest: string;
}

export class DatabaseEventStore implements EventStore {
  readonly #database: Knex;

  static create(options: { database: Knex }) {
    return new DatabaseEventStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async store(batch: EventBatch): Promise<boolean[]> {
    const items = eachOnce(batch.events);
    const isNew = batch.events.map(() => false);
    if (items.length === 0) {
      return isNew;
    }
    await this.#database.transaction(async tx => {
      const senders = await findOrAdd(
        tx,
        { table: 'senders', column: 'subject' },
        [batch.sender],
      );
      const sources = await findOrAdd(
        tx,
        { table: 'sources', column: 'name' },
        items.map(({ event }) => event.source),
      );
      const sender = senders.get(batch.sender) ?? 0;
      await lockSources(tx, items);
      const stored = await insertEvents(tx, items, { ...batch, sender, sources });
      for (const { place } of stored) {
        isNew[place] = true;
      }
      await insertDeployments(tx, stored.filter(isDeployment));
      await insertChanges(tx, stored.filter(isChange));
      await mergeIntoIncidents(tx, stored.filter(isIncident));
      await storeRequests(
        tx,
        requestsOf(stored),
        batch.checkRequests ?? (() => {}),
      );
      const events = stored.map(({ event }) => event);
      await noteUnknown(tx, events, batch);
      await noteReceived(tx, events, { sender, at: batch.receivedAt });
    });
    return isNew;
  }
}

/** In the order in which they are stored, so that nobody waits for somebody who waits for them. */
function eachOnce(events: readonly MeasuredEvent[]): Item[] {
  const items = new Map<string, Item>();
  events.forEach((event, place) => {
    const key = `${event.source}\n${event.id}`;
    const digest = digestOf(event);
    const other = items.get(key);
    if (!other) {
      items.set(key, { event, place, digest });
    } else if (other.digest !== digest) {
      throw new ConflictError(
        `events[${place}]: events[${other.place}] has the same source and id, and says something else`,
      );
    }
  });
  return [...items].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, it]) => it);
}

/**
 * Whoever stores events of requests has to see all of them; others who do so
 * for the same sources wait until the end of the transaction.
 */
async function lockSources(
  tx: Knex,
  items: readonly Item[],
): Promise<void> {
  const names = items
    .filter(({ event }) => event.type === 'request')
    .map(({ event }) => event.source);
  if (names.length > 0 && isPostgres(tx)) {
    await tx('sources')
      .select('id')
      .whereRaw(isOneOf(tx, 'name', [...new Set(names)]))
      .orderBy('id')
      .forUpdate();
  }
}

type Stored = StoredEvent<MeasuredEvent> & { place: number };

/** @returns those that are new */
async function insertEvents(
  tx: Knex,
  items: readonly Item[],
  options: {
    sources: ReadonlyMap<string, number>;
    sender: number;
    receivedAt: string;
  },
): Promise<Stored[]> {
  const { sources, sender, receivedAt } = options;
  const sourceIdOf = ({ event }: Item) => sources.get(event.source) ?? 0;
  const keyOf = (sourceId: number, id: string) => `${sourceId} ${id}`;
  const names = Object.keys(COLUMNS).join(', ');
  const rows = items.map(item => toRow(item, sourceIdOf(item)));
  const inserted = await readRows<{
    seq: string | number;
    source_id: number;
    id: string;
  }>(
    tx.raw(
      `insert into events (${names}, received_at, sender_id)
       select ${names}, cast(? as text), cast(? as integer) from ? where true
       on conflict (source_id, id) do nothing
       returning seq, source_id, id`,
      [receivedAt, sender, rowsFrom(tx, COLUMNS, rows)],
    ),
  );
  const seqs = new Map(
    inserted.map(row => [keyOf(row.source_id, row.id), Number(row.seq)]),
  );
  const stored: Stored[] = [];
  const repeated: Item[] = [];
  for (const item of items) {
    const sourceId = sourceIdOf(item);
    const seq = seqs.get(keyOf(sourceId, item.event.id));
    if (seq === undefined) {
      repeated.push(item);
    } else {
      stored.push({ event: item.event, place: item.place, seq, sourceId });
    }
  }
  if (repeated.length > 0) {
    await checkRepeated(tx, repeated, sourceIdOf);
  }
  return stored;
}

/** @throws ConflictError that names the first event that says something else than before */
async function checkRepeated(
  tx: Knex,
  repeated: readonly Item[],
  sourceIdOf: (item: Item) => number,
): Promise<void> {
  const columns = { source_id: 'integer', id: 'text', digest: 'text' } as const;
  const rows = repeated.map(item => ({
    source_id: sourceIdOf(item),
    id: item.event.id,
    digest: item.digest,
  }));
  const others = await readRows<{ source_id: number; id: string }>(
    tx.raw(
      `select events.source_id, events.id from events join ?
         on given.source_id = events.source_id and given.id = events.id
       where given.digest <> events.digest`,
      [rowsFrom(tx, columns, rows)],
    ),
  );
  const differing = new Set(others.map(it => `${it.source_id} ${it.id}`));
  const [first] = repeated
    .filter(it => differing.has(`${sourceIdOf(it)} ${it.event.id}`))
    .sort((a, b) => a.place - b.place);
  if (first) {
    throw new ConflictError(
      `events[${first.place}]: an event with this source and id is stored, and says something else`,
    );
  }
}

function toRow({ event, digest }: Item, sourceId: number) {
  const subject = subjectOf(event);
  return {
    source_id: sourceId,
    id: event.id,
    type: event.type,
    subject: subject ?? null,
    entity: event.type === 'request' ? null : event.entity,
    at: event.at,
    digest,
    content_json: event.type === 'request' ? JSON.stringify(event) : null,
  };
}

function subjectOf(event: MeasuredEvent): string | undefined {
  switch (event.type) {
    case 'incident':
      return event.incident;
    case 'request':
      return event.request;
    case 'change':
      return event.change;
    default:
      return undefined;
  }
}

/** The requests that events are about, in one order. */
function requestsOf(stored: readonly Stored[]): RequestKey[] {
  const keys = new Map<string, RequestKey>();
  for (const { event, sourceId } of stored) {
    if (event.type === 'request') {
      const { source, request } = event;
      keys.set(`${sourceId} ${request}`, { source, sourceId, request });
    }
  }
  return [...keys].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, key]) => key);
}

function isDeployment(
  stored: StoredEvent<MeasuredEvent>,
): stored is StoredEvent<DeploymentEvent> & Stored {
  return stored.event.type === 'deployment';
}

function isChange(
  stored: StoredEvent<MeasuredEvent>,
): stored is StoredEvent<ChangeEvent> & Stored {
  return stored.event.type === 'change';
}

function isIncident(
  stored: StoredEvent<MeasuredEvent>,
): stored is StoredEvent<IncidentEvent> & Stored {
  return stored.event.type === 'incident';
}
