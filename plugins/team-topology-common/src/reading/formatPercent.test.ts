import fc from 'fast-check';
import { formatPercent } from './formatPercent';

describe('formatPercent', () => {
  it.each([
    [0.9158878504672897, '91%'],
    [0, '0%'],
    [1, '100%'],
    [0.999, '99%'],
    [0.29, '29%'],
    [0.57, '57%'],
    [0.004, '0%'],
  ])('rounds %s down to %s', (share, text) => {
    expect(formatPercent(share, 'en')).toBe(text);
  });

  it('says all of something of all of it alone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e7 }),
        fc.nat(1e7),
        (all, part) => {
          const known = Math.min(all, part);
          expect(formatPercent(known / all, 'ja') === '100%').toBe(
            known === all,
          );
        },
      ),
    );
  });
});
