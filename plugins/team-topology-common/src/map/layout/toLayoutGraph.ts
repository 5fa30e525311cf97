import {
  MapSelection,
  SelectedGrouping,
  SelectedTeam,
} from '../selection/MapSelection';
import { cornerSize, minimumGroupingSize, teamShape } from '../shapes/boxes';
import { shapeRow } from '../shapes/interactionShape';
import { LayoutEdge, LayoutGraph } from './LayoutGraph';
import {
  BRACKET_OPTIONS,
  cornerOptions,
  effortOptions,
  flowOptions,
  GROUPING_OPTIONS,
  LAST_COLUMN,
  ROOT_OPTIONS,
  SHAPE_OPTIONS,
} from './layoutOptions';
import { LayoutPlan, planLayout, PlannedBundle } from './planLayout';

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

/** The room along a team's side that a line takes at least. */
const LANE = 8;

/** The nodes of the connected teams, by the grouping that contains them. */
export function teamNodes(
  selection: MapSelection,
  plan: LayoutPlan,
): (grouping: string | undefined) => LayoutGraph[] {
  const drawn = new Set(selection.groupings.map(({ ref }) => ref));
  const lanes = countLanes(plan);
  const leaving = new Set(
    plan.bundles.filter(({ form }) => form === 'line').map(({ left }) => left),
  );
  const nodes = new Map<string | undefined, LayoutGraph[]>();
  for (const team of selection.teams) {
    if (plan.looseness.isConnected(team.ref)) {
      const known = team.grouping !== undefined && drawn.has(team.grouping);
      const container = known ? team.grouping : undefined;
      const siblings = nodes.get(container) ?? [];
      const node = toNode(team, lanes(team.ref));
      const isLast =
        container !== undefined &&
        team.type === 'stream-aligned' &&
        !leaving.has(team.ref);
      if (isLast) {
        node.layoutOptions = { ...node.layoutOptions, ...LAST_COLUMN };
      }
      siblings.push(node);
      nodes.set(container, siblings);
    }
  }
  return grouping => nodes.get(grouping) ?? [];
}

/** A team with many lines on one side becomes higher, so that they stay apart. */
function toNode({ ref, type }: SelectedTeam, lanes: number): LayoutGraph {
  const { width, height } = teamShape(type);
  const corner = cornerSize(type, { width, height });
  return {
    id: ref,
    width,
    height: Math.max(height, (lanes + 1) * LANE + 2 * corner),
    layoutOptions: {
      ...flowOptions(type === 'stream-aligned'),
      ...cornerOptions(corner),
    },
  };
}

function countLanes({ bundles }: LayoutPlan): (ref: string) => number {
  const incoming = new Map<string, number>();
  const outgoing = new Map<string, number>();
  const add = (counts: Map<string, number>, ref: string) =>
    counts.set(ref, (counts.get(ref) ?? 0) + 1);
  for (const { form, left, right } of bundles) {
    add(form === 'bracket' ? incoming : outgoing, left);
    add(incoming, right);
  }
  return ref => Math.max(incoming.get(ref) ?? 0, outgoing.get(ref) ?? 0);
}

/** The ids of the two lines that lead from the node of a bracket. */
export function bracketLineIds(id: string): [string, string] {
  return [`${id}#left`, `${id}#right`];
}

/** The edges of the layout graph that stand for a bundle. */
export function bundleEdgesToLayout(bundle: PlannedBundle): LayoutEdge[] {
  const { id, left, right, edges } = bundle;
  if (bundle.form === 'bracket') {
    const [toLeft, toRight] = bracketLineIds(id);
    return [
      { id: toLeft, sources: [id], targets: [left] },
      { id: toRight, sources: [id], targets: [right] },
    ];
  }
  const { length, breadth } = shapeRow(edges, 'horizontal');
  return [
    {
      id,
      sources: [left],
      targets: [right],
      labels: [
        {
          id: `${id}#shapes`,
          text: edges[0].mode,
          width: length,
          height: breadth,
          layoutOptions: SHAPE_OPTIONS,
        },
      ],
    },
  ];
}
