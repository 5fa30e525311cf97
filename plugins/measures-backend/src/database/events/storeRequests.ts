import {
  foldRequests,
  RequestEvent,
  ServiceRequest,
} from '@kumiki/backstage-plugin-measures-common';
import { readRows, rowsFrom } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { toRequest } from '../records';
import { RequestRow } from '../tables';

/** A request, and the number of its source. */
export interface RequestKey {
  source: string;
  sourceId: number;
  request: string;
}

const KEY = { source_id: 'integer', request: 'text' } as const;

const COLUMNS = {
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
 * Makes requests of all their events, in three statements. The caller has the
 * lock of their sources: nobody else adds events of them meanwhile.
 *
 * @param check - looks at what was stored before, and throws where that does not fit
 */
export async function storeRequests(
  tx: Knex,
  keys: readonly RequestKey[],
  check: (before: readonly ServiceRequest[]) => void,
): Promise<void> {
  if (keys.length === 0) {
    return;
  }
  const sources = new Map(keys.map(key => [key.sourceId, key.source]));
  const given = rowsFrom(
    tx,
    KEY,
    keys.map(({ sourceId, request }) => ({ source_id: sourceId, request })),
  );
  const before = await readRows<RequestRow>(
    tx.raw(
      `select requests.* from requests join ?
         on given.source_id = requests.source_id
         and given.request = requests.request`,
      [given],
    ),
  );
  check(before.map(row => toRequest(row, sources.get(row.source_id) ?? '')));
  const sourceIds = new Map(keys.map(key => [key.source, key.sourceId]));
  const events = await readRows<{ content_json: string }>(
    tx.raw(
      `select events.content_json from events join ?
         on given.source_id = events.source_id
         and given.request = events.subject
       where events.content_json is not null and events.type = 'request'`,
      [given],
    ),
  );
  const requests = foldRequests(
    events.map((row): RequestEvent => JSON.parse(row.content_json)),
  );
  await upsert(
    tx,
    requests.map(request => toRow(request, sourceIds)),
  );
}

function toRow(
  request: ServiceRequest,
  sourceIds: ReadonlyMap<string, number>,
): RequestRow {
  const { openedAt = null, closedAt = null } = request;
  return {
    source_id: sourceIds.get(request.source) ?? 0,
    request: request.id,
    capability: request.capability ?? null,
    need: request.need ?? null,
    team: request.team ?? null,
    opened_at: openedAt,
    closed_at: closedAt,
    happened_at: openedAt ?? closedAt ?? '',
    channel: request.channel ?? null,
    outcome: request.outcome ?? null,
  };
}

async function upsert(tx: Knex, rows: readonly RequestRow[]): Promise<void> {
  const names = Object.keys(COLUMNS);
  await tx.raw(
    `insert into requests (${names.join(', ')})
     select ${names.join(', ')} from ? where true
     on conflict (source_id, request) do update set
       ${names.map(name => `${name} = excluded.${name}`).join(', ')}`,
    [rowsFrom(tx, COLUMNS, rows)],
  );
}
