import { changeOf, passShare, sharesByCheck } from './checkHistory';

describe('the history of a check', () => {
  it('counts nothing unknown as passed', () => {
    expect(passShare({ pass: 1, unknown: 1, error: 1, fail: 1 })).toBe(0.25);
    expect(passShare({ exempt: 1, 'self-maintained': 1, fail: 2 })).toBe(0.5);
    expect(passShare({})).toBeUndefined();
  });

  it('goes to the last day that is known', () => {
    const shares = sharesByCheck({
      until: '2026-03-09',
      checks: [
        {
          check: 'docs',
          points: [
            { day: '2026-03-01', counts: { pass: 1, fail: 1 } },
            { day: '2026-03-04', counts: { pass: 3, unknown: 1 } },
          ],
        },
      ],
    });
    expect(shares.get('docs')).toEqual([
      { day: '2026-03-01', share: 0.5 },
      { day: '2026-03-04', share: 0.75 },
      { day: '2026-03-09', share: 0.75 },
    ]);
    expect(changeOf(shares.get('docs')!)).toEqual({
      since: '2026-03-01',
      points: 25,
    });
  });

  it('is no change where it is one day, or none', () => {
    expect(changeOf([])).toBeUndefined();
    expect(changeOf([{ day: '2026-03-01', share: 1 }])).toBeUndefined();
  });
});
