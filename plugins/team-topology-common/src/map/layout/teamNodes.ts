import { MapSelection, SelectedTeam } from '../selection';
import { cornerSize } from '../scene/teamOutline';
import { teamShape } from '../scene/teamShape';
import { LayoutGraph } from './LayoutGraph';
import { cornerOptions, flowOptions, LAST_COLUMN } from './layoutOptions';
import { LayoutPlan } from './planLayout';

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
