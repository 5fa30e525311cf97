import type { ElkNode } from 'elkjs/lib/elk-api';
import { ROW_GAP } from './planColumns';

/** What a line takes of the room between two columns: some share theirs. */
const ROOM_OF_LINE = 4;

/**
 * Gives the columns of a planned graph about the places that ELK gives them, and
 * no line a way. It takes no time: ELK keeps the columns and their order, and
 * only moves them apart where lines need room.
 */
export function placeColumns(graph: ElkNode): ElkNode {
  const columns = new Map<number, ElkNode[]>();
  for (const node of graph.children ?? []) {
    const column = columnOf(node);
    columns.set(column, [...(columns.get(column) ?? []), node]);
  }
  const columnsByPort = new Map(
    (graph.children ?? []).flatMap(node =>
      (node.ports ?? []).map(({ id }) => [id, columnOf(node)] as const),
    ),
  );
  const linesBefore = (column: number) =>
    (graph.edges ?? []).filter(({ sources, targets }) => {
      const from = columnsByPort.get(sources[0]) ?? column;
      const to = columnsByPort.get(targets[0]) ?? column;
      return from < column && column <= to;
    }).length;
  const gap = numberOf(graph, 'elk.layered.spacing.nodeNodeBetweenLayers');

  const height = Math.max(0, ...[...columns.values()].map(heightOf));
  const children: ElkNode[] = [];
  let x = 0;
  for (const [column, nodes] of [...columns].sort(([a], [b]) => a - b)) {
    const width = Math.max(...nodes.map(node => node.width ?? 0));
    x += column === 0 ? 0 : gap + ROOM_OF_LINE * linesBefore(column);
    let y = (height - heightOf(nodes)) / 2;
    for (const node of nodes) {
      const free = width - (node.width ?? 0);
      const isRight = node.layoutOptions?.['elk.alignment'] === 'RIGHT';
      children.push({ ...node, x: x + (isRight ? free : free / 2), y });
      y += (node.height ?? 0) + ROW_GAP;
    }
    x += width;
  }
  return { ...graph, children, edges: [], width: x, height };
}

function columnOf(node: ElkNode): number {
  return numberOf(node, 'elk.partitioning.partition');
}

function numberOf({ layoutOptions }: ElkNode, option: string): number {
  return Number(layoutOptions?.[option] ?? 0);
}

function heightOf(nodes: readonly ElkNode[]): number {
  return nodes.reduce(
    (sum, { height = 0 }) => sum + height + ROW_GAP,
    -ROW_GAP,
  );
}
