import type { ElkExtendedEdge, ElkNode, ElkPort } from 'elkjs/lib/elk-api';
import { EdgeBundle } from '../selection/budget';
import { Column, ROW_GAP, titleId } from './planColumns';

/** A tie between two that are in one column: its line turns around on their left. */
export interface Bracket {
  tie: EdgeBundle;
  /** The ends, as they are called in the graph. */
  ends: [string, string];
  column: number;
  /** How far on the left; two that have one in common do not meet. */
  track: number;
}

/** A map for ELK to lay out, and what ELK has no notion of. */
export interface PlannedGraph {
  graph: ElkNode;
  columns: Column[];
  brackets: Bracket[];
  /** The ids of the ties whose line ELK leads from `to` to `from`. */
  backwards: ReadonlySet<string>;
  /** The column that the line of a tie leads to from the left. */
  columnBehind(tie: EdgeBundle): number;
  /** The room for brackets on the left of each column; there is always some, so that the first moves nothing. */
  strips: number[];
}

/** The room between the items of a column and its first bracket: half a shape. */
export const BRACKET_ROOM = 34;

/** The distance between two brackets. */
export const BRACKET_STEP = 12;

/** More lines than these are closer together, and ELK tries less hard to let few of them cross. */
const CROWDED = 100;

/**
 * Every column is a partition. Within it ELK keeps the order that is given, and
 * puts one below the other whatever the lines are: who works with whom moves
 * a team only by the room that a line takes. ELK decides which gaps lines pass,
 * where they leave teams and where they turn.
 */
export function toLayoutGraph(
  columns: Column[],
  ties: readonly EdgeBundle[],
  depth: number,
): PlannedGraph {
  const places = new Map<string, End>();
  for (const [column, { items }] of columns.entries()) {
    items.forEach(({ id }, row) => places.set(id, { id, column, row }));
  }
  const placeOf = (ref: string) => places.get(ref) ?? places.get(titleId(ref));
  const ends = ties.flatMap(tie => {
    const from = placeOf(tie.from);
    const to = placeOf(tie.to);
    return from && to ? [{ tie, from, to }] : [];
  });
  const ports = new Map<string, ElkPort[]>();
  const addPort = (node: string, tie: EdgeBundle, side: 'EAST' | 'WEST') => {
    const id = portId(tie, node);
    const layoutOptions = { 'elk.port.side': side };
    ports.set(node, [
      ...(ports.get(node) ?? []),
      { id, width: 0, height: 0, layoutOptions },
    ]);
    return id;
  };
  const edges: ElkExtendedEdge[] = [];
  const backwards = new Set<string>();
  for (const { tie, from, to } of ends) {
    if (from.column === to.column) {
      [from, to].forEach(({ id }) => addPort(id, tie, 'WEST'));
    } else {
      const isForward = from.column < to.column;
      const [left, right] = isForward ? [from, to] : [to, from];
      if (!isForward) {
        backwards.add(tie.id);
      }
      edges.push({
        id: tie.id,
        sources: [addPort(left.id, tie, 'EAST')],
        targets: [addPort(right.id, tie, 'WEST')],
      });
    }
  }
  const brackets = toBrackets(ends);
  const strips = columns.map((_, index) => {
    const own = brackets.filter(({ column }) => column === index);
    const tracks = Math.max(0, ...own.map(({ track }) => track)) + 1;
    return BRACKET_ROOM + tracks * BRACKET_STEP;
  });
  return {
    columns,
    brackets,
    backwards,
    columnBehind: ({ from, to }) =>
      Math.max(...[from, to].map(ref => placeOf(ref)?.column ?? 0)),
    strips,
    graph: {
      id: 'map',
      layoutOptions: rootOptions(ties.length, depth),
      edges,
      children: columns.flatMap(({ kind, items }, index) =>
        items.map(({ id, width, height, corner }, row) => ({
          id,
          width: width + strips[index],
          height,
          ports: ports.get(id) ?? [],
          layoutOptions: {
            'elk.partitioning.partition': `${index}`,
            'elk.position': `(0,${row})`,
            'elk.alignment': kind === 'streams' ? 'RIGHT' : 'CENTER',
            'elk.portConstraints': 'FIXED_SIDE',
            'elk.spacing.portsSurrounding': `[top=${corner},left=0,bottom=${corner},right=0]`,
          },
        })),
      ),
    },
  };
}

/** The place where the line of a tie ends at something. */
export function portId(tie: EdgeBundle, node: string): string {
  return `${tie.id}@${node}`;
}

interface End {
  id: string;
  column: number;
  row: number;
}

/** The shorter ones are nearer to what they connect. */
function toBrackets(
  ties: { tie: EdgeBundle; from: End; to: End }[],
): Bracket[] {
  const brackets: (Bracket & { top: number; bottom: number })[] = [];
  const inOneColumn = ties
    .filter(({ from, to }) => from.column === to.column)
    .map(({ tie, from, to }) => ({
      tie,
      ends: [from.id, to.id] as [string, string],
      column: from.column,
      top: Math.min(from.row, to.row),
      bottom: Math.max(from.row, to.row),
    }))
    .sort((a, b) => a.bottom - a.top - (b.bottom - b.top));
  for (const item of inOneColumn) {
    const taken = new Set(
      brackets
        .filter(
          other =>
            other.column === item.column &&
            other.top <= item.bottom &&
            item.top <= other.bottom,
        )
        .map(({ track }) => track),
    );
    let track = 0;
    while (taken.has(track)) {
      track += 1;
    }
    brackets.push({ ...item, track });
  }
  return brackets;
}

/** @param depth - how many groupings are in each other */
function rootOptions(lines: number, depth: number): Record<string, string> {
  const isCrowded = lines > CROWDED;
  return {
    'elk.algorithm': 'layered',
    'elk.direction': 'RIGHT',
    'elk.edgeRouting': 'ORTHOGONAL',
    'elk.randomSeed': '1',
    'elk.padding': '[top=0,left=0,bottom=0,right=0]',
    'elk.partitioning.activate': 'true',
    'elk.separateConnectedComponents': 'false',
    'elk.json.edgeCoords': 'ROOT',
    'elk.json.shapeCoords': 'ROOT',
    'elk.layered.nodePlacement.strategy': 'SIMPLE',
    'elk.layered.crossingMinimization.semiInteractive': 'true',
    'elk.layered.thoroughness': isCrowded ? '1' : '7',
    'elk.spacing.nodeNode': `${ROW_GAP}`,
    'elk.spacing.edgeNode': isCrowded ? '5' : '8',
    'elk.spacing.edgeEdge': isCrowded ? '4' : '8',
    'elk.layered.spacing.nodeNodeBetweenLayers': `${20 + 32 * depth}`,
    'elk.layered.spacing.edgeNodeBetweenLayers': `${12 + 16 * depth}`,
    'elk.layered.spacing.edgeEdgeBetweenLayers': '7',
  };
}
