import { Spread } from '../driver/statistics';

/** Three digits that say something. */
export function formatNumber(value: number): string {
  const digits = Number.isInteger(value) ? 0 : digitsOf(value);
  return value.toLocaleString('en-US', { maximumFractionDigits: digits });
}

function digitsOf(value: number): number {
  if (value >= 100) {
    return 0;
  }
  return value >= 10 ? 1 : 2;
}

/** The median, and the least and the most where they differ from it. */
export function formatSpread(
  spread: Spread | undefined,
  divisor: number,
): string {
  if (!spread) {
    return '–';
  }
  const [median, min, max] = [spread.median, spread.min, spread.max].map(it =>
    formatNumber(it / divisor),
  );
  return min === max ? median : `${median} (${min}–${max})`;
}
