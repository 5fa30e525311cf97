import { readOnce } from '../reading/readOnce';
import { sortedUnique, toFullRef } from '../reading/refs';
import { EntityIndex, IndexedEntity, relatedRefs } from './EntityIndex';

/** How many people a group has. */
export interface MemberCount {
  /** Users of the input that are direct members. */
  direct: number;
  /** Users of the input that are members of it or of a group below, each once. */
  withSubgroups: number;
  /** People whom the group itself names and whom the catalog does not know. */
  notInCatalog: number;
  /** People below it who are not direct members, known or not. */
  onlyBelow: number;
}

const NOBODY: MemberCount = {
  direct: 0,
  withSubgroups: 0,
  notInCatalog: 0,
  onlyBelow: 0,
};

const groupsOf = readOnce((user: IndexedEntity): readonly string[] =>
  relatedRefs(user, {
    type: 'memberOf',
    field: 'memberOf',
    defaultKind: 'group',
  }),
);

/**
 * Counts the people of each group.
 *
 * @param parents - the group directly above each group, without circles
 */
export function countMembers(
  index: EntityIndex,
  parents: ReadonlyMap<string, string>,
): (group: string) => MemberCount {
  const counts = new Map<string, MemberCount>();
  const add = (group: string, what: keyof MemberCount) => {
    const count = counts.get(group) ?? { ...NOBODY };
    count[what] += 1;
    counts.set(group, count);
  };
  const above = (groups: readonly string[]) => {
    const all = new Set<string>();
    for (const group of groups) {
      let current: string | undefined = group;
      while (current !== undefined && !all.has(current)) {
        all.add(current);
        current = parents.get(current);
      }
    }
    return all;
  };
  for (const user of index.ofKind('user')) {
    const groups = groupsOf(user);
    const direct = new Set(groups);
    direct.forEach(group => add(group, 'direct'));
    for (const group of above(groups)) {
      add(group, 'withSubgroups');
      if (!direct.has(group)) {
        add(group, 'onlyBelow');
      }
    }
  }
  for (const [, groups] of groupsOfMissingPeople(index)) {
    const direct = new Set(groups);
    direct.forEach(group => add(group, 'notInCatalog'));
    for (const group of above(groups)) {
      if (!direct.has(group)) {
        add(group, 'onlyBelow');
      }
    }
  }
  return group => counts.get(group) ?? NOBODY;
}

const peopleNamedBy = readOnce((group: IndexedEntity): readonly string[] => {
  const context = { defaultKind: 'user', defaultNamespace: group.namespace };
  return sortedUnique(
    [group.spec.members]
      .flat()
      .flatMap(member => toFullRef(member, context) ?? []),
  );
});

/** The groups that name people whom the catalog does not know, by person. */
function groupsOfMissingPeople(index: EntityIndex): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const group of index.ofKind('group')) {
    for (const person of peopleNamedBy(group)) {
      if (!index.has(person)) {
        groups.set(person, [...(groups.get(person) ?? []), group.ref]);
      }
    }
  }
  return groups;
}

/** The refs of everybody who owns an entity. */
export const ownersOf = readOnce((entity: IndexedEntity): readonly string[] =>
  relatedRefs(entity, {
    type: 'ownedBy',
    field: 'owner',
    defaultKind: 'group',
  }),
);

/** How many components of the input each owner has, where it has any. */
export function countOwnedComponents(index: EntityIndex): Map<string, number> {
  const counts = new Map<string, number>();
  for (const component of index.ofKind('component')) {
    for (const owner of ownersOf(component)) {
      counts.set(owner, (counts.get(owner) ?? 0) + 1);
    }
  }
  return counts;
}

/** The refs of everything that an entity depends on. */
export const dependenciesOf = readOnce(
  (entity: IndexedEntity): readonly string[] =>
    relatedRefs(entity, { type: 'dependsOn', field: 'dependsOn' }),
);
