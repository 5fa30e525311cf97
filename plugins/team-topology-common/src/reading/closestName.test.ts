import fc from 'fast-check';
import { closestName } from './closestName';

const teamTypes = [
  'stream-aligned',
  'platform',
  'enabling',
  'complicated-subsystem',
];

describe('closestName', () => {
  it.each([
    ['platfrom', 'platform'],
    ['Platform', 'platform'],
    ['plattform', 'platform'],
    ['plaform', 'platform'],
    ['stream aligned', 'stream-aligned'],
    ['enablng', 'enabling'],
    ['enablement', undefined],
    ['subsystem', undefined],
    ['sales', undefined],
    ['', undefined],
  ])('for "%s" is %s', (written, meant) => {
    expect(closestName(written, teamTypes)).toBe(meant);
  });

  it.each([
    ['ownerResolvs', 'ownerResolves'],
    ['ownerresolves', 'ownerResolves'],
    ['lifeycle', 'lifecycle'],
    ['nwo', 'now'],
    ['tag', 'tags'],
    ['description', undefined],
    ['xyz', undefined],
  ])('for the fact "%s" is %s', (written, meant) => {
    const names = new Set(['ownerResolves', 'lifecycle', 'tags', 'now']);
    expect(closestName(written, names)).toBe(meant);
  });

  it('does not ponder over a text that is no name', () => {
    const text = 'platform'.repeat(1_000_000);
    expect(closestName(text, [text, 'platform'])).toBeUndefined();
  });

  it('prefers the nearer of two', () => {
    expect(closestName('doesNto', ['does', 'doesNot'])).toBe('doesNot');
    expect(closestName('dos', ['doesNot', 'does'])).toBe('does');
  });

  it('finds a name that was written right', () => {
    const name = fc.string({ minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(fc.array(name, { maxLength: 5 }), name, (others, meant) => {
        const names = others.filter(
          other => other.toLowerCase() !== meant.toLowerCase(),
        );
        expect(closestName(meant, [...names, meant])).toBe(meant);
      }),
    );
  });
});
