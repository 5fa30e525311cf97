import { asRecord, UnknownRecord } from '../reading/values';
import { closestName } from '../reading/closestName';
import { EntityProblem } from './EntityProblem';
import { joinField } from './joinField';
import { quoteValue } from '../reading/quoteValue';

/**
 * How large a filter predicate may be. Whoever evaluates it does so for every
 * entity, so that its size is what it costs.
 * @public
 */
export const PREDICATE_LIMITS = {
  /** How deeply conditions are nested. */
  depth: 16,
  /**
   * Conditions, combinations of them and values of `$in`, altogether. Within
   * `$contains` each counts ten times: it is tried for every item of a list.
   */
  conditions: 1_000,
  /** Characters of a path, and of a value. */
  length: 256,
} as const;

const WITHIN_CONTAINS = 10;
const COMBINERS = ['$all', '$any', '$not'];
const MATCHERS = ['$exists', '$in', '$contains', '$hasPrefix'];
const A_PREDICATE = 'conditions such as { kind: Component }';
const A_MATCHER = `a text, a number, true, false, or one of ${MATCHERS.join(
  ', ',
)}`;

/**
 * Finds what is wrong in a filter predicate and where. Accepts only what
 * `parseFilterPredicate` accepts too, and of that nothing that is larger than
 * {@link PREDICATE_LIMITS}, but says which part of it is at fault.
 * @public
 */
export function findFilterPredicateProblems(
  value: unknown,
  field: string,
): EntityProblem[] {
  if (!asRecord(value) || Object.keys(asRecord(value) ?? {}).length === 0) {
    return [unexpected(value, field, A_PREDICATE)];
  }
  if (countConditions(value) > PREDICATE_LIMITS.conditions) {
    const message = `${field} has more than ${PREDICATE_LIMITS.conditions} conditions and values; allowed: at most ${PREDICATE_LIMITS.conditions}`;
    return [{ field, message }];
  }
  return predicateProblems(value, field, 0);
}

/**
 * How much work it is to evaluate a filter predicate for an entity: its
 * conditions and values, those within `$contains` ten times. What is far too
 * large is not counted to its end.
 * @public
 */
export function countConditions(predicate: unknown): number {
  const open: { value: unknown; weight: number }[] = [
    { value: predicate, weight: 1 },
  ];
  let conditions = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, weight } = next;
    if (typeof value !== 'object' || value === null) {
      continue;
    }
    for (const key of Object.keys(value)) {
      conditions += weight;
      if (conditions > 10 * PREDICATE_LIMITS.conditions) {
        return conditions;
      }
      open.push({
        value: (value as UnknownRecord)[key],
        weight: key === '$contains' ? weight * WITHIN_CONTAINS : weight,
      });
    }
  }
  return conditions;
}

function predicateProblems(
  value: unknown,
  field: string,
  depth: number,
): EntityProblem[] {
  if (depth > PREDICATE_LIMITS.depth) {
    const message = `${field} is nested too deeply; allowed: at most ${PREDICATE_LIMITS.depth} levels`;
    return [{ field, message }];
  }
  const conditions = asRecord(value);
  if (!conditions) {
    return valueProblems(value, field, A_PREDICATE);
  }
  const keys = Object.keys(conditions);
  const combiner = keys.find(key => COMBINERS.includes(key));
  if (combiner && keys.length > 1) {
    const message = `${field} has ${combiner} next to other conditions; allowed: ${combiner} alone`;
    return [{ field, message }];
  }
  if (combiner) {
    return combinerProblems(combiner, conditions[combiner], field, depth);
  }
  return keys.flatMap(key =>
    conditionProblems(key, conditions[key], field, depth),
  );
}

function combinerProblems(
  combiner: string,
  value: unknown,
  parent: string,
  depth: number,
): EntityProblem[] {
  const field = joinField(parent, combiner);
  if (combiner === '$not') {
    return predicateProblems(value, field, depth + 1);
  }
  return Array.isArray(value)
    ? value.flatMap((item, index) =>
        predicateProblems(item, joinField(field, index), depth + 1),
      )
    : [unexpected(value, field, 'a list of filter predicates')];
}

function conditionProblems(
  key: string,
  value: unknown,
  parent: string,
  depth: number,
): EntityProblem[] {
  const field = joinField(parent, key);
  if (key.startsWith('$')) {
    return [unknownOperator(key, field, COMBINERS)];
  }
  if (key.length > PREDICATE_LIMITS.length) {
    const message = `${parent} has a path of ${key.length} characters; allowed: at most ${PREDICATE_LIMITS.length}`;
    return [{ field: parent, message }];
  }
  if (!/^.+$/.test(key)) {
    const message = `${field} is not the path of a field; allowed: a path such as spec.type`;
    return [{ field, message }];
  }
  const matcher = asRecord(value);
  if (!matcher) {
    return valueProblems(value, field, A_MATCHER);
  }
  return matcherProblems(matcher, field, depth);
}

function matcherProblems(
  matcher: UnknownRecord,
  parent: string,
  depth: number,
): EntityProblem[] {
  const [operator, ...others] = Object.keys(matcher);
  if (operator === undefined || others.length > 0) {
    return [unexpected(matcher, parent, `one of ${MATCHERS.join(', ')}`)];
  }
  const field = joinField(parent, operator);
  const value = matcher[operator];
  switch (operator) {
    case '$exists':
      return typeof value === 'boolean'
        ? []
        : [unexpected(value, field, 'true or false')];
    case '$hasPrefix':
      return typeof value === 'string'
        ? valueProblems(value, field, 'a text')
        : [unexpected(value, field, 'a text')];
    case '$in':
      return Array.isArray(value) && value.every(isPrimitive)
        ? value.flatMap((item, index) =>
            valueProblems(item, joinField(field, index), A_MATCHER),
          )
        : [unexpected(value, field, 'a list of texts, numbers, true or false')];
    case '$contains':
      return predicateProblems(value, field, depth + 1);
    default:
      return [unknownOperator(operator, field, MATCHERS)];
  }
}

function valueProblems(
  value: unknown,
  field: string,
  allowed: string,
): EntityProblem[] {
  if (!isPrimitive(value)) {
    return [unexpected(value, field, allowed)];
  }
  if (typeof value === 'string' && value.length > PREDICATE_LIMITS.length) {
    const message = `${field} has ${value.length} characters; allowed: at most ${PREDICATE_LIMITS.length}`;
    return [{ field, message }];
  }
  return [];
}

function isPrimitive(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function unexpected(
  value: unknown,
  field: string,
  allowed: string,
): EntityProblem {
  return {
    field,
    message: `${field} is ${quoteValue(value)}; allowed: ${allowed}`,
  };
}

function unknownOperator(
  operator: string,
  field: string,
  allowed: string[],
): EntityProblem {
  const meant = closestName(operator, allowed);
  const hint = meant ? ` (did you mean ${meant}?)` : '';
  return {
    field,
    message: `${field} is not an operator here; allowed: ${allowed.join(
      ', ',
    )}${hint}`,
  };
}
