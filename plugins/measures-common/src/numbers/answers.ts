import {
  MetricAnswer,
  MetricUnit,
  UnknownReason,
  UnknownReasonName,
} from '../deliveries/Metric';
import { LEAST_FOR_RATE, quartiles, wilsonInterval } from './statistics';

const NO_QUARTILES = { p25: null, p50: null, p75: null };

/** An answer without a value. */
export function unknownAnswer(
  unit: MetricUnit,
  unknown: UnknownReason[],
  counted: { n?: number; count?: number } = {},
): MetricAnswer {
  const { n = 0, count } = counted;
  return {
    value: null,
    unit,
    n,
    ...(count !== undefined && { count }),
    ...NO_QUARTILES,
    shareInferred: null,
    unknown,
  };
}

/** The median of times in seconds, and how many of them rest on inferred links. */
export function answerOfTimes(
  seconds: readonly number[],
  inferred: number | null,
  unknown: UnknownReason[],
): MetricAnswer {
  const n = seconds.length;
  if (n === 0) {
    return unknownAnswer('seconds', unknown);
  }
  const distribution = quartiles(seconds);
  return {
    value: distribution.p50,
    unit: 'seconds',
    n,
    ...distribution,
    shareInferred: inferred === null ? null : inferred / n,
    unknown,
  };
}

/**
 * A share with its interval; where there are too few, only the counts.
 *
 * @param counted - `n` is at least 1; `inferred` of `count` rest on inferred links
 */
export function answerOfRate(
  counted: { count: number; n: number; inferred?: number },
  unknown: UnknownReason[],
): MetricAnswer {
  const { count, n, inferred } = counted;
  const shareInferred =
    inferred === undefined || count === 0 ? null : inferred / count;
  if (n < LEAST_FOR_RATE) {
    const tooFew: UnknownReason = { reason: 'too-few', least: LEAST_FOR_RATE };
    return {
      ...unknownAnswer('share', [tooFew, ...unknown], { n, count }),
      shareInferred,
    };
  }
  return {
    value: count / n,
    unit: 'share',
    n,
    count,
    ...NO_QUARTILES,
    shareInferred,
    interval: wilsonInterval(count, n),
    unknown,
  };
}

/** Counts why things are not known, and names only the reasons that there are. */
export class ReasonCounts {
  readonly #counts = new Map<UnknownReasonName, number>();

  /** Counts one more. */
  add(reason: UnknownReasonName): void {
    this.#counts.set(reason, (this.#counts.get(reason) ?? 0) + 1);
  }

  /** The reasons that were counted, by name. */
  toReasons(): UnknownReason[] {
    return [...this.#counts]
      .map(([reason, count]) => ({ reason, count }))
      .sort((one, other) => (one.reason < other.reason ? -1 : 1));
  }
}
