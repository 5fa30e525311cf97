import { SceneBox, ScenePoint } from '../MapScene';
import { EdgeBundle } from '../selection/budget';
import { chooseCrossings, FreeSpace } from './crossings';
import { Column } from './placeFrame';
import { orderTracks, TrackNet } from './orderTracks';

/** An end of a line. */
export interface LineEnd {
  ref: string;
  box: SceneBox;
  /** The columns that it takes. */
  first: number;
  last: number;
  isGrouping: boolean;
  /** How much of its sides belongs to the corners. */
  corner: number;
}

/** What lines are led around. */
export interface LineSpace {
  ends: ReadonlyMap<string, LineEnd>;
  columns: Column[];
  /** The space between columns that no border of a grouping takes; one more than columns. */
  corridors: Column[];
  /** What stands in each column. */
  boxes: SceneBox[][];
  /** Titles of groupings in each column. */
  titles: SceneBox[][];
  /** The first column of stream-aligned teams, whose lines leave to the left. */
  firstStream: number;
}

/** One end of a line with the side on which the line leaves it. */
interface Port {
  end: LineEnd;
  side: 'left' | 'right';
  corridor: number;
  /** Where the line wants to go from here. */
  towards: number;
  y: number;
}

/** A line on its way through the columns. */
interface Route {
  bundle: EdgeBundle;
  start: Port;
  goal: Port;
  /** The height at which it passes each column in between. */
  crossings: number[];
}

/** The ways of the lines from `from` to `to`, by the ids of the bundles. */
export function routeLines(
  bundles: readonly EdgeBundle[],
  space: LineSpace,
): Map<string, ScenePoint[]> {
  const routes = bundles.flatMap(bundle => {
    const from = space.ends.get(bundle.from);
    const to = space.ends.get(bundle.to);
    return from && to ? [toRoute(bundle, from, to, space)] : [];
  });
  crossColumns(routes, space);
  placePorts(routes);
  const tracks = placeTracks(routes, space);
  return new Map(
    routes.map(route => {
      const { bundle, start } = route;
      const points = pointsOf(route, tracks);
      return [
        bundle.id,
        start.end.ref === bundle.from ? points : points.reverse(),
      ];
    }),
  );
}

function toRoute(
  bundle: EdgeBundle,
  from: LineEnd,
  to: LineEnd,
  { firstStream }: LineSpace,
): Route {
  const port = (
    end: LineEnd,
    side: 'left' | 'right',
    other: LineEnd,
  ): Port => ({
    end,
    side,
    corridor: side === 'left' ? end.first : end.last + 1,
    towards: middleOf(other),
    y: middleOf(end),
  });
  const route = (start: Port, goal: Port): Route => ({
    bundle,
    start,
    goal,
    crossings: [],
  });
  if (from.last < to.first) {
    return route(port(from, 'right', to), port(to, 'left', from));
  }
  if (to.last < from.first) {
    return route(port(to, 'right', from), port(from, 'left', to));
  }
  // Nothing may stand to the right of stream-aligned teams.
  const atStreams = from.last >= firstStream || to.last >= firstStream;
  const side = atStreams ? 'left' : 'right';
  const ports = [port(from, side, to), port(to, side, from)];
  const [start, goal] =
    ports[0].corridor <= ports[1].corridor ? ports : [ports[1], ports[0]];
  return route(start, goal);
}

/** Where lines end at a grouping: beside its title, not at one of its teams. */
const BAND = { top: 6, middle: 17, bottom: 30 };

function middleOf({ box, isGrouping }: LineEnd): number {
  return isGrouping ? box.y + BAND.middle : box.y + box.height / 2;
}

function crossColumns(routes: Route[], space: LineSpace) {
  const free = space.columns.map((_, index) =>
    FreeSpace.create(space.boxes[index], space.titles[index]),
  );
  for (const route of routes) {
    const { start, goal } = route;
    let y = start.y;
    for (let index = start.corridor; index < goal.corridor; index++) {
      y = free[index].claim({ id: route.bundle.id, from: y, to: goal.y });
      route.crossings.push(y);
    }
  }
  const places = free.map(chooseCrossings);
  for (const route of routes) {
    route.crossings = route.crossings.map(
      (y, offset) =>
        places[route.start.corridor + offset].get(route.bundle.id) ?? y,
    );
    const { crossings, start, goal } = route;
    start.towards = crossings[0] ?? start.towards;
    goal.towards = crossings.at(-1) ?? goal.towards;
  }
}

