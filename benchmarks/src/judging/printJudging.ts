import { median, Rounds } from './judgeRounds';
import { Measurement } from './measure';
import { printTable } from './printTable';

/** Prints what judging took; true where every target is met. */
export function printJudging(found: Rounds): boolean {
  const longest = (all: readonly Measurement[]) =>
    Math.max(...all.map(({ blockMs }) => blockMs));
  const ms = (all: readonly Measurement[]) =>
    Math.round(median(all, 'ms')).toLocaleString('en-US');
  const ratio = (ours: readonly Measurement[], floor: readonly Measurement[]) =>
    median(ours, 'ms') / median(floor, 'ms');
  const { first, second, floorFirst, floorSecond } = found;
  const whole = (value: number) => Math.round(value).toLocaleString('en-US');
  printTable(
    ['10,000 entities x 50 checks', 'Kumiki', 'floor', 'ratio'],
    [
      [
        'first judgement, ms',
        ms(first),
        ms(floorFirst),
        ratio(first, floorFirst).toFixed(1),
      ],
      [
        'again, nothing changed, ms',
        ms(second),
        ms(floorSecond),
        ratio(second, floorSecond).toFixed(1),
      ],
      [
        'of it in this process, first, CPU ms',
        whole(median(first, 'cpuMs')),
        whole(median(floorFirst, 'cpuMs')),
        (median(first, 'cpuMs') / median(floorFirst, 'cpuMs')).toFixed(1),
      ],
      [
        'of it in this process, again, CPU ms',
        whole(median(second, 'cpuMs')),
        whole(median(floorSecond, 'cpuMs')),
        (median(second, 'cpuMs') / median(floorSecond, 'cpuMs')).toFixed(1),
      ],
      [
        'median of the longest block of a round, ms',
        whole(median([...first, ...second], 'blockMs')),
        whole(median([...floorFirst, ...floorSecond], 'blockMs')),
        '',
      ],
      [
        'longest event-loop block, ms',
        whole(longest([...first, ...second])),
        whole(longest([...floorFirst, ...floorSecond])),
        '',
      ],
      [
        'SQL statements, first',
        whole(median(first, 'statements')),
        whole(median(floorFirst, 'statements')),
        '',
      ],
      [
        'SQL statements, again',
        whole(median(second, 'statements')),
        whole(median(floorSecond, 'statements')),
        '',
      ],
    ],
  );
  const targets: [string, number, string, boolean][] = [
    [
      'first judgement, times the floor',
      ratio(first, floorFirst),
      '<= 5',
      ratio(first, floorFirst) <= 5,
    ],
    [
      'longest event-loop block, ms',
      longest([...first, ...second]),
      '< 100',
      longest([...first, ...second]) < 100,
    ],
    ['peak RSS, MB', found.peakRssMb, '< 600', found.peakRssMb < 600],
    [
      'rows written where nothing changed',
      found.written,
      '0',
      found.written === 0,
    ],
  ];
  printTable(
    ['target', 'measured', 'wanted', ''],
    targets.map(([name, value, wanted, isMet]) => [
      name,
      value.toFixed(Number.isInteger(value) ? 0 : 1),
      wanted,
      isMet ? 'met' : 'MISSED',
    ]),
  );
  return targets.every(([, , , isMet]) => isMet);
}
