import { groupingsWithin } from '../../model/groupingsWithin';
import { OrgModel } from '../../model';
import { nameOfRef } from '../../reading/names';
import { MapFilter } from '../MapScene';
import { byText } from './byText';
import { SelectedEdge, SelectedTeam } from './MapSelection';

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
