import { crosses } from './geometry';

const box = { x: 10, y: 10, width: 10, height: 10 };

describe('crosses', () => {
  it.each([
    ['through the middle', { x: 0, y: 15 }, { x: 30, y: 15 }, true],
    ['through a corner', { x: 0, y: 24 }, { x: 24, y: 0 }, true],
    ['straight down', { x: 12, y: 0 }, { x: 12, y: 30 }, true],
    ['from inside', { x: 15, y: 15 }, { x: 90, y: 90 }, true],
    ['past a corner', { x: 0, y: 18 }, { x: 18, y: 0 }, false],
    ['beside it', { x: 0, y: 25 }, { x: 30, y: 25 }, false],
    ['straight down beside it', { x: 5, y: 0 }, { x: 5, y: 30 }, false],
    ['only on its extension', { x: 0, y: 15 }, { x: 8, y: 15 }, false],
  ])('tells of a line %s', (_, from, to, expected) => {
    expect(crosses(from, to, box)).toBe(expected);
    expect(crosses(to, from, box)).toBe(expected);
  });
});
