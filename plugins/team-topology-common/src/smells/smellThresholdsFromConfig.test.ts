import { smellThresholdsFromConfig } from './smellThresholdsFromConfig';
import { DEFAULT_SMELL_THRESHOLDS } from './smellRules';

const read = (smells: unknown) =>
  smellThresholdsFromConfig({
    getOptional: key => (key === 'teamTopology.smells' ? smells : undefined),
  });

describe('smellThresholdsFromConfig', () => {
  it('has the defaults where nothing is configured', () => {
    expect(read(undefined)).toEqual(DEFAULT_SMELL_THRESHOLDS);
  });

  it('replaces what is named, and keeps the rest', () => {
    expect(
      read({
        TT01: { warn: 28 },
        TT14: { warn: { max: 8 } },
        TT19: false,
        maxSnooze: { days: 10 },
      }),
    ).toEqual({
      ...DEFAULT_SMELL_THRESHOLDS,
      TT01: { warn: 28, error: 182 },
      TT14: { warn: { min: 5, max: 8 }, error: { min: 3, max: 12 } },
      TT19: false,
    });
  });

  it.each([
    [[], 'teamTopology.smells must be an object with rules as its keys'],
    [
      { TT1: false },
      'teamTopology.smells.TT1 is not a rule. Did you mean TT01?',
    ],
    [
      { TT01: 5 },
      'teamTopology.smells.TT01 must be false, or an object with bounds; it is 5',
    ],
    [
      { TT01: { info: 5 } },
      'teamTopology.smells.TT01.info is not a level of this rule; it has warn and error',
    ],
    [
      { TT03: { warn: 5 } },
      'teamTopology.smells.TT03 cannot have bounds, only false',
    ],
    [
      { TT01: { warn: '5' } },
      'teamTopology.smells.TT01.warn must be a number of at least 0; it is "5"',
    ],
    [
      { TT01: { error: 5 } },
      'teamTopology.smells.TT01.error must not be below the milder bound; 5 is below 56',
    ],
    [
      { TT14: { warn: { most: 5 } } },
      'teamTopology.smells.TT14.warn must be an object with min, max; it is one with most',
    ],
    [
      { TT14: { warn: { min: 2 } } },
      'teamTopology.smells.TT14.error must leave room for teamTopology.smells.TT14.warn: min at most as large, max at least as large',
    ],
  ])('refuses %j', (smells, message) => {
    expect(() => read(smells)).toThrow(message);
  });
});
