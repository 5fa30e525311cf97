import fc from 'fast-check';
import { overlap } from '../__testUtils__/geometry';
import { packBoxes } from './packBoxes';

const items = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ref: `box-${index}`,
    width: 100,
    height: 50,
  }));

describe('packBoxes', () => {
  it('fills rows in the order given', () => {
    const { boxes, width, height } = packBoxes(items(3), 240);
    expect([...boxes.values()].map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [128, 0],
      [0, 78],
    ]);
    expect({ width, height }).toEqual({ width: 228, height: 128 });
  });

  it('gives a box wider than a row a row of its own', () => {
    expect(packBoxes(items(2), 10).height).toBe(128);
  });

  it('takes no room for nothing', () => {
    expect(packBoxes([], 100)).toEqual({
      width: 0,
      height: 0,
      boxes: new Map(),
    });
  });

  it('lets no two boxes overlap', () => {
    const size = fc.integer({ min: 1, max: 300 });
    fc.assert(
      fc.property(
        fc.array(fc.record({ width: size, height: size }), { maxLength: 20 }),
        fc.integer({ min: 1, max: 900 }),
        (sizes, maxWidth) => {
          const { boxes } = packBoxes(
            sizes.map((box, index) => ({ ref: `${index}`, ...box })),
            maxWidth,
          );
          const placed = [...boxes.values()];
          for (const [index, box] of placed.entries()) {
            for (const other of placed.slice(index + 1)) {
              expect(overlap(box, other)).toBe(false);
            }
          }
        },
      ),
    );
  });
});
