import { GROUPING_PADDING } from '../shapes/boxes';

/** The options of the whole graph, apart from its effort. */
export const ROOT_OPTIONS: Record<string, string> = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.randomSeed': '1',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
  'elk.partitioning.activate': 'true',
  'elk.separateConnectedComponents': 'false',
  'elk.json.edgeCoords': 'ROOT',
  'elk.json.shapeCoords': 'ROOT',
  ...spacing(),
};

const CAREFUL_LINES = 60;

const CROWDED_LINES = 160;

/**
 * How hard the layout tries. A map of ordinary size gets the straightest lines;
 * the time that takes grows so fast with their number that a crowded one gets
 * a faster way. Measured with elkjs 0.11 in Node: at 170 lines the careful way
 * takes 13 s and the fast one 1.2 s. A second attempt at a crowded map takes a
 * fifth of the time and leaves as many crossings, or 2 % fewer of 4,500.
 */
export function effortOptions(lines: number): Record<string, string> {
  if (lines <= CAREFUL_LINES) {
    return {
      'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
      'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
    };
  }
  return {
    'elk.layered.nodePlacement.strategy': 'LINEAR_SEGMENTS',
    'elk.layered.thoroughness': lines <= CROWDED_LINES ? '7' : '1',
  };
}

/**
 * The options of a grouping. They leave the effort to the defaults: to consider
 * the model order inside of a grouping makes elkjs 0.11 throw.
 */
export const GROUPING_OPTIONS: Record<string, string> = {
  'elk.padding': padding(GROUPING_PADDING),
  'elk.partitioning.activate': 'true',
  'elk.nodeSize.constraints': 'MINIMUM_SIZE',
  ...spacing(),
};

/** The options of the shapes on a line: they sit on it, in the middle. */
export const SHAPE_OPTIONS: Record<string, string> = {
  'elk.edgeLabels.inline': 'true',
  'elk.edgeLabels.placement': 'CENTER',
};

/**
 * Stream-aligned teams come last and at the right edge of their column, so
 * that nothing stands between them and their customers.
 */
export function flowOptions(stream: boolean): Record<string, string> {
  return {
    'elk.partitioning.partition': stream ? '1' : '0',
    'elk.alignment': stream ? 'RIGHT' : 'CENTER',
    'elk.contentAlignment': stream ? '[V_TOP, H_RIGHT]' : '[V_TOP, H_CENTER]',
  };
}

function spacing(): Record<string, string> {
  return {
    'elk.spacing.nodeNode': '32',
    'elk.spacing.edgeNode': '18',
    'elk.spacing.edgeEdge': '14',
    'elk.spacing.edgeLabel': '0',
    'elk.layered.spacing.nodeNodeBetweenLayers': '28',
    'elk.layered.spacing.edgeNodeBetweenLayers': '14',
    'elk.layered.spacing.edgeEdgeBetweenLayers': '10',
  };
}

function padding(sides: typeof GROUPING_PADDING): string {
  const { top, right, bottom, left } = sides;
  return `[top=${top},left=${left},bottom=${bottom},right=${right}]`;
}

/**
 * Partitions do not reach into groupings, so inside of them a stream-aligned
 * team that no line leaves is put into the last column by itself.
 */
export const LAST_COLUMN: Record<string, string> = {
  'elk.layered.layering.layerConstraint': 'LAST',
};

/** The options of a bracket's node: its lines leave at the top and bottom. */
export const BRACKET_OPTIONS: Record<string, string> = {
  ...flowOptions(false),
  'elk.portAlignment.default': 'JUSTIFIED',
};

/** Options that keep lines away from the corners of a team's outline. */
export function cornerOptions(corner: number): Record<string, string> {
  const side = Math.round(corner);
  return {
    'elk.spacing.portsSurrounding': `[top=${side},left=0,bottom=${side},right=0]`,
  };
}
