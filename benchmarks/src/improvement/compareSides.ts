import { Samples } from '../driver/Samples';
import { Row, ROWS } from '../report/rows';
import { formatNumber } from '../report/formatNumber';
import { markdownTable } from '../report/markdownTable';

/** How much worse a number may be. */
export const MOST_RATIO = 1.05;

/** What was measured without exemptions and campaigns, twice, and with them. */
export interface Sides {
  plain: Samples;
  /** The same once more, in a process and a database of its own. */
  again: Samples;
  improved: Samples;
}

/** One number, with and without. */
export interface Comparison {
  row: Row;
  without: number;
  with: number;
  /** How many times as bad it is with them; 1 where nothing differs. */
  ratio: number;
  /** How far two that do the same are from each other, at least 1. */
  noise: number;
  isMet: boolean;
}

/** Of what the driver writes down, what is of the system. */
const NAME = 'kumiki';

/**
 * Compares what both sides have. A number is worse only where that is more than
 * two measurements of the same differ.
 */
export function compareSides({ plain, again, improved }: Sides): Comparison[] {
  return ROWS.flatMap(row => {
    const [a, b, other] = [plain, again, improved].map(
      it => it.of(NAME, row.metric)?.median,
    );
    if (a === undefined || b === undefined || other === undefined) {
      return [];
    }
    const without = (a + b) / 2;
    const ratio = row.isMoreBetter
      ? ratioOf(without, other)
      : ratioOf(other, without);
    const noise = Math.max(ratioOf(a, b), ratioOf(b, a));
    const isMet = ratio <= Math.max(MOST_RATIO, noise);
    return [{ row, without, with: other, ratio, noise, isMet }];
  });
}

/** A table of all of them. */
export function renderComparison(all: readonly Comparison[]): string {
  return markdownTable(
    ['', 'without', 'with', 'ratio', 'noise', ''],
    all.map(it => {
      const { letter, title, unit } = it.row;
      const divisor = unit === 'KB' ? 1_000 : 1;
      return [
        `${letter && `(${letter}) `}${title}${unit && `, ${unit}`}`,
        formatNumber(it.without / divisor),
        formatNumber(it.with / divisor),
        it.ratio.toFixed(3),
        it.noise.toFixed(3),
        describe(it),
      ];
    }),
  );
}

function describe({ ratio, isMet }: Comparison): string {
  if (!isMet) {
    return 'MISSED';
  }
  return ratio <= MOST_RATIO ? 'met' : 'noise';
}

function ratioOf(value: number, base: number): number {
  if (value === base) {
    return 1;
  }
  return base === 0 ? Infinity : value / base;
}
