import { OrgModel } from '../../model';
import { MapFilter } from '../MapScene';
import { candidateTeams } from './candidateTeams';
import { DEFAULT_LINE_BUDGET } from './defaultNodeBudget';
import { interactionEdges } from './interactionEdges';
import { linesWithinBudget } from './linesWithinBudget';
import {
  MapSelection,
  SelectedEdge,
  SelectedGrouping,
  SelectedTeam,
} from './MapSelection';
import { selectDropped } from './selectDropped';
import { selectGroupings } from './selectGroupings';
import { teamsWithinBudget } from './teamsWithinBudget';

/**
 * Decides which teams, groupings and edges of an organisation are drawn.
 *
 * What the filter excludes is simply not there; what the budgets exclude is
 * counted in `hidden`.
 *
 * @param options - the most teams to draw, and the most lines between them;
 *   `DEFAULT_LINE_BUDGET` where that is absent
 * @public
 */
export function selectMap(
  model: OrgModel,
  filter: MapFilter,
  options: { nodeBudget: number; lineBudget?: number },
): MapSelection {
  const { nodeBudget, lineBudget = DEFAULT_LINE_BUDGET } = options;
  const { focus } = filter;
  const allEdges = interactionEdges(model, filter);
  const passing = candidateTeams(model, filter, allEdges);
  const teams =
    focus === undefined ? passing : neighbourhood(focus, passing, allEdges);
  const edges = edgesBetween(
    allEdges,
    teams,
    selectGroupings(model, filter, { teams, edges: allEdges }),
  );

  const drawnTeams = teamsWithinBudget(teams, edges, { nodeBudget, focus });
  const drawnGroupings = selectGroupings(model, filter, {
    teams: drawnTeams,
    edges,
    most: nodeBudget,
  });
  const drawnEdges = linesWithinBudget(
    edgesBetween(edges, drawnTeams, drawnGroupings),
    { lineBudget, focus },
  );
  const { dropped, hidden } = selectDropped(model, filter, {
    teams,
    drawnTeams,
    nodeBudget,
  });
  return {
    at: model.at,
    teams: drawnTeams,
    groupings: drawnGroupings,
    edges: drawnEdges,
    dropped,
    hidden: {
      teams: teams.length - drawnTeams.length,
      edges: edges.length - drawnEdges.length,
      dropped: hidden,
    },
  };
}

function neighbourhood(
  focus: string,
  teams: SelectedTeam[],
  edges: SelectedEdge[],
): SelectedTeam[] {
  const near = new Set([focus]);
  for (const { from, to } of edges) {
    if (from === focus) {
      near.add(to);
    } else if (to === focus) {
      near.add(from);
    }
  }
  return teams.filter(team => near.has(team.ref));
}

function edgesBetween(
  edges: SelectedEdge[],
  teams: SelectedTeam[],
  groupings: SelectedGrouping[],
): SelectedEdge[] {
  const ends = new Set([...teams, ...groupings].map(({ ref }) => ref));
  return edges.filter(edge => ends.has(edge.from) && ends.has(edge.to));
}
