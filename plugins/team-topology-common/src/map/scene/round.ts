/**
 * Rounds a coordinate to two decimals, so that the output is the same whatever
 * the last bits of a floating-point number are. Never `-0`.
 */
export function round(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}
