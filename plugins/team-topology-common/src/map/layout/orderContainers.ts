import { byText } from '../selection/byText';

/** A line that should run from left to right. */
export interface DirectedLine {
  from: string;
  to: string;
}

/**
 * Orders nodes so that few lines run against the order: repeatedly takes away
 * the nodes that nothing leads to (to the front) and those that lead nowhere
 * (to the back), and where only circles are left, the node with the greatest
 * surplus of outgoing lines (after Eades, Lin and Smyth).
 */
export function orderContainers(
  nodes: string[],
  lines: DirectedLine[],
): Map<string, number> {
  const left = new Set([...nodes].sort(byText));
  const front: string[] = [];
  const back: string[] = [];
  while (left.size) {
    const counts = countLines(left, lines);
    const entries = [...left].map(node => ({ node, ...counts(node) }));
    const source = entries.find(({ incoming }) => incoming === 0);
    const sink = entries.find(({ outgoing }) => outgoing === 0);
    if (source) {
      front.push(source.node);
      left.delete(source.node);
    } else if (sink) {
      back.unshift(sink.node);
      left.delete(sink.node);
    } else {
      const [best] = entries.sort(
        (a, b) => b.outgoing - b.incoming - (a.outgoing - a.incoming),
      );
      front.push(best.node);
      left.delete(best.node);
    }
  }
  return new Map([...front, ...back].map((node, index) => [node, index]));
}

function countLines(nodes: Set<string>, lines: DirectedLine[]) {
  const incoming = new Map<string, number>();
  const outgoing = new Map<string, number>();
  for (const { from, to } of lines) {
    if (from !== to && nodes.has(from) && nodes.has(to)) {
      outgoing.set(from, (outgoing.get(from) ?? 0) + 1);
      incoming.set(to, (incoming.get(to) ?? 0) + 1);
    }
  }
  return (node: string) => ({
    incoming: incoming.get(node) ?? 0,
    outgoing: outgoing.get(node) ?? 0,
  });
}
