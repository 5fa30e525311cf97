import { levelShares } from './levels';

const LEVELS = [
  { id: 'bronze', color: '#cd7f32' },
  { id: 'gold', title: 'Gold' },
];

describe('levelShares', () => {
  it('goes from the highest level down to those below the lowest', () => {
    expect(levelShares(LEVELS, { bronze: 2, gold: 1, none: 3 })).toEqual([
      { id: 'gold', title: 'Gold', count: 1, color: '#08519c' },
      { id: 'bronze', title: 'bronze', count: 2, color: '#cd7f32' },
      { id: 'none', count: 3, color: '#9e9e9e' },
    ]);
  });

  it('counts nothing where nothing is said', () => {
    expect(levelShares(LEVELS, {}).map(({ count }) => count)).toEqual([
      0, 0, 0,
    ]);
    expect(levelShares([], { none: 1 })).toHaveLength(1);
  });

  it('paints nothing in what is no colour', () => {
    const levels = [{ id: 'a', color: 'url(evil)' }, { id: 'b' }];
    expect(levelShares(levels, {}).map(({ color }) => color)).toEqual([
      '#08519c',
      '#9ecae1',
      '#9e9e9e',
    ]);
  });
});
