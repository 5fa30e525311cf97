import {
  GroupRollup,
  WeakCheck,
} from '@kumiki/backstage-plugin-scorecards-common';
import { nextSteps } from './NextSteps';

describe('nextSteps', () => {
  it('puts what blocks the most entities first, over all scorecards', () => {
    const steps = nextSteps(
      rollupOf({
        a: [weak('x', 2, 10), weak('y', 5, 50)],
        b: [weak('z', 5, 5)],
      }),
      2,
    );
    expect(steps.map(({ scorecard, check }) => [scorecard, check])).toEqual([
      ['b', 'z'],
      ['a', 'y'],
    ]);
  });

  it('has nothing to say where nothing lacks', () => {
    expect(nextSteps(rollupOf({ a: [] }), 5)).toEqual([]);
  });

  function weak(check: string, lacking: number, all: number): WeakCheck {
    return { check, lacking, all, share: lacking / all, counts: {} };
  }

  function rollupOf(weakest: Record<string, WeakCheck[]>): GroupRollup {
    return {
      group: 'group:default/sre',
      entities: 0,
      scorecards: Object.entries(weakest).map(([scorecard, checks]) => ({
        scorecard,
        entities: 0,
        levels: {},
        states: {},
        coverage: { known: 0, all: 0 },
        weakest: checks,
      })),
    };
  }
});
