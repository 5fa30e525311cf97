import {
  IncidentEvent,
  RequestEvent,
  ServiceRequest,
} from '@kumiki/backstage-plugin-measures-common';
import { readRows, rowsFrom } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { toIncident, toRequest } from '../records';
import { IncidentRow, RequestRow } from '../tables';
import { foldIncident, foldRequest } from './foldEvents';

/** What several events are about: an incident or a request of a source. */
export interface SubjectKey {
  source: string;
  sourceId: number;
  subject: string;
}

const KEY = { source_id: 'integer', subject: 'text' } as const;

const INCIDENT = {
  source_id: 'integer',
  incident: 'text',
  entity: 'text',
  environment: 'text',
  detected_at: 'text',
  resolved_at: 'text',
  happened_at: 'text',
  deployment: 'text',
} as const;

const REQUEST = {
  source_id: 'integer',
  request: 'text',
  capability: 'text',
  need: 'text',
  team: 'text',
  opened_at: 'text',
  closed_at: 'text',
  happened_at: 'text',
  channel: 'text',
  outcome: 'text',
} as const;

/**
 * Makes incidents of all their events, in three statements. The caller has the
 * lock of their sources: nobody else adds events of them meanwhile.
 */
export async function foldIncidents(
  tx: Knex,
  keys: readonly SubjectKey[],
): Promise<void> {
  if (keys.length === 0) {
    return;
  }
  const before = await readBefore<IncidentRow>(tx, 'incident', keys);
  const events = await readEvents<IncidentEvent>(tx, 'incident', keys);
  const rows = keys.map((key): IncidentRow => {
    const known = before.get(keyOf(key));
    const incident = foldIncident(
      events.get(keyOf(key)) ?? [],
      known && toIncident(known, key.source),
    );
    const { detectedAt = null, resolvedAt = null } = incident;
    return {
      source_id: key.sourceId,
      incident: key.subject,
      entity: incident.entity,
      environment: incident.environment ?? null,
      detected_at: detectedAt,
      resolved_at: resolvedAt,
      happened_at: detectedAt ?? resolvedAt ?? '',
      deployment: incident.deployment ?? null,
    };
  });
  await upsert(tx, 'incident', INCIDENT, rows);
}

/**
 * Makes requests of all their events, likewise.
 * @param check - looks at what was stored before, and throws what is not to be
 */
export async function foldRequests(
  tx: Knex,
  keys: readonly SubjectKey[],
  check: (before: readonly ServiceRequest[]) => void,
): Promise<void> {
  if (keys.length === 0) {
    return;
  }
  const before = await readBefore<RequestRow>(tx, 'request', keys);
  const known = new Map(
    keys.flatMap(key => {
      const row = before.get(keyOf(key));
      return row ? [[keyOf(key), toRequest(row, key.source)] as const] : [];
    }),
  );
  check([...known.values()]);
  const events = await readEvents<RequestEvent>(tx, 'request', keys);
  const rows = keys.map((key): RequestRow => {
    const request = foldRequest(
      events.get(keyOf(key)) ?? [],
      known.get(keyOf(key)),
    );
    const { openedAt = null, closedAt = null } = request;
    return {
      source_id: key.sourceId,
      request: key.subject,
      capability: request.capability ?? null,
      need: request.need ?? null,
      team: request.team ?? null,
      opened_at: openedAt,
      closed_at: closedAt,
      happened_at: openedAt ?? closedAt ?? '',
      channel: request.channel ?? null,
      outcome: request.outcome ?? null,
    };
  });
  await upsert(tx, 'request', REQUEST, rows);
}

type Subject = 'incident' | 'request';

function keyOf(key: Pick<SubjectKey, 'sourceId' | 'subject'>): string {
  return `${key.sourceId} ${key.subject}`;
}

function given(tx: Knex, keys: readonly SubjectKey[]): Knex.Raw {
  return rowsFrom(
    tx,
    KEY,
    keys.map(({ sourceId, subject }) => ({ source_id: sourceId, subject })),
  );
}

async function readBefore<Row extends IncidentRow | RequestRow>(
  tx: Knex,
  subject: Subject,
  keys: readonly SubjectKey[],
): Promise<Map<string, Row>> {
  const rows = await readRows<Row & { given_subject: string }>(
    tx.raw(
      `select known.*, given.subject as given_subject
       from ${subject}s as known
       join ? on given.source_id = known.source_id
         and given.subject = known.${subject}`,
      [given(tx, keys)],
    ),
  );
  return new Map(
    rows.map(row => [
      keyOf({ sourceId: row.source_id, subject: row.given_subject }),
      row,
    ]),
  );
}

async function readEvents<Event>(
  tx: Knex,
  subject: Subject,
  keys: readonly SubjectKey[],
): Promise<Map<string, Event[]>> {
  const rows = await readRows<{
    source_id: number;
    subject: string;
    content_json: string;
  }>(
    tx.raw(
      `select events.source_id, events.subject, events.content_json
       from events join ? on given.source_id = events.source_id
         and given.subject = events.subject
       where events.content_json is not null and events.type = ?`,
      [given(tx, keys), subject],
    ),
  );
  const events = new Map<string, Event[]>();
  for (const row of rows) {
    const key = keyOf({ sourceId: row.source_id, subject: row.subject });
    const known = events.get(key) ?? [];
    events.set(key, known);
    known.push(JSON.parse(row.content_json));
  }
  return events;
}

async function upsert<Row extends IncidentRow | RequestRow>(
  tx: Knex,
  subject: Subject,
  columns: Record<keyof Row & string, 'text' | 'integer'>,
  rows: readonly Row[],
): Promise<void> {
  const names = Object.keys(columns);
  await tx.raw(
    `insert into ${subject}s (${names.join(', ')})
     select ${names.join(', ')} from ? where true
     on conflict (source_id, ${subject}) do update set
       ${names.map(name => `${name} = excluded.${name}`).join(', ')}`,
    [rowsFrom(tx, columns, rows)],
  );
}
