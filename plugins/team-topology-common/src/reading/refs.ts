import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  FilterPredicate,
  filterPredicateToFilterFunction,
} from '@backstage/filter-predicates';

/**
 * The full, lower-case ref that a shorthand stands for, or nothing where the
 * value is not on the form of a ref.
 */
export function toFullRef(
  value: unknown,
  context: { defaultKind?: string; defaultNamespace: string },
): string | undefined {
  if (typeof value !== 'string') {
    return undefined;
  }
  try {
    return stringifyEntityRef(parseEntityRef(value, context));
  } catch {
    return undefined;
  }
}

/** What the catalog client sends in one request; above, it makes several. */
const MAX_REFS_PER_REQUEST = 1000;

const MAX_CHARACTERS_PER_REQUEST = 80 * 1024;

/**
 * Whether the catalog client asks for so many entities by their refs in one
 * request.
 * @public
 */
export function fitInOneCatalogRequest(refs: readonly string[]): boolean {
  // Quotes and a comma go with every ref.
  const characters = refs.reduce((sum, ref) => sum + ref.length + 3, 0);
  return (
    refs.length <= MAX_REFS_PER_REQUEST &&
    characters <= MAX_CHARACTERS_PER_REQUEST
  );
}

/** The kind in a full ref. */
export function kindOfRef(ref: string): string {
  return ref.slice(0, ref.indexOf(':'));
}

/** The order of code units: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

/** Sorted, each once. */
export function sortedUnique(values: Iterable<string>): string[] {
  return [...new Set(values)].sort(compareText);
}

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
