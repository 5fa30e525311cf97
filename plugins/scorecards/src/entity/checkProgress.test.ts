import {
  CheckState,
  ReportedCheck,
} from '@kumiki/backstage-plugin-scorecards-common';
import { groupChecks, progressToNext } from './checkProgress';

const levels = [{ id: 'bronze' }, { id: 'silver' }, { id: 'gold' }];

const check = (id: string, level: string, state: CheckState) =>
  ({ check: id, level, state } as ReportedCheck);

const checks = [
  check('a', 'gold', 'fail'),
  check('b', 'silver', 'pass'),
  check('c', 'bronze', 'fail'),
  check('d', 'silver', 'error'),
  check('e', 'bronze', 'unknown'),
  check('f', 'bronze', 'exempt'),
  check('g', 'bronze', 'self-maintained'),
  check('h', 'bronze', 'pass'),
];

describe('the checks of an entity', () => {
  it('are failing, not known or achieved, each once, the lowest level first', () => {
    const groups = groupChecks(checks, levels);
    expect(
      Object.values(groups).map(group => group.map(it => it.check).join('')),
    ).toEqual(['ca', 'ed', 'fghb']);
  });

  it('lead to the next level: so many of all up to it that count', () => {
    const report = {
      checks,
      scorecard: { levels },
      result: { announced: ['h'] },
    } as unknown as Parameters<typeof progressToNext>[0];
    expect(
      progressToNext({
        ...report,
        next: { level: 'silver', checks: ['c', 'd', 'e', 'invalid'] },
      }),
    ).toEqual({ achieved: 3, all: 7 });
    expect(progressToNext(report)).toBeUndefined();
  });
});
