import { Entity } from '@backstage/catalog-model';
import { TeamType } from '../kinds/constants';
import { countMembers, MemberCount } from './counts';
import { EntityIndex } from './EntityIndex';
import { findCycles } from './findCycles';
import { GroupParents, readGroupParents } from './groupParents';
import { partiesNamedBy } from './interactions';
import { OrgModel } from './OrgModel';
import { TeamDeclarations } from './teamApis';

/** Which groups are teams, which contain teams, and what is in what. */
export interface GroupTree extends GroupParents {
  /** Refs of the groups that are teams and no containers. */
  teams: ReadonlySet<string>;
  /** Refs of the groups that contain teams; some are in no catalog. */
  groupings: ReadonlySet<string>;
  /** The grouping around each team and grouping; nothing goes round. */
  containers: ReadonlyMap<string, string>;
  /** Groups whose own `partOf` goes round. */
  circularPartOf: ReadonlySet<string>;
  /**
   * The teams and all that is above them, also where it goes round: others are
   * of no interest to who has said what a team is. All where nobody has.
   */
  ofInterest?: ReadonlySet<string>;
  memberCountOf(group: string): MemberCount;
}

/**
 * Tells containers from teams. A group contains teams where
 *
 * - its own TeamApi says that it is a grouping, or
 * - there are groups below it and most of its people are in these, or
 * - a TeamApi names it in `partOf`, unless its own says which type of team it is.
 *
 * Where somebody has configured which groups are teams, these are teams, and
 * so is whoever is described or interacts; no other group is.
 */
export function buildGroupTree(
  index: EntityIndex,
  declarations: TeamDeclarations,
  isTeam?: (entity: Entity) => boolean,
): GroupTree {
  const groupParents = readGroupParents(index);
  const { parents, missing } = groupParents;
  const memberCountOf = countMembers(index, parents);
  const namedInPartOf = containersByPartOf(declarations);
  const withGroups = new Set(parents.values());
  const parties = isTeam ? partiesOf(index) : new Set<string>();

  const teams = new Set<string>();
  const groupings = new Set<string>();
  for (const { ref, source } of index.ofKind('group')) {
    const isDescribed = declarations.byTeam.has(ref);
    const isConfigured = isTeam?.(source) ?? false;
    const { type, grouping } = declarations.byTeam.get(ref) ?? {};
    const contains =
      grouping !== undefined ||
      namedInPartOf.has(ref) ||
      (withGroups.has(ref) &&
        !isConfigured &&
        isMostlyBelow(memberCountOf(ref), type));
    if (contains) {
      groupings.add(ref);
    } else if (!isTeam || isConfigured || isDescribed || parties.has(ref)) {
      teams.add(ref);
    } else if (withGroups.has(ref)) {
      groupings.add(ref);
    }
  }
  for (const [group, { parent }] of missing) {
    if (!parents.has(group)) {
      groupings.add(parent);
    }
  }
  for (const container of namedInPartOf) {
    if (container.startsWith('group:') && !teams.has(container)) {
      groupings.add(container);
    }
  }
  const { containers, circularPartOf } = findContainers(
    [...teams, ...groupings],
    { groupings, declarations, groupParents },
  );
  let ofInterest: ReadonlySet<string> | undefined;
  if (isTeam) {
    const declared = [...groupings].filter(
      ref => declarations.byTeam.get(ref)?.grouping !== undefined,
    );
    const used = groupingsInUse(
      [...teams, ...parties, ...declared],
      containers,
    );
    for (const grouping of groupings) {
      if (!used.has(grouping)) {
        groupings.delete(grouping);
      }
    }
    ofInterest = withAllAbove(used, groupParents);
  }
  return {
    ...{ ...groupParents, teams, groupings, containers, circularPartOf },
    ...{ memberCountOf, ...(ofInterest && { ofInterest }) },
  };
}

