import { GROUPING_PADDING } from './groupingSize';

/** The options of the whole graph. */
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
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.nodePlacement.favorStraightEdges': 'true',
  ...spacing(),
};

/** The options of a grouping. */
export const GROUPING_OPTIONS: Record<string, string> = {
  'elk.padding': padding(GROUPING_PADDING),
  'elk.partitioning.activate': 'true',
  'elk.nodeSize.constraints': 'MINIMUM_SIZE',
  ...spacing(),
};

/** The options of an interaction shape: it sits on the line, in the middle. */
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
  };
}

function spacing(): Record<string, string> {
  return {
    'elk.spacing.nodeNode': '32',
    'elk.spacing.edgeNode': '18',
    'elk.spacing.edgeEdge': '14',
    'elk.spacing.edgeLabel': '0',
    'elk.layered.spacing.nodeNodeBetweenLayers': '36',
    'elk.layered.spacing.edgeNodeBetweenLayers': '18',
    'elk.layered.spacing.edgeEdgeBetweenLayers': '12',
  };
}

function padding(sides: typeof GROUPING_PADDING): string {
  const { top, right, bottom, left } = sides;
  return `[top=${top},left=${left},bottom=${bottom},right=${right}]`;
}
