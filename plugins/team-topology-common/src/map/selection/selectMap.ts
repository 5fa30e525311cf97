import { groupingsWithin } from '../../model/groupings';
import { OrgModel } from '../../model/OrgModel';
import { nameOfRef } from '../../reading/names';
import { MapFilter } from '../MapScene';
import {
  DEFAULT_LINE_BUDGET,
  linesWithinBudget,
  teamsWithinBudget,
} from './budget';
import { interactionEdges } from './interactionEdges';
import {
  byText,
  MapSelection,
  SelectedContested,
  SelectedDropped,
  SelectedEdge,
  SelectedGrouping,
  SelectedTeam,
} from './MapSelection';
import { selectGroupings } from './selectGroupings';

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
  const { dropped, contested, hidden } = selectUnsettled(model, filter, {
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
    contested,
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

/**
 * The teams that the filter lets through: those of the model and those that an
 * edge names although the catalog does not know them. The team in focus is
 * always among them, since it is what the reader asked for. A grouping that
 * describes itself is drawn as what it is.
 */
export function candidateTeams(
  model: OrgModel,
  filter: MapFilter,
  edges: SelectedEdge[],
): SelectedTeam[] {
  const groupingOf = new Map<string, string>();
  const groupingRefs = new Set<string>();
  for (const grouping of model.groupings) {
    groupingRefs.add(grouping.ref);
    for (const team of grouping.teams) {
      groupingOf.set(team, groupingOf.get(team) ?? grouping.ref);
    }
  }

  const teams = new Map<string, SelectedTeam>();
  for (const { ref, title, type } of model.teams) {
    if (!groupingRefs.has(ref)) {
      const grouping = groupingOf.get(ref);
      teams.set(ref, { ref, title, type, known: true, grouping });
    }
  }
  for (const ref of edges.flatMap(edge => [edge.from, edge.to])) {
    if (!teams.has(ref) && !groupingRefs.has(ref)) {
      teams.set(ref, {
        ref,
        title: nameOfRef(ref),
        type: 'undefined-type',
        known: false,
        grouping: groupingOf.get(ref),
      });
    }
  }

  const wanted = filter.groupings?.length
    ? groupingsWithin(model, filter.groupings)
    : undefined;
  return [...teams.values()]
    .filter(
      team =>
        team.ref === filter.focus ||
        ((!filter.types?.length || filter.types.includes(team.type)) &&
          (!wanted ||
            (team.grouping !== undefined && wanted.has(team.grouping)))),
    )
    .sort((a, b) => byText(a.ref, b.ref));
}

/** How many teams there must be room for, to have room for one that nobody does. */
const TEAMS_PER_DROPPED = 4;

/**
 * The responsibilities between the drawn teams: all that speak of them decline,
 * or several accept. Those between most teams come first where there are more
 * than the budget allows; the order decides about the drawing only.
 */
function selectUnsettled(
  model: OrgModel,
  filter: MapFilter,
  options: {
    /** The teams that the filter lets through, drawn or not. */
    teams: SelectedTeam[];
    drawnTeams: SelectedTeam[];
    nodeBudget: number;
  },
): {
  dropped: SelectedDropped[];
  contested: SelectedContested[];
  hidden: number;
} {
  const passing = new Set(options.teams.map(({ ref }) => ref));
  const drawn = new Set(options.drawnTeams.map(({ ref }) => ref));
  const { focus } = filter;
  const candidates = model.responsibilities.flatMap(
    ({ ref, title, state, declinedBy, acceptedBy }) => {
      const isBetween = state === 'dropped' || state === 'contested';
      const teams = state === 'contested' ? acceptedBy : declinedBy;
      const isWanted =
        isBetween &&
        teams.some(team => passing.has(team)) &&
        (focus === undefined || teams.includes(focus));
      return isWanted ? [{ ref, title, state, teams }] : [];
    },
  );
  const most = Math.ceil(Math.max(0, options.nodeBudget) / TEAMS_PER_DROPPED);
  const shown = candidates
    .map(item => ({
      ...item,
      teams: item.teams.filter(team => drawn.has(team)),
    }))
    .filter(({ teams }) => teams.length > 0)
    .sort((a, b) => b.teams.length - a.teams.length || byText(a.ref, b.ref))
    .slice(0, most)
    .sort((a, b) => byText(a.ref, b.ref));
  return {
    dropped: shown
      .filter(({ state }) => state === 'dropped')
      .map(({ ref, title, teams }) => ({ ref, title, declinedBy: teams })),
    contested: shown
      .filter(({ state }) => state === 'contested')
      .map(({ ref, title, teams }) => ({ ref, title, acceptedBy: teams })),
    hidden: candidates.length - shown.length,
  };
}
