import { MapEdgeMode, SceneBox } from '../MapScene';
import { SelectedEdge } from '../selection/MapSelection';
import {
  circlePath,
  LinePlace,
  polygonPath,
  roundedRectanglePath,
} from './geometry';

const SIZES: Record<MapEdgeMode, { width: number; height: number }> = {
  'x-as-a-service': { width: 30, height: 30 },
  collaboration: { width: 46, height: 28 },
  facilitating: { width: 32, height: 32 },
  undefined: { width: 44, height: 24 },
  // The triangle again, and small: it claims nothing.
  inferred: { width: 16, height: 16 },
};

/** How much room the shape of an interaction takes on its edge. */
export function interactionShapeSize(mode: MapEdgeMode): {
  width: number;
  height: number;
} {
  return SIZES[mode];
}

/** The box of an interaction's shape, centred on a place of its edge. */
export function interactionShapeBox(
  mode: MapEdgeMode,
  place: LinePlace,
): SceneBox {
  const { width, height } = SIZES[mode];
  return { x: place.x - width / 2, y: place.y - height / 2, width, height };
}

/**
 * The shape of an interaction as SVG path data. The triangle of X-as-a-Service
 * points in the direction of the edge there, which is towards the consumer.
 */
export function interactionShape(mode: MapEdgeMode, place: LinePlace): string {
  const { width, height } = SIZES[mode];
  switch (mode) {
    case 'facilitating':
      return circlePath(place, width / 2);
    case 'undefined':
      return roundedRectanglePath(interactionShapeBox(mode, place), height / 2);
    case 'collaboration': {
      const slant = height * 0.35;
      const { x, y } = place;
      return polygonPath([
        { x: x - width / 2 + slant, y: y - height / 2 },
        { x: x + width / 2, y: y - height / 2 },
        { x: x + width / 2 - slant, y: y + height / 2 },
        { x: x - width / 2, y: y + height / 2 },
      ]);
    }
    default:
      return polygonPath(
        [0, (2 / 3) * Math.PI, (4 / 3) * Math.PI].map(turn => ({
          x: place.x + (width / 2) * Math.cos(place.angle + turn),
          y: place.y + (height / 2) * Math.sin(place.angle + turn),
        })),
      );
  }
}

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
