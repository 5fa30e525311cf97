import { MeasuredEvent } from '@kumiki/backstage-plugin-measures-common';
import { rowsFrom } from '@kumiki/backend-database';
import { Knex } from 'knex';

const RECEIVED = {
  sender_id: 'integer',
  type: 'text',
  first_at: 'text',
  last_received_at: 'text',
} as const;

/** Keeps since when who reports what: that nothing is reported of an entity then means something. */
export async function noteReceived(
  tx: Knex,
  events: readonly MeasuredEvent[],
  options: { sender: number; at: string },
): Promise<void> {
  const first = new Map<string, string>();
  for (const { type, at } of events) {
    const other = first.get(type);
    first.set(type, other !== undefined && other < at ? other : at);
  }
  if (first.size === 0) {
    return;
  }
  const rows = [...first].sort().map(([type, at]) => ({
    sender_id: options.sender,
    type,
    first_at: at,
    last_received_at: options.at,
  }));
  await tx.raw(
    `insert into received (sender_id, type, first_at, last_received_at)
     select sender_id, type, first_at, last_received_at from ? where true
     on conflict (sender_id, type) do update set
       first_at = case when excluded.first_at < received.first_at
         then excluded.first_at else received.first_at end,
       last_received_at = excluded.last_received_at`,
    [rowsFrom(tx, RECEIVED, rows)],
  );
}

const UNKNOWN = { entity: 'text', events: 'integer' } as const;

/** Counts events of entities that the catalog does not have. */
export async function noteUnknown(
  tx: Knex,
  events: readonly MeasuredEvent[],
  options: { unknown: ReadonlySet<string>; receivedAt: string },
): Promise<void> {
  const counts = new Map<string, number>();
  for (const event of events) {
    if (event.type !== 'request' && options.unknown.has(event.entity)) {
      counts.set(event.entity, (counts.get(event.entity) ?? 0) + 1);
    }
  }
  if (counts.size === 0) {
    return;
  }
  const rows = [...counts].sort().map(([entity, count]) => ({
    entity,
    events: count,
  }));
  await tx.raw(
    `insert into unknown_entities
       (entity, first_received_at, last_received_at, events)
     select entity, cast(? as text), cast(? as text), events from ? where true
     on conflict (entity) do update set
       last_received_at = excluded.last_received_at,
       events = unknown_entities.events + excluded.events`,
    [options.receivedAt, options.receivedAt, rowsFrom(tx, UNKNOWN, rows)],
  );
}
