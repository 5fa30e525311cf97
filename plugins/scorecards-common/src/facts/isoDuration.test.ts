import { isoDurationToMilliseconds } from './isoDuration';

describe('isoDurationToMilliseconds', () => {
  it.each([
    ['PT1S', 1_000],
    ['PT6H', 21_600_000],
    ['P1D', 86_400_000],
    ['P2W', 1_209_600_000],
    ['P1DT2H3M4S', 93_784_000],
    ['PT0S', 0],
  ])('reads %s', (text, milliseconds) => {
    expect(isoDurationToMilliseconds(text)).toBe(milliseconds);
  });

  it.each(['', 'P', 'PT', 'P1DT', '1D', 'P1Y', 'P1M', 'P-1D', 'P1.5D', 'p1d'])(
    'refuses %p',
    text => {
      expect(isoDurationToMilliseconds(text)).toBeUndefined();
    },
  );
});
