import { MetricAnswer } from '../deliveries/Metric';
import { Span } from '../deliveries/Deliveries';

/**
 * How often people got something in a week without asking, and by asking.
 * @public
 */
export interface RequestWeek {
  /** The Monday of the week in the organisation, `YYYY-MM-DD`. */
  week: string;
  /** Template runs that succeeded and pushed use; `null` where it is not known. */
  withoutAsking: number | null;
  /** Requests that were opened; `null` where it is not known. */
  byAsking: number | null;
}

/**
 * A need that several requests had and no capability answers.
 * @public
 */
export interface RepeatedNeed {
  /** The short key that the senders use. */
  need: string;
  requests: number;
  /** How many teams were asked. */
  teams: number;
  /** When the last one was opened. ISO 8601 in UTC. */
  lastAt: string;
}

/**
 * What is asked for, and what people get without asking.
 * @public
 */
export interface RequestsReport {
  /** The full, lower-case ref of the capability; absent where it is about all. */
  capability?: string;
  span: Span;
  /** Since when requests and use are reported. ISO 8601 in UTC; absent where they are not. */
  connected: ConnectedRequests;
  weeks: RequestWeek[];
  /** The share that was got without asking. */
  selfServiceRatio: MetricAnswer;
  /** From opened to closed; with the 90th percentile beside the quartiles. */
  timeToDone: MetricAnswer & { p90: number | null };
  /** Of the requests that were closed with an outcome, the share done by hand for one time. */
  oneOffShare: MetricAnswer;
  /** Needs without a capability that came more than once, the most frequent first. */
  repeatedNeeds: RepeatedNeed[];
}

/**
 * Since when the two sides of the self-service ratio are known. ISO 8601 in UTC.
 * @public
 */
export interface ConnectedRequests {
  requests?: string;
  selfService?: string;
}
