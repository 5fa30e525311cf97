import {
  ChangeEvent,
  DeploymentEvent,
  foldIncidents,
  IncidentEvent,
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
  source_id: 'integer',
  event_id: 'text',
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
  const rows = stored.map(({ event, seq, sourceId }) => ({
    event: seq,
    source_id: sourceId,
    event_id: event.id,
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

/**
 * Stores what events say about incidents, together with what is known of them,
 * as `mergeIncidents` does: the order in which events come makes no difference,
 * and nobody has to wait for anybody. One statement.
 */
export async function mergeIntoIncidents(
  tx: Knex,
  stored: readonly StoredEvent<IncidentEvent>[],
): Promise<void> {
  if (stored.length === 0) {
    return;
  }
  const sourceIds = new Map(stored.map(it => [it.event.source, it.sourceId]));
  const rows = foldIncidents(stored.map(({ event }) => event))
    .map(incident => ({
      source_id: sourceIds.get(incident.source) ?? 0,
      incident: incident.id,
      entity: incident.entity,
      environment: incident.environment ?? null,
      detected_at: incident.detectedAt ?? null,
      resolved_at: incident.resolvedAt ?? null,
      happened_at: incident.detectedAt ?? incident.resolvedAt ?? '',
      deployment: incident.deployment ?? null,
    }))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const names = Object.keys(INCIDENT).join(', ');
  await tx.raw(
    `insert into incidents (${names}) select ${names} from ? where true
     on conflict (source_id, incident, entity) do update set
       environment = ${eitherOf('environment', '<')},
       detected_at = ${eitherOf('detected_at', '<')},
       resolved_at = ${eitherOf('resolved_at', '>')},
       deployment = ${eitherOf('deployment', '<')},
       happened_at = coalesce(${eitherOf('detected_at', '<')},
         ${eitherOf('resolved_at', '>')})`,
    [rowsFrom(tx, INCIDENT, rows)],
  );
}

function keyOf(row: { source_id: number; incident: string; entity: string }) {
  return `${row.source_id}\n${row.incident}\n${row.entity}`;
}

/** The first, or the last, of what is stored and what comes, or the one that there is. */
function eitherOf(column: string, order: '<' | '>'): string {
  return `case when incidents.${column} is null
      or excluded.${column} ${order} incidents.${column}
    then coalesce(excluded.${column}, incidents.${column})
    else incidents.${column} end`;
}

/** As the statement compares them. */
function orderOf({ event }: StoredEvent<ChangeEvent>): string {
  return `${event.at} ${event.id}`;
}
