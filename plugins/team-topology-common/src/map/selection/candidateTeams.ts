import { parseEntityRef } from '@backstage/catalog-model';
import { OrgModel } from '../../model';
import { MapFilter } from '../MapScene';
import { byText } from './byText';
import { SelectedEdge, SelectedTeam } from './MapSelection';

/**
 * The teams that the filter lets through: those of the model and those that an
 * edge names although the catalog does not know them. The team in focus is
 * always among them, since it is what the reader asked for.
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
    const grouping = groupingOf.get(ref);
    teams.set(ref, { ref, title, type, known: true, grouping });
  }
  for (const ref of edges.flatMap(edge => [edge.from, edge.to])) {
    if (!teams.has(ref) && !groupingRefs.has(ref)) {
      teams.set(ref, {
        ref,
        title: titleOfUnknown(ref),
        type: 'undefined-type',
        known: false,
        grouping: groupingOf.get(ref),
      });
    }
  }

  return [...teams.values()]
    .filter(
      team =>
        team.ref === filter.focus ||
        ((!filter.types?.length || filter.types.includes(team.type)) &&
          (!filter.groupings?.length ||
            (team.grouping !== undefined &&
              filter.groupings.includes(team.grouping)))),
    )
    .sort((a, b) => byText(a.ref, b.ref));
}

function titleOfUnknown(ref: string): string {
  try {
    const { namespace, name } = parseEntityRef(ref);
    return namespace === 'default' ? name : `${namespace}/${name}`;
  } catch {
    return ref;
  }
}
