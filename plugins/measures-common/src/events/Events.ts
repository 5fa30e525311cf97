/**
 * What a sender can report.
 * @public
 */
export const EVENT_TYPES = [
  'deployment',
  'incident',
  'change',
  'request',
] as const;

/**
 * What a sender can report.
 * @public
 */
export type EventType = (typeof EVENT_TYPES)[number];

/**
 * The fields that all events have. An event is the same as another if both have
 * the same source and id; it is then counted once.
 * @public
 */
export interface EventIdentity {
  /** Which system says so: the `source` of a CloudEvent. */
  source: string;
  /** Which event of that system it is: the `id` of a CloudEvent. */
  id: string;
  /** When it happened: ISO 8601 in UTC, with milliseconds. */
  at: string;
}

/**
 * How a deployment ended. Only those that succeeded count as deployments;
 * `removed` says that the entity no longer runs there.
 * @public
 */
export type DeploymentOutcome = 'succeeded' | 'failed' | 'removed';

/**
 * Why somebody deployed. Rework was not planned: an incident caused it. A
 * rollback deploys what ran before.
 * @public
 */
export type DeploymentKind = 'planned' | 'rework' | 'rollback';

/**
 * An entity was deployed to an environment, or removed from it.
 * @public
 */
export interface DeploymentEvent extends EventIdentity {
  type: 'deployment';
  /** The full, lower-case ref of the entity. */
  entity: string;
  /** The name of the environment, in lower case. */
  environment: string;
  /** What was deployed, such as a package URL with its version. */
  artifact?: string;
  /** The newest commit that was deployed. */
  commit?: string;
  /** When that commit was made. ISO 8601 in UTC. */
  commitAt?: string;
  /** When the deployment began. ISO 8601 in UTC; `at` is when it ended. */
  startedAt?: string;
  outcome: DeploymentOutcome;
  /** Absent where the sender does not say. */
  kind?: DeploymentKind;
  /** The id of the incident, or the id or artifact of the deployment, that made it necessary. */
  causedBy?: string;
}

/**
 * What an event says about an incident. `detected` comes from monitoring,
 * `reported` from a person; the earlier one counts.
 * @public
 */
export type IncidentPhase = 'detected' | 'reported' | 'resolved';

/**
 * Something happened to an incident. The events of an incident may arrive in
 * any order.
 * @public
 */
export interface IncidentEvent extends EventIdentity {
  type: 'incident';
  /** Which incident of the source. */
  incident: string;
  phase: IncidentPhase;
  /** The full, lower-case ref of the entity. */
  entity: string;
  /** The name of the environment, in lower case; any where absent. */
  environment?: string;
  /** The id or artifact of the deployment that caused it. */
  deployment?: string;
}

/**
 * A change was merged.
 * @public
 */
export interface ChangeEvent extends EventIdentity {
  type: 'change';
  /** Which change of the source, such as a pull request. */
  change: string;
  /** The full, lower-case ref of the entity. */
  entity: string;
  /** The commit that was merged. */
  commit?: string;
  /** When the first commit of the change was made. ISO 8601 in UTC; `at` is when it was merged. */
  commitAt?: string;
}

/**
 * How a request reached the team. `self-service` was not asked of anybody.
 * @public
 */
export type RequestChannel =
  | 'form'
  | 'chat'
  | 'ticket'
  | 'person'
  | 'self-service';

/**
 * How a request ended. `one-off` was done by hand for this one; `reusable`
 * means that the next one does not have to ask.
 * @public
 */
export type RequestOutcome = 'self-service' | 'reusable' | 'one-off' | 'declined';

/**
 * Something happened to a request. It does not say who asked, nor in which words.
 * @public
 */
export interface RequestEvent extends EventIdentity {
  type: 'request';
  /** Which request of the source. */
  request: string;
  phase: 'opened' | 'updated' | 'closed';
  /** The full, lower-case ref of the capability that was asked for. */
  capability?: string;
  /** The need where there is no capability for it yet: a short key, not a text. */
  need?: string;
  /** The full, lower-case ref of the team that was asked. */
  team?: string;
  channel?: RequestChannel;
  outcome?: RequestOutcome;
}

/**
 * What a sender reports.
 * @public
 */
export type MeasuredEvent =
  | DeploymentEvent
  | IncidentEvent
  | ChangeEvent
  | RequestEvent;
