import { CheckState } from '../evaluator/Result';
import { medianOf, StateChange, timesToPass } from './timesToPass';

const HOUR = 60 * 60_000;
const at = (hour: number) => new Date(hour * HOUR).toISOString();
const change = (
  hour: number,
  from: CheckState | undefined,
  to: CheckState | undefined,
  entity = 'a',
): StateChange => ({ at: at(hour), entity, from, to });

const hoursOf = (
  changes: StateChange[],
  {
    judged,
    from = 0,
    before = 1_000,
  }: { judged?: number; from?: number; before?: number } = {},
) =>
  timesToPass(changes, {
    firstJudgedAt: () => (judged === undefined ? undefined : at(judged)),
    from: at(from),
    before: at(before),
  }).map(it => it / HOUR);

describe('timesToPass', () => {
  it('measures each way from fail to pass', () => {
    expect(
      hoursOf([
        change(9, 'fail', 'pass'),
        change(1, 'pass', 'fail'),
        change(10, 'pass', 'fail'),
        change(12, 'fail', 'pass'),
        change(3, 'pass', 'fail', 'b'),
      ]),
    ).toEqual([2, 8]);
  });

  it('counts what was unknown in between as time', () => {
    expect(
      hoursOf([
        change(1, 'pass', 'fail'),
        change(2, 'fail', 'unknown'),
        change(3, 'unknown', 'error'),
        change(7, 'error', 'pass'),
      ]),
    ).toEqual([6]);
  });

  it('does not count what was excused, or not judged, in between', () => {
    expect(
      hoursOf([
        change(1, 'pass', 'fail'),
        change(2, 'fail', 'exempt'),
        change(3, 'exempt', 'pass'),
        change(1, 'pass', 'fail', 'b'),
        change(2, 'fail', undefined, 'b'),
        change(3, undefined, 'pass', 'b'),
      ]),
    ).toEqual([]);
  });

  it('takes what fails since it was first judged from then on, where that is known', () => {
    const changes = [change(9, 'fail', 'pass')];
    expect(hoursOf(changes, { judged: 4 })).toEqual([5]);
    expect(hoursOf(changes)).toEqual([]);
    expect(hoursOf(changes, { judged: 10 })).toEqual([]);
  });

  it('leaves out what came to pass at another time', () => {
    const changes = [change(1, 'pass', 'fail'), change(9, 'fail', 'pass')];
    expect(hoursOf(changes, { from: 10 })).toEqual([]);
    expect(hoursOf(changes, { before: 9 })).toEqual([]);
    expect(hoursOf(changes, { from: 9, before: 10 })).toEqual([8]);
  });
});

describe('medianOf', () => {
  it('is the one in the middle, or between the two', () => {
    expect(medianOf([])).toBeUndefined();
    expect(medianOf([1, 2, 9])).toBe(2);
    expect(medianOf([1, 2, 4, 9])).toBe(3);
  });
});
