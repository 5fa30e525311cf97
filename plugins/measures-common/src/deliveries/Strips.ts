import { ConnectedSources, Span } from './Deliveries';
import { DeliveryMetric, DeliveryMetrics, MetricAnswer } from './Metric';

/**
 * What was counted in the deliveries of a component, for those who want to
 * follow a value to what it is made from.
 * @public
 */
export interface DeliveryCounts {
  /** Deployments of the span that succeeded. */
  deployments: number;
  /** Of these, by what the sender says that they are. */
  planned: number;
  rework: number;
  rollbacks: number;
  /** Those that failed before anybody used them; they count nowhere else. */
  failedAttempts: number;
  /** Incidents of the span that name their deployment, that were given one, and the others. */
  statedIncidents: number;
  inferredIncidents: number;
  unlinkedIncidents: number;
}

/**
 * The deliveries of one component in one environment over a span.
 * @public
 */
export interface ComponentDeliveries {
  /** The full, lower-case ref of the component. */
  entity: string;
  environment: string;
  span: Span;
  connected: ConnectedSources;
  metrics: DeliveryMetrics;
  counts: DeliveryCounts;
  /** When the last deployment of the span ended. ISO 8601 in UTC. */
  lastDeploymentAt?: string;
}

/**
 * One component in a strip.
 * @public
 */
export interface StripPoint {
  /** The full, lower-case ref of the component. */
  entity: string;
  answer: MetricAnswer;
}

/**
 * The components of a team, a grouping or a template version side by side. It
 * has no value of its own: those of different components are never blended.
 * @public
 */
export interface Strip {
  /** Those with a value, from the smallest value to the largest. */
  points: StripPoint[];
  /** Those without a value, by ref; their answers say why. */
  unknown: StripPoint[];
}

/**
 * A strip for each metric.
 * @public
 */
export type Strips = Record<DeliveryMetric, Strip>;

/**
 * What components are put side by side by.
 * @public
 */
export const STRIP_GROUPS = [
  'team',
  'grouping',
  'team-type',
  'capability',
  'template-version',
] as const;

/**
 * What components are put side by side by.
 * @public
 */
export type StripGroup = (typeof STRIP_GROUPS)[number];

/**
 * The components that have something in common.
 * @public
 */
export interface StripsOfGroup {
  /** A ref of a team, grouping or capability, a team type, or `ref@version` of a template; absent for those without. */
  group?: string;
  /** How many components it has, those without any event included. */
  components: number;
  strips: Strips;
}

/**
 * The answer of `GET /deliveries`.
 * @public
 */
export interface DeliveryStrips {
  by: StripGroup;
  environment: string;
  span: Span;
  items: StripsOfGroup[];
}

/**
 * One metric of one component before and after.
 * @public
 */
export interface BeforeAfterPoint {
  /** The full, lower-case ref of the component. */
  entity: string;
  before: MetricAnswer;
  after: MetricAnswer;
}

/**
 * The components of a team before a span, such as an enabling engagement, and
 * after it. It says what was measured, not what was the cause.
 * @public
 */
export interface BeforeAfter {
  environment: string;
  /** As long as `after`, and ends where the span begins. */
  before: Span;
  /** The span itself is in neither. */
  during: Span;
  after: Span;
  metrics: Record<DeliveryMetric, BeforeAfterPoint[]>;
}
