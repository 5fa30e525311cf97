import { asRecord, UnknownRecord } from '../reading/values';
import { closestName } from '../reading/closestName';
import { EntityProblem } from './EntityProblem';
import { joinField } from './joinField';
import { predicateProblem, PredicateRule } from './predicateSentences';
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
  /** Values with which `$contains` compares every item of a list. */
  itemConditions: 20,
  /** Characters of a path, and of a value. */
  length: 256,
} as const;

const WITHIN_CONTAINS = 10;
const COMBINERS = ['$all', '$any', '$not'];
const MATCHERS = ['$exists', '$in', '$contains', '$hasPrefix'];

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
    return [wrongValue('predicate.notConditions', value, field)];
  }
  if (countConditions(value) > PREDICATE_LIMITS.conditions) {
    const { conditions: most } = PREDICATE_LIMITS;
    return [predicateProblem('predicate.tooMany', field, { most })];
  }
  if (countItemConditions(value) > PREDICATE_LIMITS.itemConditions) {
    const { itemConditions: most } = PREDICATE_LIMITS;
    return [predicateProblem('predicate.tooManyOfItems', field, { most })];
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

/**
 * With how many values a filter predicate compares every item of a list, in
 * `$contains`: an entity with many relations has many items.
 *
 * @param predicate - one that `countConditions` does not find too large
 * @public
 */
export function countItemConditions(predicate: unknown): number {
  const open = [{ value: predicate, isOfItems: false }];
  let conditions = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, isOfItems } = next;
    if (typeof value !== 'object' || value === null) {
      conditions += isOfItems ? 1 : 0;
      continue;
    }
    for (const [key, inner] of Object.entries(value)) {
      open.push({ value: inner, isOfItems: isOfItems || key === '$contains' });
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
    const { depth: most } = PREDICATE_LIMITS;
    return [predicateProblem('predicate.tooDeep', field, { most })];
  }
  const conditions = asRecord(value);
  if (!conditions) {
    return valueProblems('predicate.notConditions', value, field);
  }
  const keys = Object.keys(conditions);
  const combiner = keys.find(key => COMBINERS.includes(key));
  if (combiner && keys.length > 1) {
    const params = { operator: combiner };
    return [predicateProblem('predicate.notAlone', field, params)];
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
    : [wrongValue('predicate.notList', value, field)];
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
    const params = { length: key.length, most: PREDICATE_LIMITS.length };
    return [predicateProblem('predicate.longPath', parent, params)];
  }
  if (!/^.+$/.test(key)) {
    return [predicateProblem('predicate.notPath', field)];
  }
  const matcher = asRecord(value);
  if (!matcher) {
    return valueProblems('predicate.notMatcher', value, field);
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
    return [wrongValue('predicate.notOneMatcher', matcher, parent)];
  }
  const field = joinField(parent, operator);
  const value = matcher[operator];
  switch (operator) {
    case '$exists':
      return typeof value === 'boolean'
        ? []
        : [wrongValue('predicate.notBoolean', value, field)];
    case '$hasPrefix':
      return typeof value === 'string'
        ? valueProblems('predicate.notText', value, field)
        : [wrongValue('predicate.notText', value, field)];
    case '$in':
      return Array.isArray(value) && value.every(isPrimitive)
        ? value.flatMap((item, index) =>
            valueProblems(
              'predicate.notMatcher',
              item,
              joinField(field, index),
            ),
          )
        : [wrongValue('predicate.notValues', value, field)];
    case '$contains':
      return predicateProblems(value, field, depth + 1);
    default:
      return [unknownOperator(operator, field, MATCHERS)];
  }
}

/** @param rule - what is broken where it is no value at all */
function valueProblems(
  rule: PredicateRule,
  value: unknown,
  field: string,
): EntityProblem[] {
  if (!isPrimitive(value)) {
    return [wrongValue(rule, value, field)];
  }
  if (typeof value === 'string' && value.length > PREDICATE_LIMITS.length) {
    const params = { length: value.length, most: PREDICATE_LIMITS.length };
    return [predicateProblem('predicate.longValue', field, params)];
  }
  return [];
}

function isPrimitive(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function wrongValue(
  rule: PredicateRule,
  value: unknown,
  field: string,
): EntityProblem {
  return predicateProblem(rule, field, {
    value: quoteValue(value),
    allowed: MATCHERS.join(', '),
  });
}

function unknownOperator(
  operator: string,
  field: string,
  operators: string[],
): EntityProblem {
  const meant = closestName(operator, operators);
  const allowed = operators.join(', ');
  return meant
    ? predicateProblem('predicate.mistypedOperator', field, { allowed, meant })
    : predicateProblem('predicate.notOperator', field, { allowed });
}
