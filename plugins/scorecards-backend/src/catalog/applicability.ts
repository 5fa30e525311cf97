import { Entity } from '@backstage/catalog-model';
import {
  FilterPredicate,
  filterPredicateToFilterFunction,
} from '@backstage/filter-predicates';

/** A filter that says no where the predicate turns out to mean nothing: it never fails open. */
export function applicability(
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
