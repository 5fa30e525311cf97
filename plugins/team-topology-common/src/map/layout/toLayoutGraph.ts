import { shapeRow } from '../scene/shapeRow';
import { MapSelection, SelectedGrouping } from '../selection';
import { minimumGroupingSize } from './groupingSize';
import { LayoutGraph } from './LayoutGraph';
import {
  BRACKET_OPTIONS,
  effortOptions,
  flowOptions,
  GROUPING_OPTIONS,
  LAST_COLUMN,
  ROOT_OPTIONS,
} from './layoutOptions';
import { LayoutPlan, planLayout } from './planLayout';
import { bundleEdgesToLayout } from './bundleToLayout';
import { teamNodes } from './teamNodes';

/** How far the line of a bracket goes beyond its shapes before it turns. */
const BRACKET_END = 14;

/**
 * The part of a selection that edges connect, as a graph for the Eclipse
 * Layout Kernel: groupings contain their teams, and every line carries the box
 * of its interaction shapes.
 *
 * @public
 */
export function toLayoutGraph(selection: MapSelection): LayoutGraph {
  const plan = planLayout(selection);
  const { isConnected } = plan.looseness;
  const nodesOf = teamNodes(selection, plan);
  const groupingNodes = (around: string | undefined): LayoutGraph[] =>
    plan.tree
      .inside(around)
      .filter(({ ref }) => isConnected(ref))
      .map(grouping =>
        toGroupingNode(grouping, plan, [
          ...nodesOf(grouping.ref),
          ...looseNodes(grouping, plan),
          ...bracketNodes(plan, grouping.ref),
          ...groupingNodes(grouping.ref),
        ]),
      );
  return {
    id: 'map',
    layoutOptions: { ...ROOT_OPTIONS, ...effortOptions(plan.bundles.length) },
    children: [
      ...nodesOf(undefined),
      ...groupingNodes(undefined),
      ...bracketNodes(plan, undefined),
    ],
    edges: plan.bundles.flatMap(bundleEdgesToLayout),
  };
}

function toGroupingNode(
  { ref, title }: SelectedGrouping,
  plan: LayoutPlan,
  children: LayoutGraph[],
): LayoutGraph {
  const { width, height } = minimumGroupingSize(title);
  const layoutOptions = {
    ...GROUPING_OPTIONS,
    ...flowOptions(plan.isStream(ref)),
    'elk.nodeSize.minimum': `(${width},${height})`,
  };
  return children.length
    ? { id: ref, layoutOptions, children }
    : { id: ref, layoutOptions, width, height };
}

function looseNodes(
  grouping: SelectedGrouping,
  { looseness }: LayoutPlan,
): LayoutGraph[] {
  return looseness.blocksIn(grouping).map(({ id, streams, packed }) => ({
    id,
    width: packed.width,
    height: packed.height,
    layoutOptions: { ...flowOptions(streams), ...(streams && LAST_COLUMN) },
  }));
}

function bracketNodes(
  { bundles }: LayoutPlan,
  container: string | undefined,
): LayoutGraph[] {
  return bundles
    .filter(bundle => bundle.form === 'bracket')
    .filter(bundle => bundle.container === container)
    .map(({ id, edges }) => {
      const { length, breadth } = shapeRow(edges, 'vertical');
      return {
        id,
        width: breadth,
        height: length + 2 * BRACKET_END,
        layoutOptions: BRACKET_OPTIONS,
      };
    });
}
