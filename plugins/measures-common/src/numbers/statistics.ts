import { Interval } from '../deliveries/Metric';

/** Below this number, a rate is not given as one. */
export const LEAST_FOR_RATE = 10;

/** The two-sided 95 % point of the normal distribution. */
const Z = 1.959963984540054;

/**
 * A quantile by linear interpolation between neighbours, as `percentile_cont`
 * of PostgreSQL has it.
 *
 * @param sorted - at least one number, from the smallest to the largest
 * @param share - from 0 to 1
 */
export function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
}

/** The quartiles of numbers in any order; `null` where there are none. */
export function quartiles(numbers: readonly number[]): {
  p25: number | null;
  p50: number | null;
  p75: number | null;
} {
  if (numbers.length === 0) {
    return { p25: null, p50: null, p75: null };
  }
  const sorted = [...numbers].sort((one, other) => one - other);
  return {
    p25: quantile(sorted, 0.25),
    p50: quantile(sorted, 0.5),
    p75: quantile(sorted, 0.75),
  };
}

/**
 * The Wilson interval of a share, which stays between 0 and 1 and has a width
 * even where none or all were counted.
 *
 * @param count - how many of `n`
 * @param n - at least 1
 */
export function wilsonInterval(count: number, n: number): Interval {
  const share = count / n;
  const square = Z * Z;
  const middle = share + square / (2 * n);
  const half =
    Z * Math.sqrt((share * (1 - share)) / n + square / (4 * n * n));
  const scale = 1 + square / n;
  return {
    low: Math.max(0, (middle - half) / scale),
    high: Math.min(1, (middle + half) / scale),
    confidence: 0.95,
  };
}
