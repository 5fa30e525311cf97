import { describeBadge } from './describeBadge';
import { drawBadge } from './drawBadge';

const LEVELS = [
  { id: 'bronze', title: 'Bronze', color: '#cd7f32' },
  { id: 'gold', color: '#ffd700' },
];
const standing = {
  scorecard: 'scorecard:default/documented',
  isEvaluated: true,
  known: 2,
};

describe('describeBadge', () => {
  it.each([
    [{ level: 'bronze', levelWithoutExemptions: 'bronze' }, 'Bronze'],
    [{ level: 'gold', levelWithoutExemptions: 'gold' }, 'gold'],
    [
      { level: 'gold', levelWithoutExemptions: 'bronze' },
      'gold, with exemptions',
    ],
    [{ level: 'bronze' }, 'Bronze, with exemptions'],
    [{}, 'no level'],
    [{ known: 0 }, 'unknown'],
    [{ isEvaluated: false }, 'unknown'],
    // Of a version of the scorecard that is not the current one.
    [{ level: 'platinum', levelWithoutExemptions: 'platinum' }, 'unknown'],
  ])('says of %p: %s', (differences, expected) => {
    const { level } = describeBadge({ ...standing, ...differences }, LEVELS);
    expect(level).toBe(expected);
  });

  it('paints what is unknown in no colour of a level', () => {
    const { color } = describeBadge({ ...standing, known: 0 }, LEVELS);
    expect(LEVELS.map(it => it.color)).not.toContain(color);
  });
});

describe('drawBadge', () => {
  it('cannot be broken out of', () => {
    const hostile = `"><script>alert('&')</script>\u0000`;
    const svg = drawBadge({ title: hostile, level: hostile, color: '#fff' });

    expect(svg).not.toMatch(/<script|='|&(?!#\d+;)/);
    expect(svg).not.toContain('\0');
    const tags = new Set(
      [...svg.matchAll(/<([a-z]+)/gi)].map(([, tag]) => tag),
    );
    expect([...tags]).toEqual([
      'svg',
      'title',
      'clipPath',
      'rect',
      'g',
      'text',
    ]);
  });

  it('is as wide as what it says, and no wider than a page', () => {
    const widthOf = (title: string) =>
      Number(
        /width="(\d+)"/.exec(
          drawBadge({ title, level: 'Gold', color: '#ffd700' }),
        )?.[1],
      );

    expect(widthOf('Documented')).toBeLessThan(widthOf('Production readiness'));
    expect(widthOf('文書')).toBe(widthOf('Doc') + 1);
    expect(widthOf('x'.repeat(10_000))).toBeLessThan(600);
  });

  it.each([
    ['#ffd700', '#000'],
    ['#fff', '#000'],
    ['#08519c', '#fff'],
    ['#111', '#fff'],
  ])('writes on %s in %s', (color, ink) => {
    const svg = drawBadge({ title: 'Documented', level: 'Gold', color });
    expect(svg).toContain(`fill="${ink}" textLength="28"`);
  });
});
