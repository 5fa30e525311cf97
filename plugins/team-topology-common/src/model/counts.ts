import { EntityIndex, IndexedEntity } from './EntityIndex';
import { relatedRefs } from './relations';

/** How many users of the input are direct members of each group that has any. */
export function countMembers(index: EntityIndex): Map<string, number> {
  return countByTarget(index.ofKind('user'), {
    type: 'memberOf',
    field: 'memberOf',
    defaultKind: 'group',
  });
}

/** How many components of the input each owner has, where it has any. */
export function countOwnedComponents(index: EntityIndex): Map<string, number> {
  return countByTarget(index.ofKind('component'), {
    type: 'ownedBy',
    field: 'owner',
    defaultKind: 'group',
  });
}

function countByTarget(
  entities: readonly IndexedEntity[],
  relation: { type: string; field: string; defaultKind: string },
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const entity of entities) {
    for (const target of relatedRefs(entity, relation)) {
      counts.set(target, (counts.get(target) ?? 0) + 1);
    }
  }
  return counts;
}
