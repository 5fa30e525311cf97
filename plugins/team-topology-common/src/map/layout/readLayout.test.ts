import { levelLine } from './readLayout';

const point = (x: number, y: number) => ({ x, y });

describe('levelLine', () => {
  it('levels what is nearly level and drops the bend', () => {
    expect(
      levelLine([
        point(0, 10),
        point(50, 11),
        point(100, 10.5),
        point(100, 60),
      ]),
    ).toEqual([point(0, 10), point(100, 10), point(100, 60)]);
  });

  it('keeps real bends', () => {
    const line = [point(0, 0), point(50, 0), point(50, 40), point(90, 40)];
    expect(levelLine(line)).toEqual(line);
  });

  it('drops a point that repeats the one before', () => {
    expect(
      levelLine([point(0, 0), point(50, 0), point(50, 0), point(50, 9)]),
    ).toEqual([point(0, 0), point(50, 0), point(50, 9)]);
  });

  it('leaves nothing of nothing', () => {
    expect(levelLine([])).toEqual([]);
  });
});
