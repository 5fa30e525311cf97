import { closestName } from '../reading/closestName';
import { fillSentence, quoteValue, SentenceParams } from '../reading/sentences';
import { asRecord, UnknownRecord } from '../reading/values';
import { EntityProblem, joinField } from './EntityProblem';

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
  return predicateProblems(value, field, { depth: 0, isOfItems: false });
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

/** Where in a predicate one is. */
interface Place {
  depth: number;
  /** Within `$contains`, where a value alone is a condition as well. */
  isOfItems: boolean;
}

function predicateProblems(
  value: unknown,
  field: string,
  place: Place,
): EntityProblem[] {
  if (place.depth > PREDICATE_LIMITS.depth) {
    const { depth: most } = PREDICATE_LIMITS;
    return [predicateProblem('predicate.tooDeep', field, { most })];
  }
  const conditions = asRecord(value);
  if (!conditions) {
    return place.isOfItems
      ? valueProblems('predicate.notConditions', value, field)
      : [wrongValue('predicate.notConditions', value, field)];
  }
  const keys = Object.keys(conditions);
  const combiner = keys.find(key => COMBINERS.includes(key));
  if (combiner && keys.length > 1) {
    const params = { operator: combiner };
    return [predicateProblem('predicate.notAlone', field, params)];
  }
  if (combiner) {
    return combinerProblems(combiner, conditions[combiner], field, place);
  }
  return keys.flatMap(key =>
    conditionProblems(key, conditions[key], field, place),
  );
}

function combinerProblems(
  combiner: string,
  value: unknown,
  parent: string,
  { depth, isOfItems }: Place,
): EntityProblem[] {
  const field = joinField(parent, combiner);
  const inner = { depth: depth + 1, isOfItems };
  if (combiner === '$not') {
    return predicateProblems(value, field, inner);
  }
  return Array.isArray(value)
    ? value.flatMap((item, index) =>
        predicateProblems(item, joinField(field, index), inner),
      )
    : [wrongValue('predicate.notList', value, field)];
}

function conditionProblems(
  key: string,
  value: unknown,
  parent: string,
  place: Place,
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
  return matcherProblems(matcher, field, place);
}

function matcherProblems(
  matcher: UnknownRecord,
  parent: string,
  { depth }: Place,
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
      return predicateProblems(value, field, {
        depth: depth + 1,
        isOfItems: true,
      });
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

/**
 * What can be wrong in a filter predicate, in English, by rule. Other languages
 * have sentences of their own for the same rules and places.
 * @public
 */
export const PREDICATE_SENTENCES = {
  'predicate.tooMany':
    '{field} has more than {most} conditions and values; allowed: at most {most}',
  'predicate.tooManyOfItems':
    '{field} compares the items of lists with more than {most} values; allowed: at most {most} within $contains',
  'predicate.tooDeep':
    '{field} is nested too deeply; allowed: at most {most} levels',
  'predicate.longPath':
    '{field} has a path of {length} characters; allowed: at most {most}',
  'predicate.longValue':
    '{field} has {length} characters; allowed: at most {most}',
  'predicate.notPath':
    '{field} is not the path of a field; allowed: a path such as spec.type',
  'predicate.notAlone':
    '{field} has {operator} next to other conditions; allowed: {operator} alone',
  'predicate.notOperator':
    '{field} is not an operator here; allowed: {allowed}',
  'predicate.mistypedOperator':
    '{field} is not an operator here; allowed: {allowed} (did you mean {meant}?)',
  'predicate.notConditions':
    '{field} is {value}; allowed: conditions such as { kind: Component }',
  'predicate.notList':
    '{field} is {value}; allowed: a list of filter predicates',
  'predicate.notMatcher':
    '{field} is {value}; allowed: a text, a number, true, false, or one of {allowed}',
  'predicate.notOneMatcher': '{field} is {value}; allowed: one of {allowed}',
  'predicate.notBoolean': '{field} is {value}; allowed: true or false',
  'predicate.notText': '{field} is {value}; allowed: a text',
  'predicate.notValues':
    '{field} is {value}; allowed: a list of texts, numbers, true or false',
} as const;

/**
 * A rule that a filter predicate can break.
 * @public
 */
export type PredicateRule = keyof typeof PREDICATE_SENTENCES;

/** A problem with its sentence. */
export function predicateProblem(
  rule: PredicateRule,
  field: string,
  params: SentenceParams = {},
): EntityProblem {
  const sentence = PREDICATE_SENTENCES[rule];
  const message = fillSentence(sentence, { ...params, field });
  return { field, message, rule, params };
}
