import type { ElkNode } from 'elkjs/lib/elk-api';
import { SceneBox, ScenePoint } from '../MapScene';
import {
  BRACKET_ROOM,
  BRACKET_STEP,
  PlannedGraph,
  portId,
} from './toLayoutGraph';

/** Where ELK has put the items of the columns, and how it leads the lines. */
export interface ReadLayout {
  boxes: Map<string, SceneBox>;
  /** The ways of the lines from `from` to `to`, by the ids of the ties. */
  lines: Map<string, ScenePoint[]>;
  /** The left border of the last column, where there are several. */
  streams: number;
  width: number;
  height: number;
}

/**
 * Reads places out of what ELK has laid out.
 *
 * @param extras - room to add before each column; brackets get half of it
 */
export function readLayout(
  laidOut: ElkNode,
  { columns, brackets, backwards, strips }: PlannedGraph,
  extras: readonly number[],
): ReadLayout {
  const nodes = new Map(laidOut.children?.map(node => [node.id, node]));
  const lefts = columns.map(({ items }) =>
    Math.min(...items.map(({ id }) => nodes.get(id)?.x ?? Infinity)),
  );
  const move = (x: number) =>
    lefts.reduce(
      (sum, left, index) => sum + (left <= x ? extras[index] : 0),
      x,
    );
  // All columns have the same middle: measured from there, none moves where another one grows.
  const middle = middleOf(laidOut.children ?? []);
  const boxes = new Map<string, SceneBox>();
  const ports = new Map<string, ScenePoint>();
  for (const [index, { items }] of columns.entries()) {
    for (const { id, width, height } of items) {
      const { x = 0, y = 0, ports: own = [] } = nodes.get(id) ?? {};
      const left = move(x) + strips[index];
      boxes.set(id, { x: left, y: y - middle, width, height });
      for (const port of own) {
        ports.set(port.id, { x: left, y: (port.y ?? 0) - middle });
      }
    }
  }

  const lines = new Map<string, ScenePoint[]>();
  for (const { id, sections = [], targets } of laidOut.edges ?? []) {
    const [{ startPoint, bendPoints = [], endPoint }] = sections;
    const points = [startPoint, ...bendPoints].map(({ x, y }) => ({
      x: move(x),
      y: y - middle,
    }));
    // What stands in a column begins on the right of the room for brackets.
    const end = ports.get(targets[0]) ?? endPoint;
    points.push({ x: end.x, y: endPoint.y - middle });
    lines.set(id, backwards.has(id) ? points.reverse() : points);
  }
  for (const { tie, ends, column, track } of brackets) {
    const [from, to] = ends.map(id => ports.get(portId(tie, id)));
    if (from && to) {
      const left = move(lefts[column]) + strips[column];
      const x = left - BRACKET_ROOM - track * BRACKET_STEP - extras[column] / 2;
      lines.set(tie.id, [from, { x, y: from.y }, { x, y: to.y }, to]);
    }
  }
  const right = Math.max(
    0,
    ...[...boxes.values()].map(({ x, width }) => x + width),
  );
  const bottom = (laidOut.height ?? 0) - middle;
  const last = columns.length - 1;
  const streams = last > 0 ? move(lefts[last]) + strips[last] : Infinity;
  return { boxes, lines, streams, width: right, height: bottom };
}

function middleOf(nodes: ElkNode[]): number {
  const tops = nodes.map(({ y = 0 }) => y);
  const bottoms = nodes.map(({ y = 0, height = 0 }) => y + height);
  return nodes.length ? (Math.min(...tops) + Math.max(...bottoms)) / 2 : 0;
}
