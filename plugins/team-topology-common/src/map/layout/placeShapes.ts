import { isMutual } from '../../kinds/constants';
import { SceneBox, ScenePoint } from '../MapScene';
import { EdgeBundle } from '../selection/budget';
import { LinePlace } from '../shapes/geometry';
import { shapeRow } from '../shapes/interactionShape';
import { BoxIndex } from './BoxIndex';
import { Turns } from './Turns';

/** Where the shapes of a bundle sit on its line. */
export interface ShapePlace {
  /** The middle of all shapes, with the direction of the line there. */
  middle: LinePlace;
  direction: 'horizontal' | 'vertical';
  /** The box around all shapes. */
  box: SceneBox;
}

/** The shapes of all lines. */
export interface PlacedShapes {
  places: Map<string, ShapePlace>;
  /** Those there was no room for; these lie on something, or off their line. */
  squeezed: EdgeBundle[];
}

/** The distance from one place that is tried to the next. */
const STEP = { usual: 6, crowded: 18 };

/** The space around shapes, and between them and teams. */
const CLEARANCE = 4;

/** How much further a shape goes rather than to lie on another line, or on a title. */
const ON_LINE = 60;
const ON_TITLE = 90;

/** Whether a place is on three lines or on thirty does not matter. */
const MOST_COUNTED = 4;

/** A row that is longer than its piece of the line may stick out by this much. */
const MOST_OVERHANG = 20;

/** How much better a level piece of a line is than an upright one. */
const UPRIGHT = 30;

interface Candidate extends ShapePlace {
  /** How much longer the row is than its piece of the line. */
  overhang: number;
  cost: number;
}

/**
 * Places the shapes of interactions on their lines: on no team and on no other
 * shape, on no other line where that can be, and near to whoever is served.
 */
export async function placeShapes(
  bundles: readonly EdgeBundle[],
  lines: ReadonlyMap<string, ScenePoint[]>,
  surroundings: {
    taken: SceneBox[];
    titles: SceneBox[];
    /** With many lines, fewer places are tried. */
    isCrowded: boolean;
    turns: Turns;
  },
): Promise<PlacedShapes> {
  const taken = BoxIndex.create(
    surroundings.taken.map(box => ({ box: grow(box, CLEARANCE) })),
  );
  const titles = BoxIndex.create(surroundings.titles.map(box => ({ box })));
  const segments = BoxIndex.create(
    [...lines].flatMap(([id, points]) =>
      segmentsOf(points).map(box => ({ id, box })),
    ),
  );
  const places = new Map<string, ShapePlace>();
  const squeezed: EdgeBundle[] = [];
  // Who has least to choose from comes first.
  const order = [...bundles]
    .map(bundle => ({ bundle, points: lines.get(bundle.id) ?? [] }))
    .filter(({ points }) => points.length > 1)
    .sort(
      (a, b) =>
        lengthOf(a.points) - lengthOf(b.points) ||
        (a.bundle.id < b.bundle.id ? -1 : 1),
    );
  const step = surroundings.isCrowded ? STEP.crowded : STEP.usual;
  for (const { bundle, points } of order) {
    await surroundings.turns.take();
    let best: Candidate | undefined;
    let least: { candidate: Candidate; hits: number } | undefined;
    for (const candidate of candidatesOf(bundle, points, step)) {
      // The cheapest come first, and nothing makes one cheaper.
      if (best && candidate.cost >= best.cost) {
        break;
      }
      const hits =
        taken.count(candidate.box, MOST_COUNTED, ({ box }) =>
          overlaps(box, candidate.box),
        ) || (candidate.overhang > MOST_OVERHANG ? 0.5 : 0);
      if (hits > 0) {
        if (!least || hits < least.hits) {
          least = { candidate, hits };
        }
        continue;
      }
      const around = grow(candidate.box, 1);
      const cost =
        candidate.cost +
        ON_LINE *
          segments.count(
            around,
            MOST_COUNTED,
            ({ id, box }) => id !== bundle.id && touches(around, box),
          ) +
        ON_TITLE *
          titles.count(around, MOST_COUNTED, ({ box }) =>
            overlaps(box, around),
          );
      if (!best || cost < best.cost) {
        best = { ...candidate, cost };
      }
    }
    const chosen = best ?? least?.candidate;
    if (!best) {
      squeezed.push(bundle);
    }
    if (chosen) {
      places.set(bundle.id, chosen);
      taken.add({ box: grow(chosen.box, CLEARANCE) });
    }
  }
  return { places, squeezed };
}

