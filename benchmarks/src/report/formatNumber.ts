import { Spread } from '../driver/statistics';

/** Three digits that say something. */
export function formatNumber(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  const text = value.toLocaleString('en-US', {
    maximumFractionDigits: Number.isInteger(value) ? 0 : digits,
  });
  return text;
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
