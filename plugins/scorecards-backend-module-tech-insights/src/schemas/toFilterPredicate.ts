import {
  FilterPredicate,
  FilterPredicateExpression,
  FilterPredicateValue,
} from '@backstage/filter-predicates';

/** Fields that never hold a list. */
const SINGLE =
  /^(?:kind|apiVersion|metadata\.(?:name|namespace|title|description)|metadata\.(?:labels|annotations)\..+|spec\.(?:type|lifecycle|owner|system|domain))$/;
/** Fields of the entity itself; the catalog can also filter by relations. */
const FIELD = /^(?:kind|apiVersion|metadata\..+|spec\..+)$/;

/**
 * An entity filter of a retriever as a predicate. What cannot be said by one is
 * left out: the retriever is then asked about entities that it has nothing
 * about, which are unknown either way.
 */
export function toFilterPredicate(filter: unknown): FilterPredicate {
  const alternatives = [filter].flat().map(toConjunction);
  return alternatives.length > 0 && alternatives.every(it => it !== undefined)
    ? oneOf('$any', alternatives as FilterPredicate[])
    : {};
}

/** Nothing where every entity matches. */
function toConjunction(filter: unknown): FilterPredicate | undefined {
  if (typeof filter !== 'object' || filter === null) {
    return undefined;
  }
  const conditions: FilterPredicate[] = [];
  for (const [field, value] of Object.entries(filter)) {
    const values: unknown[] = Array.isArray(value) ? value : [value];
    const condition = FIELD.test(field)
      ? toCondition(field, values)
      : undefined;
    if (condition) {
      conditions.push(condition);
    }
  }
  return conditions.length > 0 ? oneOf('$all', conditions) : undefined;
}

function toCondition(
  field: string,
  values: readonly unknown[],
): FilterPredicate | undefined {
  // That a field exists is a symbol in the code, of which JSON leaves null.
  if (values.some(value => value === null)) {
    return where(field, { $exists: true });
  }
  const texts = values.filter(value => typeof value === 'string');
  if (texts.length === 0 || texts.length !== values.length) {
    return undefined;
  }
  // The catalog compares everything as text.
  const allowed = texts.flatMap(text =>
    text === 'true' || text === 'false' ? [text, text === 'true'] : [text],
  );
  return SINGLE.test(field)
    ? where(field, { $in: allowed })
    : oneOf('$any', [
        where(field, { $in: allowed }),
        ...allowed.map(value => where(field, { $contains: value })),
      ]);
}

/** The name of a field, unlike that of an operator, does not begin with a dollar sign. */
function where(field: string, value: FilterPredicateValue): FilterPredicate {
  return { [field]: value } as FilterPredicateExpression;
}

function oneOf(
  operator: '$any' | '$all',
  predicates: FilterPredicate[],
): FilterPredicate {
  return predicates.length === 1
    ? predicates[0]
    : ({ [operator]: predicates } as FilterPredicate);
}
