import { interactionShapeSize } from '../scene/interactionShape';
import { teamShape } from '../scene/teamShape';
import { MapSelection, SelectedGrouping, SelectedTeam } from '../selection';
import { minimumGroupingSize } from './groupingSize';
import { LayoutEdge, LayoutGraph } from './LayoutGraph';
import {
  flowOptions,
  GROUPING_OPTIONS,
  ROOT_OPTIONS,
  SHAPE_OPTIONS,
} from './layoutOptions';
import { findLooseTeams, Looseness } from './looseTeams';

/**
 * The part of a selection that edges connect, as a graph for the Eclipse
 * Layout Kernel: groupings contain their teams, and every edge carries the box
 * of its interaction shape as a label.
 *
 * @public
 */
export function toLayoutGraph(selection: MapSelection): LayoutGraph {
  const looseness = findLooseTeams(selection);
  const groupings = selection.groupings.filter(({ ref }) =>
    looseness.isConnected(ref),
  );
  const contained = new Set(groupings.flatMap(({ teams }) => teams));
  const free = selection.teams.filter(
    ({ ref }) => looseness.isConnected(ref) && !contained.has(ref),
  );
  return {
    id: 'map',
    layoutOptions: ROOT_OPTIONS,
    children: [
      ...free.map(toTeamNode),
      ...groupings.map(grouping =>
        toGroupingNode(grouping, selection, looseness),
      ),
    ],
    edges: selection.edges.map(
      ({ id, from, to, mode }): LayoutEdge => ({
        id,
        sources: [from],
        targets: [to],
        labels: [
          {
            id: `${id}#shape`,
            ...interactionShapeSize(mode),
            layoutOptions: SHAPE_OPTIONS,
          },
        ],
      }),
    ),
  };
}

function toTeamNode({ ref, type }: SelectedTeam): LayoutGraph {
  const { width, height } = teamShape(type);
  const layoutOptions = flowOptions(type === 'stream-aligned');
  return { id: ref, width, height, layoutOptions };
}

function toGroupingNode(
  grouping: SelectedGrouping,
  selection: MapSelection,
  looseness: Looseness,
): LayoutGraph {
  const teams = selection.teams.filter(team =>
    grouping.teams.includes(team.ref),
  );
  const { width, height } = minimumGroupingSize(grouping.title);
  return {
    id: grouping.ref,
    layoutOptions: {
      ...GROUPING_OPTIONS,
      ...flowOptions(teams.some(({ type }) => type === 'stream-aligned')),
      'elk.nodeSize.minimum': `(${width},${height})`,
    },
    ...(teams.length
      ? {
          children: [
            ...teams
              .filter(({ ref }) => looseness.isConnected(ref))
              .map(toTeamNode),
            ...looseness.blocksIn(grouping).map(({ id, streams, packed }) => ({
              id,
              width: packed.width,
              height: packed.height,
              layoutOptions: flowOptions(streams),
            })),
          ],
        }
      : { width, height }),
  };
}
