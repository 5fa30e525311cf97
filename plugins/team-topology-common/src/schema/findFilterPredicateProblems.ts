import { asRecord, UnknownRecord } from '../model/values';
import { closestName } from './closestName';
import { EntityProblem } from './EntityProblem';
import { joinField } from './joinField';
import { quoteValue } from './quoteValue';

const DEEPEST = 16;
const COMBINERS = ['$all', '$any', '$not'];
const MATCHERS = ['$exists', '$in', '$contains', '$hasPrefix'];
const A_PREDICATE = 'conditions such as { kind: Component }';
const A_MATCHER = `a text, a number, true, false, or one of ${MATCHERS.join(
  ', ',
)}`;

/**
 * Finds what is wrong in a filter predicate and where. Accepts only what
 * `parseFilterPredicate` accepts too, but says which part of it is at fault.
 * @public
 */
export function findFilterPredicateProblems(
  value: unknown,
  field: string,
): EntityProblem[] {
  return predicateProblems(value, field, 0);
}

function predicateProblems(
  value: unknown,
  field: string,
  depth: number,
): EntityProblem[] {
  if (depth > DEEPEST) {
    const message = `${field} is nested too deeply; allowed: at most ${DEEPEST} levels`;
    return [{ field, message }];
  }
  const conditions = asRecord(value);
  if (!conditions) {
    return isPrimitive(value) ? [] : [unexpected(value, field, A_PREDICATE)];
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
  if (!/^.+$/.test(key)) {
    const message = `${field} is not the path of a field; allowed: a path such as spec.type`;
    return [{ field, message }];
  }
  const matcher = asRecord(value);
  if (!matcher) {
    return isPrimitive(value) ? [] : [unexpected(value, field, A_MATCHER)];
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
        ? []
        : [unexpected(value, field, 'a text')];
    case '$in':
      return Array.isArray(value) && value.every(isPrimitive)
        ? []
        : [unexpected(value, field, 'a list of texts, numbers, true or false')];
    case '$contains':
      return predicateProblems(value, field, depth + 1);
    default:
      return [unknownOperator(operator, field, MATCHERS)];
  }
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
