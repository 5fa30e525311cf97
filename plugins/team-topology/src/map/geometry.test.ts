import {
  boxAround,
  fitTransform,
  frameTransform,
  isAllInView,
  nearestTeam,
  openTransform,
  panWithin,
  readableZoom,
  revealTransform,
  visibleBox,
} from './geometry';

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

describe('openTransform', () => {
  const insets = { top: 40, bottom: 60 };
  const open = (width: number, height: number, readable = 0.8) =>
    openTransform({ width, height }, VIEW, { insets, readable });

  it('shows the whole scene between what floats over it', () => {
    const { y, k } = open(1000, 560);
    expect(k).toBeGreaterThanOrEqual(0.8);
    expect(y).toBeGreaterThanOrEqual(40);
    expect(y + 560 * k).toBeLessThanOrEqual(540);
  });

  it('goes under what floats rather than to be too small', () => {
    const { y, k } = open(1000, 700);
    expect(k).toBeGreaterThanOrEqual(0.8);
    expect(y + 700 * k).toBeLessThanOrEqual(600);
  });

  it('stays readable and begins at the beginning where not all has room', () => {
    const { x, y, k } = open(4000, 2000);
    expect(k).toBe(0.8);
    expect(x).toBeLessThan(10);
    expect(y).toBeLessThan(50);
  });

  it('takes as readable what makes the smallest name eleven pixels high', () => {
    const teams = [{ fontSize: 15 }, { fontSize: 14 }];
    expect(14 * readableZoom({ teams })).toBeCloseTo(11);
    expect(readableZoom({ teams: [] })).toBe(0);
  });
});

describe('panWithin', () => {
  const scene = { width: 2000, height: 300 };

  it('moves as far as there is something to come, and no further', () => {
    const at = { x: 0, y: 0, k: 1 };
    expect(panWithin(at, { x: -400, y: 0 }, scene, VIEW).x).toBe(-400);
    expect(panWithin(at, { x: -4000, y: 0 }, scene, VIEW).x).toBe(-1024);
    expect(
      panWithin({ ...at, x: -1024 }, { x: -50, y: 0 }, scene, VIEW).x,
    ).toBeCloseTo(0);
  });

  it('leaves the wheel to the page where all is in view', () => {
    const at = { x: 0, y: -24, k: 1 };
    expect(panWithin(at, { x: 0, y: -80 }, scene, VIEW).y).toBeCloseTo(0);
  });
});

describe('visibleBox', () => {
  it('is the part of the scene that the view shows', () => {
    const scene = { width: 2000, height: 300 };
    const at = { x: -100, y: 50, k: 0.5 };
    expect(visibleBox(at, scene, VIEW)).toEqual({
      x: 200,
      y: 0,
      width: 1800,
      height: 300,
    });
    expect(isAllInView(at, scene, VIEW)).toBe(false);
    expect(isAllInView({ ...at, x: 0 }, scene, VIEW)).toBe(true);
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
  const wide = (width: number) => ({ x: 0, y: 0, width, height: 100 });
  const box = { x: 3000, y: 0, width: 200, height: 60 };

  it('zooms out until everything around fits', () => {
    const { x, k } = frameTransform(
      identity,
      { around: wide(1400), box: wide(200) },
      VIEW,
    );
    expect(k).toBeCloseTo((1000 - 48) / 1400);
    expect(x).toBeGreaterThanOrEqual(24);
    expect(x + 1400 * k).toBeLessThanOrEqual(1000 - 23.9);
  });

  it('stays readable and shows at least the box', () => {
    const { x, k } = frameTransform(
      identity,
      { around: wide(9000), box },
      VIEW,
    );
    expect(k).toBe(0.35);
    expect(x + box.x * k).toBeGreaterThanOrEqual(24);
    expect(x + (box.x + box.width) * k).toBeLessThanOrEqual(1000 - 23.9);
  });

  it('does not zoom in on what can be read', () => {
    const near = { x: 100, y: 100, width: 10, height: 10 };
    expect(frameTransform(identity, { around: near, box: near }, VIEW)).toEqual(
      identity,
    );
  });

  it('comes closer to what cannot be read', () => {
    const far = { x: 0, y: 0, k: 0.05 };
    const { x, k } = frameTransform(far, { around: wide(9000), box }, VIEW);
    expect(k).toBe(0.35);
    expect(x + (box.x + box.width / 2) * k).toBeCloseTo(VIEW.width / 2);
    expect(frameTransform(far, { around: box, box }, VIEW).k).toBe(1);
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

const at = (ref: string, x: number, y: number) => ({
  ref,
  box: { x, y, width: 100, height: 60 },
});

describe('nearestTeam', () => {
  const sre = at('sre', 200, 200);
  const others = [
    at('infra', 0, 200),
    at('memories', 400, 200),
    at('billing', 380, 320),
    at('enabling', 200, 40),
    at('far below', 200, 900),
  ];
  const from = [sre, ...others];

  it.each([
    ['left', 'infra'],
    ['right', 'memories'],
    ['up', 'enabling'],
    ['down', 'billing'],
  ] as const)('goes %s', (direction, ref) => {
    expect(nearestTeam(from, sre, direction)?.ref).toBe(ref);
  });

  it('prefers what is straight ahead to what is a little closer', () => {
    const ahead = at('ahead', 420, 200);
    const aside = at('aside', 380, 300);
    expect(nearestTeam([aside, ahead], sre, 'right')).toBe(ahead);
  });

  it('stays where nothing lies in the direction', () => {
    expect(nearestTeam(from, others[0], 'left')).toBeUndefined();
    expect(nearestTeam([sre], sre, 'down')).toBeUndefined();
    expect(nearestTeam([], sre, 'down')).toBeUndefined();
  });
});
