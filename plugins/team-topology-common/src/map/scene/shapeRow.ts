import { SelectedEdge } from '../selection';
import { interactionShapeSize } from './interactionShape';

/** The distance between two shapes on one line. */
const GAP = 6;

/** Shapes that stand side by side on a line. */
export interface ShapeRow {
  /** How long they are together, along the line. */
  length: number;
  /** How much room they take across the line. */
  breadth: number;
  /** Where the middle of each is, from the middle of all. */
  offsets: number[];
}

/** Measures the shapes of a bundle of edges, along a line in a direction. */
export function shapeRow(
  edges: SelectedEdge[],
  direction: 'horizontal' | 'vertical',
): ShapeRow {
  const sizes = edges.map(({ mode }) => {
    const { width, height } = interactionShapeSize(mode);
    return direction === 'horizontal'
      ? { along: width, across: height }
      : { along: height, across: width };
  });
  const length =
    sizes.reduce((sum, { along }) => sum + along, 0) + GAP * (sizes.length - 1);
  const offsets: number[] = [];
  let start = -length / 2;
  for (const { along } of sizes) {
    offsets.push(start + along / 2);
    start += along + GAP;
  }
  const breadth = Math.max(...sizes.map(({ across }) => across));
  return { length, breadth, offsets };
}
