import { Samples } from '../driver/Samples';
import { formatNumber } from './formatNumber';
import { markdownTable } from './markdownTable';
import { Promised, PROMISES } from './promises';

/** A promise, and what was measured. */
export interface Target {
  promised: Promised;
  /** Absent where a system was left out. */
  measured?: number;
  isMet: boolean;
}

/** Compares what was measured with what is promised. */
export function targetsOf(samples: Samples): Target[] {
  return PROMISES.map(promised => {
    const measured = promised.measure(samples);
    return {
      promised,
      measured,
      isMet: measured === undefined || keeps(promised, measured),
    };
  });
}

/** A table of all targets, and the reason of each that is missed. */
export function renderTargets(targets: Target[], samples: Samples): string {
  const table = markdownTable(
    ['target', 'measured', 'wanted', ''],
    targets.map(({ promised, measured, isMet }) => {
      const { letter, title, is, limit, unit = '' } = promised;
      const name = `(${letter}) ${title}`;
      const wanted = `${is} ${limit}${unit}`;
      return measured === undefined
        ? [name, 'not measured', wanted, '']
        : [
            name,
            `${formatNumber(measured)}${unit}`,
            wanted,
            isMet ? 'met' : 'MISSED',
          ];
    }),
  );
  const reasons = targets
    .filter(({ isMet }) => !isMet)
    .map(
      ({ promised }) =>
        `- (${promised.letter}) ${promised.title} is missed: ${promised.reason(
          samples,
        )}.`,
    );
  return [table, reasons.join('\n')].filter(Boolean).join('\n\n');
}

function keeps({ is, limit }: Promised, measured: number): boolean {
  switch (is) {
    case '<=':
      return measured <= limit;
    case '>=':
      return measured >= limit;
    case '>':
      return measured > limit;
    default:
      return measured < limit;
  }
}