/** All places for the shapes of a bundle, the cheapest first. */
function* candidatesOf(
  { edges }: EdgeBundle,
  points: ScenePoint[],
  distance: number,
): Generator<Candidate> {
  const pieces = points
    .slice(1)
    .map((_, index) => candidatesOnPiece(edges, points, { index, distance }));
  const next = pieces.map(piece => piece.next().value);
  for (;;) {
    let cheapest = -1;
    for (let index = 0; index < next.length; index++) {
      const candidate = next[index];
      if (
        candidate &&
        candidate.cost < (next[cheapest]?.cost ?? Number.POSITIVE_INFINITY)
      ) {
        cheapest = index;
      }
    }
    const candidate = next[cheapest];
    if (!candidate) {
      return;
    }
    yield candidate;
    next[cheapest] = pieces[cheapest].next().value;
  }
}

/**
 * The places on one piece of a line, from its middle outwards. One of the first is
 * nearly always free, and a long line has thousands.
 */
function* candidatesOnPiece(
  edges: EdgeBundle['edges'],
  points: ScenePoint[],
  { index, distance }: { index: number; distance: number },
): Generator<Candidate, undefined> {
  const last = points.length - 2;
  const start = points[index];
  const end = points[index + 1];
  const isLevel = Math.abs(start.y - end.y) < Math.abs(start.x - end.x);
  const direction = isLevel ? 'horizontal' : 'vertical';
  const { length, breadth } = shapeRow(edges, direction);
  const [width, height] = isLevel ? [length, breadth] : [breadth, length];
  const whole = Math.hypot(end.x - start.x, end.y - start.y);
  const angle = Math.atan2(end.y - start.y, end.x - start.x);
  const from = Math.min(length / 2, whole / 2);
  const steps = Math.max(0, Math.floor((whole - 2 * from) / distance));
  const overhang = Math.max(0, length - whole);
  // The piece next to the consumer matters most; without a direction, either end does.
  const fromEnd = isMutual(edges[0].mode)
    ? Math.min(index, last - index)
    : last - index;
  const offMiddle = (step: number) =>
    steps === 0 ? 0 : Math.abs(from + step * distance - whole / 2);
  let before = Math.floor(steps / 2);
  let after = before + 1;
  while (before >= 0 || after <= steps) {
    const isBefore =
      after > steps || (before >= 0 && offMiddle(before) <= offMiddle(after));
    const step = isBefore ? before-- : after++;
    const along = steps === 0 ? whole / 2 : from + step * distance;
    const share = whole === 0 ? 0 : along / whole;
    const middle = {
      x: start.x + (end.x - start.x) * share,
      y: start.y + (end.y - start.y) * share,
      angle,
    };
    yield {
      middle,
      direction,
      overhang,
      box: {
        x: middle.x - width / 2,
        y: middle.y - height / 2,
        width,
        height,
      },
      cost:
        offMiddle(step) * 0.3 +
        fromEnd * 8 +
        (isLevel ? 0 : UPRIGHT) +
        overhang * 6,
    };
  }
  return undefined;
}

function segmentsOf(points: ScenePoint[]): SceneBox[] {
  return points.slice(1).map((end, index) => {
    const start = points[index];
    return {
      x: Math.min(start.x, end.x),
      y: Math.min(start.y, end.y),
      width: Math.abs(end.x - start.x),
      height: Math.abs(end.y - start.y),
    };
  });
}

function lengthOf(points: ScenePoint[]): number {
  return points
    .slice(1)
    .reduce(
      (sum, { x, y }, index) =>
        sum + Math.hypot(x - points[index].x, y - points[index].y),
      0,
    );
}

function grow({ x, y, width, height }: SceneBox, by: number): SceneBox {
  return {
    x: x - by,
    y: y - by,
    width: width + 2 * by,
    height: height + 2 * by,
  };
}

function overlaps(a: SceneBox, b: SceneBox): boolean {
  return (
    a.x < b.x + b.width &&
    b.x < a.x + a.width &&
    a.y < b.y + b.height &&
    b.y < a.y + a.height
  );
}

/** A line of no width lies on a box as soon as it passes through. */
function touches(box: SceneBox, line: SceneBox): boolean {
  return (
    box.x <= line.x + line.width &&
    line.x <= box.x + box.width &&
    box.y <= line.y + line.height &&
    line.y <= box.y + box.height
  );
}