/** Groups and what they say is above them, whether that leads anywhere or not. */
function withAllAbove(
  groups: Iterable<string>,
  { parents, missing, circular }: GroupParents,
): Set<string> {
  const found = new Set<string>();
  for (const group of groups) {
    let current: string | undefined = group;
    while (current !== undefined && !found.has(current)) {
      found.add(current);
      current =
        parents.get(current) ??
        circular.get(current)?.parent ??
        missing.get(current)?.parent;
    }
  }
  return found;
}

/** Groups that contain no team at all are of no interest to who has said what a team is. */
function groupingsInUse(
  groups: readonly string[],
  containers: ReadonlyMap<string, string>,
): Set<string> {
  const used = new Set<string>();
  for (const group of groups) {
    let current: string | undefined = group;
    while (current !== undefined && !used.has(current)) {
      used.add(current);
      current = containers.get(current);
    }
  }
  return used;
}

/** A grouping that describes itself says no type: only a team is of a type. */
function containersByPartOf({ byTeam }: TeamDeclarations): Set<string> {
  const containers = new Set<string>();
  for (const { team, partOf } of byTeam.values()) {
    const isItself = partOf === team;
    if (partOf && !isItself && byTeam.get(partOf)?.type === undefined) {
      containers.add(partOf);
    }
  }
  return containers;
}

/**
 * Somebody who leads several groups makes no team of what contains them. Where
 * nobody is known, who says which type of team they are is a team.
 */
function isMostlyBelow(
  { direct, notInCatalog, onlyBelow }: MemberCount,
  type: TeamType | undefined,
): boolean {
  const inIt = direct + notInCatalog;
  return onlyBelow > inIt || (inIt === 0 && type === undefined);
}

/** Refs of the groups that take part in an interaction. */
function partiesOf(index: EntityIndex): Set<string> {
  return new Set(index.ofKind('teaminteraction').flatMap(partiesNamedBy));
}

/** What the TeamApi says; where it names no grouping, the nearest above in the tree. */
function findContainers(
  groups: readonly string[],
  options: {
    groupings: ReadonlySet<string>;
    declarations: TeamDeclarations;
    groupParents: GroupParents;
  },
): Pick<GroupTree, 'containers' | 'circularPartOf'> {
  const { groupings, declarations, groupParents } = options;
  const { parents, missing } = groupParents;
  const nearestAbove = (group: string) => {
    let current: string | undefined = group;
    while (current !== undefined) {
      const above: string | undefined =
        parents.get(current) ?? missing.get(current)?.parent;
      if (above !== undefined && groupings.has(above)) {
        return above;
      }
      current = above;
    }
    return undefined;
  };
  const written = new Map<string, string>();
  for (const group of groups) {
    const declared = declarations.byTeam.get(group)?.partOf;
    const container =
      declared !== undefined && declared !== group && groupings.has(declared)
        ? declared
        : nearestAbove(group);
    if (container !== undefined) {
      written.set(group, container);
    }
  }
  const cyclic = findCycles(written);
  const circularPartOf = new Set(
    [...cyclic].filter(
      group => declarations.byTeam.get(group)?.partOf === written.get(group),
    ),
  );
  const containers = new Map(
    [...written].filter(([group]) => !cyclic.has(group)),
  );
  return { containers, circularPartOf };
}

/**
 * The groupings of a filter and all groupings in them, however deep: who asks
 * for a platform means everything in it.
 *
 * @param refs - full, lower-case refs of groupings
 * @public
 */
export function groupingsWithin(
  { groupings }: Pick<OrgModel, 'groupings'>,
  refs: readonly string[],
): Set<string> {
  const inside = new Map<string, string[]>();
  for (const { ref, partOf } of groupings) {
    if (partOf !== undefined) {
      inside.set(partOf, [...(inside.get(partOf) ?? []), ref]);
    }
  }
  const found = new Set<string>();
  const open = [...refs];
  for (let ref = open.pop(); ref !== undefined; ref = open.pop()) {
    if (!found.has(ref)) {
      found.add(ref);
      open.push(...(inside.get(ref) ?? []));
    }
  }
  return found;
}
