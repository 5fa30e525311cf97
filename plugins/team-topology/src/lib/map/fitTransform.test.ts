import {
  boxAround,
  fitTransform,
  frameTransform,
  revealTransform,
} from './fitTransform';

const VIEW = { width: 1000, height: 600 };

describe('fitTransform', () => {
  it('shows the whole of a large scene in the middle', () => {
    const { x, y, k } = fitTransform({ width: 4000, height: 1000 }, VIEW);
    expect(4000 * k).toBeLessThanOrEqual(VIEW.width);
    expect(x + (4000 * k) / 2).toBeCloseTo(VIEW.width / 2);
    expect(y + (1000 * k) / 2).toBeCloseTo(VIEW.height / 2);
  });

  it('does not blow up a small scene', () => {
    expect(fitTransform({ width: 100, height: 100 }, VIEW).k).toBe(1.25);
  });

  it.each([
    ['no scene', { width: 0, height: 0 }, VIEW],
    ['no view', { width: 100, height: 100 }, { width: 0, height: 0 }],
  ])('stays finite with %s', (_what, scene, view) => {
    const { x, y, k } = fitTransform(scene, view);
    expect([x, y, k].every(Number.isFinite)).toBe(true);
    expect(k).toBeGreaterThan(0);
  });
});

describe('revealTransform', () => {
  const identity = { x: 0, y: 0, k: 1 };

  it('leaves alone what is in view', () => {
    const box = { x: 100, y: 100, width: 200, height: 60 };
    expect(revealTransform(identity, box, VIEW)).toEqual(identity);
  });

  it('moves just far enough, at the same zoom', () => {
    const right = { x: 1200, y: 100, width: 200, height: 60 };
    expect(revealTransform(identity, right, VIEW)).toEqual({
      x: 1000 - 24 - 1400,
      y: 0,
      k: 1,
    });
    const left = { x: -50, y: 700, width: 200, height: 60 };
    expect(revealTransform(identity, left, VIEW)).toEqual({
      x: 74,
      y: 600 - 24 - 760,
      k: 1,
    });
  });

  it('shows the beginning of what is larger than the view', () => {
    const box = { x: 300, y: 0, width: 2000, height: 60 };
    expect(revealTransform(identity, box, VIEW).x).toBe(24 - 300);
  });
});

describe('frameTransform', () => {
  const identity = { x: 0, y: 0, k: 1 };

  it('zooms out until the box fits', () => {
    const box = { x: 0, y: 0, width: 1400, height: 100 };
    const { x, k } = frameTransform(identity, box, VIEW);
    expect(k).toBeCloseTo((1000 - 48) / 1400);
    expect(x).toBeGreaterThanOrEqual(24);
    expect(x + 1400 * k).toBeLessThanOrEqual(1000 - 23.9);
  });

  it('stays readable, and where it already is smaller than that', () => {
    const box = { x: 0, y: 0, width: 9000, height: 100 };
    expect(frameTransform(identity, box, VIEW).k).toBe(0.5);
    expect(frameTransform({ x: 0, y: 0, k: 0.2 }, box, VIEW).k).toBe(0.2);
  });

  it('never zooms in', () => {
    const box = { x: 100, y: 100, width: 10, height: 10 };
    expect(frameTransform(identity, box, VIEW)).toEqual(identity);
  });
});

describe('boxAround', () => {
  it('is the smallest box that holds them all', () => {
    expect(
      boxAround([
        { x: 10, y: 50, width: 100, height: 20 },
        { x: -5, y: 60, width: 10, height: 40 },
      ]),
    ).toEqual({ x: -5, y: 50, width: 115, height: 50 });
    expect(boxAround([])).toBeUndefined();
  });
});
