/**
 * The five metrics, by the names that DORA gives them.
 * @public
 */
export const DELIVERY_METRICS = [
  'changeLeadTime',
  'deploymentFrequency',
  'failedDeploymentRecoveryTime',
  'changeFailRate',
  'deploymentReworkRate',
] as const;

/**
 * The five metrics, by the names that DORA gives them.
 * @public
 */
export type DeliveryMetric = (typeof DELIVERY_METRICS)[number];

/**
 * Times are in seconds, frequencies in deployments per week, rates are shares
 * from 0 to 1.
 * @public
 */
export type MetricUnit = 'seconds' | 'per-week' | 'share';

/**
 * Why a value, or a part of what it is about, is not known.
 * @public
 */
export const UNKNOWN_REASONS = [
  /** Nobody reports deployments of the entity. */
  'no-deployment-source',
  /** Nobody reports incidents of the entity. */
  'no-incident-source',
  /** Nobody reports changes, and no deployment says when its commit was made. */
  'no-change-source',
  /** Nobody reports requests. */
  'no-request-source',
  /** Nobody reports what was got without asking. */
  'no-self-service-source',
  /** A part of the span, or `count` deployments, is before the source was connected. */
  'before-source',
  /** There was no deployment in the span. */
  'no-deployments',
  /** No deployment of the span failed. */
  'no-failures',
  /** No request of the span was closed. */
  'no-requests',
  /** Fewer than `least`; the counts are there, the rate is not. */
  'too-few',
  /** The known part of the span is shorter than a week. */
  'span-too-short',
  /** `count` deployments or changes have no time of a commit. */
  'no-commit-time',
  /** `count` changes were merged before the first known deployment. */
  'before-first-deployment',
  /** `count` changes found no deployment in the time for which changes are kept in view. */
  'waited-too-long',
  /** `count` end before they begin: the clocks of the sources differ. */
  'clock-skew',
  /** `count` incidents name no deployment, and none is near enough. */
  'unlinked-incidents',
  /** `count` incidents name a deployment that is not known. */
  'unknown-deployment',
  /** `count` failures or requests have not ended. */
  'still-open',
  /** `count` incidents or requests have no time at which they began. */
  'no-start-time',
  /** `count` deployments do not say whether they were planned. */
  'no-kind',
  /** `count` requests do not say how they ended. */
  'no-outcome',
] as const;

/**
 * Why a value, or a part of what it is about, is not known.
 * @public
 */
export type UnknownReasonName = (typeof UNKNOWN_REASONS)[number];

/**
 * Why something is not known, as data.
 * @public
 */
export interface UnknownReason {
  reason: UnknownReasonName;
  /** How many deployments, incidents, changes or requests this is about. */
  count?: number;
  /** How many are necessary. */
  least?: number;
  /** Since when it is known. ISO 8601 in UTC. */
  since?: string;
}

/**
 * An interval that contains the true share with the given confidence.
 * @public
 */
export interface Interval {
  low: number;
  high: number;
  /** Such as 0.95. */
  confidence: number;
}

/**
 * What a metric is. A value that is not known is `null`, never 0.
 * @public
 */
export interface MetricAnswer {
  /** The median of times, the average of frequencies, the share of rates. */
  value: number | null;
  unit: MetricUnit;
  /** How many times, deployments or requests the value is made from. */
  n: number;
  /** Of a rate: how many of the n. It is there even where there are too few for a value. */
  count?: number;
  p25: number | null;
  p50: number | null;
  p75: number | null;
  /** The share of what the value is made from that rests on inferred links; `null` where it rests on no links. */
  shareInferred: number | null;
  /** Of a rate with a value. */
  interval?: Interval;
  /** Why the value, or a part of what it is about, is not known. */
  unknown: UnknownReason[];
}

/**
 * The five metrics of one component in one environment over a span.
 * @public
 */
export type DeliveryMetrics = Record<DeliveryMetric, MetricAnswer>;
