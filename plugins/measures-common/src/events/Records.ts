import {
  DeploymentKind,
  DeploymentOutcome,
  RequestChannel,
  RequestOutcome,
} from './Events';

/**
 * A deployment. It is known by the source and id of its event.
 * @public
 */
export interface Deployment {
  source: string;
  id: string;
  /** The full, lower-case ref of the entity. */
  entity: string;
  /** The name of the environment, in lower case. */
  environment: string;
  artifact?: string;
  /** The newest commit that was deployed. */
  commit?: string;
  /** When that commit was made. ISO 8601 in UTC. */
  commitAt?: string;
  /** When it began. ISO 8601 in UTC. */
  startedAt?: string;
  /** When it ended. ISO 8601 in UTC. */
  finishedAt: string;
  outcome: DeploymentOutcome;
  /** Absent where the sender does not say. */
  kind?: DeploymentKind;
  /** The id of the incident, or the id or artifact of the deployment, that made it necessary. */
  causedBy?: string;
}

/**
 * An incident, put together from its events. At least one of its times is known.
 * @public
 */
export interface Incident {
  source: string;
  /** Which incident of the source. */
  id: string;
  /** The full, lower-case ref of the entity. */
  entity: string;
  /** The name of the environment, in lower case; any where absent. */
  environment?: string;
  /** When it was detected or reported, the earlier one. ISO 8601 in UTC. */
  detectedAt?: string;
  /** When it was last resolved. ISO 8601 in UTC. */
  resolvedAt?: string;
  /** The id or artifact of the deployment that the source names as its cause. */
  deployment?: string;
}

/**
 * A change that was merged.
 * @public
 */
export interface Change {
  source: string;
  /** Which change of the source. */
  id: string;
  /** The full, lower-case ref of the entity. */
  entity: string;
  commit?: string;
  /** When its first commit was made. ISO 8601 in UTC. */
  commitAt?: string;
  /** ISO 8601 in UTC. */
  mergedAt: string;
}

/**
 * A request, put together from its events. At least one of its times is known.
 * @public
 */
export interface ServiceRequest {
  source: string;
  /** Which request of the source. */
  id: string;
  /** The full, lower-case ref of the capability. */
  capability?: string;
  /** A short key of the need where there is no capability for it. */
  need?: string;
  /** The full, lower-case ref of the team that was asked. */
  team?: string;
  /** ISO 8601 in UTC. */
  openedAt?: string;
  /** ISO 8601 in UTC. */
  closedAt?: string;
  channel?: RequestChannel;
  outcome?: RequestOutcome;
}
