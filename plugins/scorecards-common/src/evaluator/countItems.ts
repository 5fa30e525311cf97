import { Entity } from '@backstage/catalog-model';

const known = new WeakMap<Entity, number>();

/**
 * How many items all lists of an entity have together: so often at most is a
 * condition compared that is for the items of a list.
 */
export function countItems(entity: Entity): number {
  let items = known.get(entity);
  if (items === undefined) {
    items = 0;
    const open: unknown[] = [entity];
    while (open.length > 0) {
      const value = open.pop();
      if (typeof value === 'object' && value !== null) {
        items += Array.isArray(value) ? value.length : 0;
        for (const inner of Object.values(value)) {
          open.push(inner);
        }
      }
    }
    known.set(entity, items);
  }
  return items;
}
