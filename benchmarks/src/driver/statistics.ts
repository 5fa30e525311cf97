/** The middle one of sorted numbers, or another part of the way. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

/** What several rounds measured. */
export interface Spread {
  median: number;
  min: number;
  max: number;
}

/** Absent where there is nothing. */
export function spreadOf(values: readonly number[]): Spread | undefined {
  return values.length === 0
    ? undefined
    : {
        median: quantile(values, 0.5),
        min: Math.min(...values),
        max: Math.max(...values),
      };
}
