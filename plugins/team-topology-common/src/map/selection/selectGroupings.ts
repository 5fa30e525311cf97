import { OrgGrouping, OrgModel } from '../../model';
import { GroupingKind, MapFilter } from '../MapScene';
import { byText } from './byText';
import { SelectedEdge, SelectedGrouping, SelectedTeam } from './MapSelection';

/**
 * The groupings that are drawn together with the given teams: those that
 * contain one of them and those that an interaction of one of them names. An
 * empty container, such as the company above all groupings, says nothing.
 */
export function selectGroupings(
  model: OrgModel,
  filter: MapFilter,
  teams: SelectedTeam[],
  edges: SelectedEdge[],
): SelectedGrouping[] {
  const named = namedGroupings(model, filter.focus, teams, edges);
  const groupings: SelectedGrouping[] = [];
  for (const grouping of model.groupings) {
    const drawn = teams.filter(team => team.grouping === grouping.ref);
    const asked =
      !filter.groupings?.length || filter.groupings.includes(grouping.ref);
    if (drawn.length || (named.has(grouping.ref) && asked)) {
      const { ref, title } = grouping;
      groupings.push({
        ref,
        title,
        kind: kindOf(grouping, model),
        teams: drawn.map(team => team.ref),
      });
    }
  }
  return groupings.sort((a, b) => byText(a.ref, b.ref));
}

function namedGroupings(
  model: OrgModel,
  focus: string | undefined,
  teams: SelectedTeam[],
  edges: SelectedEdge[],
): Set<string> {
  const groupings = new Set(model.groupings.map(({ ref }) => ref));
  const others =
    focus === undefined
      ? new Set([...groupings, ...teams.map(({ ref }) => ref)])
      : new Set([focus]);
  const named = new Set<string>();
  for (const { from, to } of edges) {
    if (groupings.has(from) && others.has(to)) {
      named.add(from);
    }
    if (groupings.has(to) && others.has(from)) {
      named.add(to);
    }
  }
  return named;
}

/** The kind does not depend on the filter: all teams of the grouping count. */
function kindOf(grouping: OrgGrouping, model: OrgModel): GroupingKind {
  const types = new Set(
    model.teams
      .filter(team => grouping.teams.includes(team.ref))
      .map(team => team.type),
  );
  if (types.has('platform')) {
    return 'platform';
  }
  return types.has('stream-aligned') ? 'value-stream' : 'teams';
}
