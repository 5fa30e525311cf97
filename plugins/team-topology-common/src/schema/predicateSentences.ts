import { fillSentence, SentenceParams } from '../reading/sentences';
import { EntityProblem } from './EntityProblem';

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
