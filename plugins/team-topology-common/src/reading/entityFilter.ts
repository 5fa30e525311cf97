import { Entity } from '@backstage/catalog-model';
import {
  FilterPredicate,
  filterPredicateToFilterFunction,
} from '@backstage/filter-predicates';

/**
 * A filter of entities that never fails open: it says no where there is no
 * predicate, and where the predicate turns out to mean nothing.
 * @public
 */
export function entityFilter(
  predicate: FilterPredicate | undefined,
): (entity: Entity) => boolean {
  if (predicate === undefined) {
    return () => false;
  }
  const matches = filterPredicateToFilterFunction<Entity>(predicate);
  return entity => {
    try {
      return matches(entity);
    } catch {
      return false;
    }
  };
}
