import { indexOf, sampleRefs } from './entities';

describe('sampleRefs', () => {
  it.each([
    [400, 250],
    [600, 250],
    [10_000, 250],
    [200, 250],
    [200, 200],
  ])('of %s components, %s at most, names some that there are', (all, most) => {
    const indexes = sampleRefs(all, most).map(indexOf);

    expect(new Set(indexes).size).toBe(Math.min(all, most));
    expect(indexes.every(it => Number.isInteger(it) && it < all)).toBe(true);
  });

  it('takes them from everywhere', () => {
    const indexes = sampleRefs(10_000, 250).map(indexOf);

    expect([indexes[0], indexes[125]]).toEqual([0, 5_000]);
  });
});
