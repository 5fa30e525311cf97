import { Change, Deployment, Incident } from '../events/Records';

/**
 * From an instant up to, but not including, another; ISO 8601 in UTC.
 * @public
 */
export interface Span {
  from: string;
  to: string;
}

/**
 * Since when the sources of a component are connected; absent where none is.
 * ISO 8601 in UTC.
 * @public
 */
export interface ConnectedSources {
  deployments?: string;
  incidents?: string;
  changes?: string;
}

/**
 * All that is known about the deliveries of one component.
 * @public
 */
export interface ComponentRecords {
  /** The full, lower-case ref of the component. */
  entity: string;
  /** In any order, at least those from {@link LOOK_BACK_MS} before the span to the link window after it. */
  deployments: readonly Deployment[];
  /** In any order, at least those detected from the start of the span to the link window after it. */
  incidents: readonly Incident[];
  /** In any order, at least those merged from {@link LOOK_BACK_MS} before the span to its end. */
  changes: readonly Change[];
  connected: ConnectedSources;
  /**
   * When the very first deployment of the environment that was no rollback
   * ended, where that is earlier than those in `deployments`. ISO 8601 in UTC.
   */
  firstDeploymentAt?: string;
}

/**
 * What is asked about the deliveries of a component.
 * @public
 */
export interface DeliveryQuestion {
  span: Span;
  /** The name of the environment, in lower case. */
  environment: string;
  /** How long after a deployment an incident that names none may belong to it, in milliseconds. */
  linkWithinMs: number;
}

/**
 * How far before a span its deployments and changes are looked at: 90 days. A
 * change that waits longer for a deployment is linked to none.
 * @public
 */
export const LOOK_BACK_MS = 90 * 86_400_000;
