import { EntityIndex } from './EntityIndex';
import { toFullRef } from '../reading/refs';
import { relatedRefs } from './relations';
import { teamOf } from './teamApis';

/** How the groups of the catalog contain each other. */
export interface GroupTree {
  /** The groups that are containers and not teams. */
  groupings: ReadonlySet<string>;
  /** The group directly above each group. */
  parents: ReadonlyMap<string, string>;
}

/**
 * Tells containers from teams. A group without a TeamApi is a container when a
 * TeamApi names it in `partOf`, or when it has groups and nobody in it. Where
 * no team is described at all, every group is a team.
 */
export function buildGroupTree(
  index: EntityIndex,
  memberCounts: ReadonlyMap<string, number>,
): GroupTree {
  const parents = parentsOfGroups(index);
  const teamApis = index.ofKind('teamapi');
  if (teamApis.length === 0) {
    return { groupings: new Set(), parents };
  }
  const described = new Set<string | undefined>();
  const containers = new Set<string | undefined>();
  for (const teamApi of teamApis) {
    described.add(teamOf(teamApi));
    const context = {
      defaultKind: 'group',
      defaultNamespace: teamApi.namespace,
    };
    containers.add(toFullRef(teamApi.spec.partOf, context));
  }
  for (const parent of parents.values()) {
    if (!memberCounts.has(parent)) {
      containers.add(parent);
    }
  }
  const groupings = new Set<string>();
  for (const { ref } of index.ofKind('group')) {
    if (containers.has(ref) && !described.has(ref)) {
      groupings.add(ref);
    }
  }
  return { groupings, parents };
}

/** A group may say who its parent is, or the parent may say who its children are. */
function parentsOfGroups(index: EntityIndex): Map<string, string> {
  const parents = new Map<string, string>();
  const setParent = (child: string, parent: string | undefined) => {
    const isNew = !parents.has(child) && child !== parent;
    if (isNew && parent && index.isGroup(parent) && index.isGroup(child)) {
      parents.set(child, parent);
    }
  };
  const groups = index.ofKind('group');
  const defaultKind = 'group';
  for (const group of groups) {
    const above = { type: 'childOf', field: 'parent', defaultKind };
    setParent(group.ref, relatedRefs(group, above)[0]);
  }
  for (const group of groups) {
    const below = { type: 'parentOf', field: 'children', defaultKind };
    for (const child of relatedRefs(group, below)) {
      setParent(child, group.ref);
    }
  }
  return parents;
}
