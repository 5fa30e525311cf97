import {
  OrgInterim,
  OrgModel,
  OrgResponsibility,
  ResponsibilityState,
} from '@kumiki/backstage-plugin-team-topology-common';
import { RESPONSIBILITY_STATES } from '../model/pageState';

/** The teams that say something about each responsibility, own it or are named by others, as refs. */
export function involvedTeams(
  model: OrgModel,
): ReadonlyMap<string, ReadonlySet<string>> {
  const result = new Map<string, Set<string>>(
    model.responsibilities.map(({ ref, owner }) => [
      ref,
      new Set(owner ? [owner] : []),
    ]),
  );
  for (const team of model.teams) {
    for (const { responsibility } of team.does) {
      result.get(responsibility)?.add(team.ref);
    }
    for (const { responsibility, handOffTo } of team.doesNot) {
      result.get(responsibility)?.add(team.ref);
      result.get(responsibility)?.add(handOffTo ?? team.ref);
    }
    for (const { responsibility, rightfulOwner } of team.interim) {
      result.get(responsibility)?.add(team.ref);
      result.get(responsibility)?.add(rightfulOwner ?? team.ref);
    }
  }
  return result;
}

/** Which responsibilities are shown; an empty list means all. */
interface ResponsibilityFilter {
  holding: ResponsibilityState[];
  areas: string[];
  /** Refs of teams that say something about it or that are named. */
  teams: string[];
}

/** A responsibility as a row of the tree, in the order of reading. */
export interface ResponsibilityRow {
  responsibility: OrgResponsibility;
  /** Whose declarations count: its own, or those of the nearest ancestor. */
  source?: OrgResponsibility;
  /** 1 for the roots. */
  level: number;
  /** The place among the rows below the same parent, from 1. */
  position: number;
  setSize: number;
  /** Refs, from the root down. */
  ancestors: string[];
  hasChildren: boolean;
  /** How many responsibilities below it have which state, shown or not. */
  parts: { state: ResponsibilityState; count: number }[];
}

/**
 * The tree as rows. What needs somebody comes first on every level, and what
 * the filter keeps stays below its headings.
 */
export function responsibilityRows(
  model: OrgModel,
  filter: ResponsibilityFilter,
  compare: (a: string, b: string) => number,
): ResponsibilityRow[] {
  const byRef = new Map(model.responsibilities.map(item => [item.ref, item]));
  const below = summaries(model.responsibilities, byRef);
  const shown = shownRefs(model, filter, byRef);
  const urgency = (item: OrgResponsibility) =>
    RESPONSIBILITY_STATES.findIndex(
      state => item.state === state || below.get(item.ref)?.get(state),
    );
  const sorted = (items: OrgResponsibility[]) =>
    items
      .filter(({ ref }) => shown.has(ref))
      .sort((a, b) => urgency(a) - urgency(b) || compare(a.title, b.title));

  const rows: ResponsibilityRow[] = [];
  // A stack instead of recursion: a chain of parents may be deep.
  const open = siblings(
    sorted(model.responsibilities.filter(({ parent }) => !parent)),
  );
  for (let row = open.pop(); row; row = open.pop()) {
    const children = sorted(
      row.responsibility.children.flatMap(ref => byRef.get(ref) ?? []),
    );
    const counts = below.get(row.responsibility.ref);
    rows.push({
      ...row,
      hasChildren: children.length > 0,
      parts: RESPONSIBILITY_STATES.map(state => ({
        state,
        count: counts?.get(state) ?? 0,
      })).filter(({ count }) => count > 0),
    });
    open.push(...siblings(children, row));
  }
  return rows;
}

/** Whether it only summarises what is below it. */
export function isHeading(responsibility: OrgResponsibility): boolean {
  return responsibility.stateFrom === 'children';
}

type OpenRow = Omit<ResponsibilityRow, 'hasChildren' | 'parts'>;

/** Last first, because the stack is read from its end. */
function siblings(items: OrgResponsibility[], above?: OpenRow): OpenRow[] {
  return items
    .map((responsibility, index) => ({
      responsibility,
      source:
        responsibility.stateFrom === 'declaration'
          ? responsibility
          : above?.source,
      level: (above?.level ?? 0) + 1,
      position: index + 1,
      setSize: items.length,
      ancestors: above ? [...above.ancestors, above.responsibility.ref] : [],
    }))
    .reverse();
}

/** Counts by state of what is below each; headings are not counted, their parts are. */
function summaries(
  items: OrgResponsibility[],
  byRef: ReadonlyMap<string, OrgResponsibility>,
): Map<string, Map<ResponsibilityState, number>> {
  const result = new Map<string, Map<ResponsibilityState, number>>();
  for (const item of items.filter(candidate => !isHeading(candidate))) {
    let { parent } = item;
    while (parent !== undefined) {
      const counts = result.get(parent) ?? new Map();
      result.set(
        parent,
        counts.set(item.state, (counts.get(item.state) ?? 0) + 1),
      );
      parent = byRef.get(parent)?.parent;
    }
  }
  return result;
}

function shownRefs(
  model: OrgModel,
  filter: ResponsibilityFilter,
  byRef: ReadonlyMap<string, OrgResponsibility>,
): Set<string> {
  const { holding, areas, teams } = filter;
  const involved = teams.length ? involvedTeams(model) : undefined;
  const shown = new Set<string>();
  for (const item of model.responsibilities) {
    const matches =
      // A heading comes with its parts, not for a state that it only sums up.
      (!holding.length || (holding.includes(item.state) && !isHeading(item))) &&
      (!areas.length || areas.includes(item.area ?? '')) &&
      (!involved || teams.some(team => involved.get(item.ref)?.has(team)));
    let current = matches ? item : undefined;
    while (current && !shown.has(current.ref)) {
      shown.add(current.ref);
      current = current.parent ? byRef.get(current.parent) : undefined;
    }
  }
  return shown;
}

/** A team that holds a responsibility for the time being, and on what terms. */
interface InterimHolder extends OrgInterim {
  /** The ref of the team. */
  team: string;
}

/** Who holds what for the time being, by the ref of the responsibility. */
export type ResponsibilityHolders = ReadonlyMap<string, InterimHolder[]>;

/** Finds the holders of all responsibilities at once. */
export function holdersOf(model: OrgModel): ResponsibilityHolders {
  const result = new Map<string, InterimHolder[]>();
  for (const team of model.teams) {
    for (const interim of team.interim) {
      const others = result.get(interim.responsibility) ?? [];
      result.set(interim.responsibility, [
        ...others,
        { ...interim, team: team.ref },
      ]);
    }
  }
  return result;
}
