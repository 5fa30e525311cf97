import {
  ChangeEvent,
  DeploymentEvent,
} from '@kumiki/backstage-plugin-measures-common';
import { rowsFrom } from '@kumiki/backend-database';
import { Knex } from 'knex';

/** An event with the numbers that it has in the database. */
export interface StoredEvent<Event> {
  event: Event;
  seq: number;
  sourceId: number;
}

const DEPLOYMENT = {
  event: 'bigint',
  entity: 'text',
  environment: 'text',
  finished_at: 'text',
  started_at: 'text',
  commit_at: 'text',
  outcome: 'text',
  kind: 'text',
  artifact: 'text',
  commit_id: 'text',
  caused_by: 'text',
} as const;

/** Stores deployments, each of which is one event. One statement. */
export async function insertDeployments(
  tx: Knex,
  stored: readonly StoredEvent<DeploymentEvent>[],
): Promise<void> {
  if (stored.length === 0) {
    return;
  }
  const names = Object.keys(DEPLOYMENT).join(', ');
  const rows = stored.map(({ event, seq }) => ({
    event: seq,
    entity: event.entity,
    environment: event.environment,
    finished_at: event.at,
    started_at: event.startedAt ?? null,
    commit_at: event.commitAt ?? null,
    outcome: event.outcome,
    kind: event.kind ?? null,
    artifact: event.artifact ?? null,
    commit_id: event.commit ?? null,
    caused_by: event.causedBy ?? null,
  }));
  await tx.raw(`insert into deployments (${names}) select ${names} from ?`, [
    rowsFrom(tx, DEPLOYMENT, rows),
  ]);
}

const CHANGE = {
  source_id: 'integer',
  change: 'text',
  event_id: 'text',
  entity: 'text',
  merged_at: 'text',
  commit_at: 'text',
  commit_id: 'text',
} as const;

/**
 * Stores changes. Of several events about one change, the earliest counts, in
 * whichever order they come. One statement.
 */
export async function insertChanges(
  tx: Knex,
  stored: readonly StoredEvent<ChangeEvent>[],
): Promise<void> {
  if (stored.length === 0) {
    return;
  }
  const earliest = new Map<string, StoredEvent<ChangeEvent>>();
  for (const item of stored) {
    const key = JSON.stringify([item.sourceId, item.event.change]);
    const other = earliest.get(key);
    if (!other || orderOf(item) < orderOf(other)) {
      earliest.set(key, item);
    }
  }
  const rows = [...earliest]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { event, sourceId }]) => ({
      source_id: sourceId,
      change: event.change,
      event_id: event.id,
      entity: event.entity,
      merged_at: event.at,
      commit_at: event.commitAt ?? null,
      commit_id: event.commit ?? null,
    }));
  const names = Object.keys(CHANGE);
  await tx.raw(
    `insert into changes (${names.join(', ')})
     select ${names.join(', ')} from ? where true
     on conflict (source_id, change) do update set
       ${names.map(name => `${name} = excluded.${name}`).join(', ')}
     where excluded.merged_at < changes.merged_at
       or (excluded.merged_at = changes.merged_at
         and excluded.event_id < changes.event_id)`,
    [rowsFrom(tx, CHANGE, rows)],
  );
}

/** As the statement compares them. */
function orderOf({ event }: StoredEvent<ChangeEvent>): string {
  return `${event.at} ${event.id}`;
}
