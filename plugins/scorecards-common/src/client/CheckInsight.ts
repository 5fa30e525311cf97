import { StateCounts } from '../evaluator/Result';
import { CommonReason } from './HealthAnswers';

/**
 * How a check does over all entities that the reader may see.
 * @public
 */
export interface CheckInsight {
  scorecard: string;
  check: string;
  title: string;
  /** The id of the level that it belongs to. */
  level: string;
  /** First and last day of the time, `YYYY-MM-DD`. */
  from: string;
  to: string;
  /** Its states now. */
  counts: StateCounts;
  /** One for each day on which it stood otherwise. */
  points: { day: string; counts: StateCounts }[];
  /** The last day that is known; absent where none is. */
  until?: string;
  /** How often it came from fail to pass in that time. */
  fixed: number;
  /** The median time that it took, in milliseconds; absent where it never did. */
  medianTimeToPassMs?: number;
  /** Why it does not pass, the commonest first, at most ten. */
  reasons: CommonReason[];
  /** How many entities the reasons were worked out for, at most 200. */
  examined: number;
}
