import { OrgGrouping, OrgModel, OrgTeam } from '../../model/OrgModel';
import { MapFilter } from '../MapScene';
import {
  bundleEdges,
  DEFAULT_LINE_BUDGET,
  EdgeBundle,
  MOST_ON_A_LINE,
} from '../selection/budget';
import { inferredEdges, interactionEdges } from '../selection/interactionEdges';
import {
  byText,
  MapSelection,
  SelectedEdge,
  SelectedGrouping,
  SelectedTeam,
} from '../selection/MapSelection';
import { selectGroupings } from '../selection/selectGroupings';
import { candidateTeams } from '../selection/selectMap';

/**
 * What places depend on: every team that is there or will be, and who ever
 * works with whom. It is the same on every date, so that nothing moves that
 * does not change.
 */
export interface MapFrame {
  teams: SelectedTeam[];
  groupings: SelectedGrouping[];
  /** One for each two ends and mode, with every interaction between them, whenever. */
  ties: EdgeBundle[];
}

/** Marks what is added to an interaction that is there already. */
const LATER = '#later';

const EVERY_STATE = ['planned', 'active', 'overdue', 'ended'] as const;

/**
 * The frame of a selection. A part of an organisation, such as the
 * neighbourhood of a team, has no room for others.
 */
export function frameOf(
  model: OrgModel,
  filter: MapFilter,
  options: { selection: MapSelection; nodeBudget: number },
): MapFrame {
  const { selection, nodeBudget } = options;
  const always = withLaterTeams(model);
  const edges = [
    ...interactionEdges(always, { states: [...EVERY_STATE] }),
    ...inferredEdges(model, {}),
  ];
  const { types, groupings: wanted } = filter;
  const teams = candidateTeams(always, { types, groupings: wanted }, edges);
  const isPart =
    filter.focus !== undefined ||
    selection.hidden.teams > 0 ||
    teams.length > nodeBudget;
  if (isPart) {
    const { teams: drawn, groupings } = selection;
    return {
      teams: drawn,
      groupings,
      ties: tiesBetween(edges, selection, selection.edges),
    };
  }
  const groupings = selectGroupings(
    always,
    { groupings: wanted },
    { teams, edges, most: nodeBudget },
  );
  const ties = tiesBetween(edges, { teams, groupings }, selection.edges);
  return { teams, groupings, ties };
}

/** More lines than a map has are too many to keep places for: only what is drawn has one. */
function tiesBetween(
  edges: SelectedEdge[],
  selection: Pick<MapSelection, 'teams' | 'groupings'>,
  drawn: SelectedEdge[],
): EdgeBundle[] {
  const ends = new Set(
    [...selection.teams, ...selection.groupings].map(({ ref }) => ref),
  );
  const known = new Set(edges.map(({ id }) => id));
  const ties = bundleEdges(
    edges.filter(
      ({ id, from, to }) =>
        ends.has(from) &&
        ends.has(to) &&
        !(id.includes(LATER) && known.has(id.replace(LATER, ''))),
    ),
  );
  if (ties.length > DEFAULT_LINE_BUDGET) {
    return bundleEdges(drawn);
  }
  return ties
    .map(tie => ({ ...tie, edges: tie.edges.slice(0, MOST_ON_A_LINE) }))
    .sort((a, b) => byText(a.id, b.id));
}

/** The model as if the teams that are founded later were there already. */
function withLaterTeams(model: OrgModel): OrgModel {
  const { laterTeams } = model;
  if (laterTeams.length === 0) {
    return model;
  }
  const containers = new Set(model.groupings.map(({ ref }) => ref));
  const joining = laterTeams.filter(({ ref }) => !containers.has(ref));
  const teams = joining.map(
    ({ ref, title, type, partOf }): OrgTeam => ({
      ref,
      title,
      type: type ?? 'undefined-type',
      partOf,
      does: [],
      doesNot: [],
      interim: [],
      memberCount: 0,
      memberCountWithSubgroups: 0,
      membersNotInCatalog: 0,
      ownedComponentCount: 0,
    }),
  );
  const groupings = model.groupings.map(
    (grouping): OrgGrouping => ({
      ...grouping,
      teams: [
        ...grouping.teams,
        ...joining.flatMap(({ ref, partOf }) =>
          partOf === grouping.ref ? [ref] : [],
        ),
      ].sort(),
    }),
  );
  const known = new Map(model.interactions.map(item => [item.ref, item]));
  const interactions = [...model.interactions];
  const added = new Set<string>();
  for (const item of laterTeams.flatMap(team => team.interactions ?? [])) {
    if (!added.has(item.ref)) {
      added.add(item.ref);
      // Of one that is known already, only the teams founded later are missing.
      interactions.push({
        title: '',
        since: model.at,
        people: [],
        goals: [],
        state: 'planned',
        ...item,
        ref: known.has(item.ref) ? `${item.ref}${LATER}` : item.ref,
      });
    }
  }
  return {
    ...model,
    teams: [...model.teams, ...teams],
    groupings,
    interactions,
  };
}
