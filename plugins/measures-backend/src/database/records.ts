import {
  Change,
  Deployment,
  DeploymentKind,
  DeploymentOutcome,
  Incident,
  RequestChannel,
  RequestOutcome,
  ServiceRequest,
} from '@kumiki/backstage-plugin-measures-common';
import { ChangeRow, DeploymentRow, IncidentRow, RequestRow } from './tables';

/** Rows as they are named outside of the database; what is absent there is absent here. */

export function toDeployment(row: DeploymentRow, source: string): Deployment {
  return withoutNull({
    source,
    id: row.event_id,
    entity: row.entity,
    environment: row.environment,
    finishedAt: row.finished_at,
    outcome: row.outcome as DeploymentOutcome,
    startedAt: row.started_at,
    commitAt: row.commit_at,
    kind: row.kind as DeploymentKind | null,
    artifact: row.artifact,
    commit: row.commit_id,
    causedBy: row.caused_by,
  });
}

export function toIncident(row: IncidentRow, source: string): Incident {
  return withoutNull({
    source,
    id: row.incident,
    entity: row.entity,
    environment: row.environment,
    detectedAt: row.detected_at,
    resolvedAt: row.resolved_at,
    deployment: row.deployment,
  });
}

export function toChange(row: ChangeRow, source: string): Change {
  return withoutNull({
    source,
    id: row.change,
    entity: row.entity,
    mergedAt: row.merged_at,
    commitAt: row.commit_at,
    commit: row.commit_id,
  });
}

export function toRequest(row: RequestRow, source: string): ServiceRequest {
  return withoutNull({
    source,
    id: row.request,
    capability: row.capability,
    need: row.need,
    team: row.team,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    channel: row.channel as RequestChannel | null,
    outcome: row.outcome as RequestOutcome | null,
  });
}

/** The fields that may be null, as optional ones. */
type WithoutNull<T> = {
  [Key in keyof T as null extends T[Key] ? never : Key]: T[Key];
} & {
  [Key in keyof T as null extends T[Key] ? Key : never]?: Exclude<T[Key], null>;
};

function withoutNull<T extends object>(record: T): WithoutNull<T> {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== null),
  ) as WithoutNull<T>;
}
