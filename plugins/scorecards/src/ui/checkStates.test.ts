import { CHECK_STATES } from '@kumiki/backstage-plugin-scorecards-common';
import { isCheckState, STATES_BY_URGENCY, statesOf } from './checkStates';

describe('the states of checks', () => {
  it('are all there, each once', () => {
    expect([...STATES_BY_URGENCY].sort()).toEqual([...CHECK_STATES].sort());
  });

  it('come with what is failing, unknown or broken before what passes', () => {
    expect(statesOf({ pass: 9, unknown: 2, fail: 1, error: 0 })).toEqual([
      { state: 'fail', count: 1 },
      { state: 'unknown', count: 2 },
      { state: 'pass', count: 9 },
    ]);
    expect(statesOf({})).toEqual([]);
  });

  it('are told from other words', () => {
    expect(isCheckState('self-maintained')).toBe(true);
    expect(isCheckState('passed')).toBe(false);
  });
});