function placePorts(routes: Route[]) {
  const sides = new Map<string, { port: Port; id: string }[]>();
  for (const { start, goal, bundle } of routes) {
    for (const port of [start, goal]) {
      const key = `${port.side} ${port.end.ref}`;
      sides.set(key, [...(sides.get(key) ?? []), { port, id: bundle.id }]);
    }
  }
  for (const ports of sides.values()) {
    const [{ port: first }] = ports;
    const { top, bottom } = portRange(first.end);
    ports.sort(
      (a, b) => a.port.towards - b.port.towards || (a.id < b.id ? -1 : 1),
    );
    const step = (bottom - top) / (ports.length + 1);
    for (const [index, { port }] of ports.entries()) {
      port.y = top + (index + 1) * step;
    }
  }
  straighten(routes, sides);
}

function portRange({ box, isGrouping, corner }: LineEnd) {
  if (isGrouping) {
    return { top: box.y + BAND.top, bottom: box.y + BAND.bottom };
  }
  return { top: box.y + corner, bottom: box.y + box.height - corner };
}

/** A bend of a few pixels looks like a mistake. */
const SMALL_BEND = 16;

/** Moves a line that has a side for itself, where that makes it straight. */
function straighten(
  routes: Route[],
  sides: ReadonlyMap<string, { port: Port }[]>,
) {
  const isAlone = ({ side, end }: Port) =>
    sides.get(`${side} ${end.ref}`)?.length === 1;
  for (const { start, goal, crossings } of routes) {
    const ends = [
      [start, crossings[0] ?? goal.y],
      [goal, crossings.at(-1) ?? start.y],
    ] as const;
    const movable = ends.find(([port, y]) => {
      const { top, bottom } = portRange(port.end);
      return (
        start.side !== goal.side &&
        isAlone(port) &&
        Math.abs(port.y - y) < SMALL_BEND &&
        y >= top &&
        y <= bottom
      );
    });
    if (movable) {
      const [port, y] = movable;
      port.y = y;
    }
  }
}

/** The x of a line in each corridor that it goes up or down in. */
type Tracks = Map<string, number>;

const trackKey = (id: string, corridor: number) => `${corridor} ${id}`;

/** The distance between lines that run beside each other, where there is room. */
const TRACK = 10;

/** The share of what a corridor has left over that is on the left of its lines. */
const LEFT_SHARE = 0.4;

function placeTracks(routes: Route[], { corridors }: LineSpace): Tracks {
  const nets = corridors.map((): TrackNet[] => []);
  for (const { bundle, start, goal, crossings } of routes) {
    const ys = [start.y, ...crossings, goal.y];
    for (let index = start.corridor; index <= goal.corridor; index++) {
      const at = index - start.corridor;
      nets[index].push({
        id: bundle.id,
        arrives: {
          y: ys[at],
          side: at === 0 && start.side === 'left' ? 'right' : 'left',
        },
        leaves: {
          y: ys[at + 1],
          side:
            index === goal.corridor && goal.side === 'right' ? 'left' : 'right',
        },
      });
    }
  }
  const tracks: Tracks = new Map();
  for (const [index, { left, right }] of corridors.entries()) {
    const order = orderTracks(nets[index]);
    const step = Math.min(TRACK, (right - left) / (order.length + 1));
    const rest = right - left - step * (order.length + 1);
    for (const [position, id] of order.entries()) {
      const x = left + rest * LEFT_SHARE + (position + 1) * step;
      tracks.set(trackKey(id, index), x);
    }
  }
  return tracks;
}

function pointsOf(route: Route, tracks: Tracks): ScenePoint[] {
  const { bundle, start, goal, crossings } = route;
  const xAt = ({ end, side }: Port) =>
    side === 'left' ? end.box.x : end.box.x + end.box.width;
  const ys = [start.y, ...crossings, goal.y];
  const points = [{ x: xAt(start), y: start.y }];
  for (let index = start.corridor; index <= goal.corridor; index++) {
    const at = index - start.corridor;
    const x = tracks.get(trackKey(bundle.id, index)) ?? 0;
    points.push({ x, y: ys[at] }, { x, y: ys[at + 1] });
  }
  points.push({ x: xAt(goal), y: goal.y });
  return withoutStraightBends(points);
}

const SAME = 0.01;

function withoutStraightBends(points: ScenePoint[]): ScenePoint[] {
  const same = (a: number, b: number) => Math.abs(a - b) < SAME;
  const distinct = points.filter((point, index) => {
    const before = points[index - 1];
    return !before || !same(before.x, point.x) || !same(before.y, point.y);
  });
  return distinct.filter((point, index) => {
    const before = distinct[index - 1];
    const after = distinct[index + 1];
    return (
      !before ||
      !after ||
      !(
        (same(before.x, point.x) && same(point.x, after.x)) ||
        (same(before.y, point.y) && same(point.y, after.y))
      )
    );
  });
}
