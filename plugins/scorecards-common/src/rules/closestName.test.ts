import { closestName } from './closestName';

const NAMES = ['ownerResolves', 'lifecycle', 'tags', 'now'];

describe('closestName', () => {
  it.each([
    ['ownerResolvs', 'ownerResolves'],
    ['ownerresolves', 'ownerResolves'],
    ['lifeycle', 'lifecycle'],
    ['nwo', 'now'],
    ['tag', 'tags'],
  ])('takes %s for %s', (written, meant) => {
    expect(closestName(written, NAMES)).toBe(meant);
  });

  it.each(['description', 'xyz', '', 'a'.repeat(10_000)])(
    'takes nothing for %.20s',
    written => {
      expect(closestName(written, NAMES)).toBeUndefined();
    },
  );
});
