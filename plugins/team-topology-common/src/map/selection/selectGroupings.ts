import { groupingsWithin } from '../../model/groupings';
import { OrgGrouping, OrgModel, OrgTeamType } from '../../model/OrgModel';
import { GroupingKind, MapFilter } from '../MapScene';
import {
  byText,
  SelectedEdge,
  SelectedGrouping,
  SelectedTeam,
} from './MapSelection';

/**
 * The groupings that are drawn together with the given teams: those that
 * contain one of them, those that an interaction of one of them names, and
 * what these are in. An empty container says nothing, and neither does one
 * around everything, such as the company above all groupings.
 */
export function selectGroupings(
  model: OrgModel,
  filter: MapFilter,
  options: {
    teams: SelectedTeam[];
    edges: SelectedEdge[];
    /** How many are drawn at most because an interaction names them. */
    most?: number;
  },
): SelectedGrouping[] {
  const { teams, edges, most = Infinity } = options;
  const byRef = new Map(model.groupings.map(item => [item.ref, item]));
  const asked = filter.groupings?.length
    ? groupingsWithin(model, filter.groupings)
    : undefined;
  const named = [...namedGroupings(model, filter.focus, teams, edges)]
    .filter(ref => asked?.has(ref) ?? true)
    .sort(byText)
    .slice(0, Math.max(0, most));
  const drawnIn = new Map<string, string[]>();
  for (const { ref, grouping } of teams) {
    if (grouping !== undefined && byRef.has(grouping)) {
      drawnIn.set(grouping, [...(drawnIn.get(grouping) ?? []), ref]);
    }
  }
  const inner = new Set([...drawnIn.keys(), ...named]);
  const loose = teams.filter(
    ({ grouping }) => grouping === undefined || !byRef.has(grouping),
  ).length;
  const outer = containersOf([...inner], byRef, {
    isPart: (ref, count) =>
      loose > 0 || count < inner.size || !!filter.groupings?.includes(ref),
    isAsked: ref => asked?.has(ref) ?? true,
  });
  const drawn = new Set([...inner, ...outer]);
  const kinds = kindsOf(model, byRef);
  return [...drawn]
    .flatMap(ref => byRef.get(ref) ?? [])
    .map(({ ref, title, type, known, partOf }) => {
      const within = nearestDrawn(partOf, byRef, drawn);
      return {
        ref,
        title,
        kind: type ?? kinds(ref),
        ...(type !== undefined && { type }),
        known,
        ...(within !== undefined && { within }),
        teams: drawnIn.get(ref) ?? [],
      };
    })
    .sort((a, b) => byText(a.ref, b.ref));
}

/** What is around some of the groupings, and not around all that is drawn. */
function containersOf(
  inner: readonly string[],
  byRef: ReadonlyMap<string, OrgGrouping>,
  options: {
    isPart(ref: string, count: number): boolean;
    isAsked(ref: string): boolean;
  },
): string[] {
  const counts = new Map<string, number>();
  for (const ref of inner) {
    let current = byRef.get(ref)?.partOf;
    while (current !== undefined) {
      counts.set(current, (counts.get(current) ?? 0) + 1);
      current = byRef.get(current)?.partOf;
    }
  }
  return [...counts].flatMap(([ref, count]) =>
    options.isPart(ref, count) && options.isAsked(ref) ? [ref] : [],
  );
}

function nearestDrawn(
  start: string | undefined,
  byRef: ReadonlyMap<string, OrgGrouping>,
  drawn: ReadonlySet<string>,
): string | undefined {
  let current = start;
  while (current !== undefined && !drawn.has(current)) {
    current = byRef.get(current)?.partOf;
  }
  return current;
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

/** What its teams tell. It does not depend on the filter: all teams in the grouping count, however deep. */
function kindsOf(
  model: OrgModel,
  byRef: ReadonlyMap<string, OrgGrouping>,
): (ref: string) => GroupingKind {
  const typeOf = new Map(model.teams.map(({ ref, type }) => [ref, type]));
  const types = new Map<string, Set<OrgTeamType>>();
  for (const { ref, teams } of model.groupings) {
    let current: string | undefined = ref;
    while (current !== undefined) {
      const known = types.get(current) ?? new Set();
      teams.forEach(team => known.add(typeOf.get(team) ?? 'undefined-type'));
      types.set(current, known);
      current = byRef.get(current)?.partOf;
    }
  }
  return ref => {
    if (types.get(ref)?.has('platform')) {
      return 'platform';
    }
    return types.get(ref)?.has('stream-aligned') ? 'value-stream' : 'teams';
  };
}
