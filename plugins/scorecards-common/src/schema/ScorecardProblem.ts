import {
  fillSentence,
  SentenceParams,
} from '@kumiki/backstage-plugin-team-topology-common';

/**
 * What can be wrong in a scorecard beyond its JSON Schema, in English, by rule;
 * what can be wrong in its rules is in `RULE_SENTENCES`. Other languages have
 * sentences of their own for the same rules and places.
 * @public
 */
export const SCORECARD_SENTENCES = {
  'scorecard.tooManyChecks':
    '{field} has more than {most} checks; allowed: at most {most}',
  'scorecard.tooManyCharacters':
    '{field} has more than {most} characters of rules; allowed: at most {most}',
  'scorecard.tooManyConditions':
    '{field} has more than {most} conditions, with those of spec.appliesTo; allowed: at most {most}',
  'scorecard.tooManySteps':
    '{field} needs up to {steps} steps for each entity; allowed: at most {most}',
  'levels.empty': '{field} is empty; allowed: at least one level',
  'level.noLevel':
    '{field} is {value}, which means no level at all; allowed: another id',
  'level.notText': '{field} is {value}; allowed: a text',
  'level.reserved':
    '{field} is {value}, a word that programs use; allowed: another id',
  'level.repeated':
    '{field} is {value}, which is the id of {other} already; allowed: each id once',
  'check.notId': '{field} is {value}; allowed: a text',
  'check.repeatedId':
    '{field} is {value}, which an earlier check has already; allowed: each id once',
  'check.reservedId':
    '{field} is {value}, a word that programs use; allowed: another id',
  'check.unknownLevel': '{field} is {value}; allowed: {allowed}',
  'check.notDay':
    '{field} is {value}; allowed: a day that exists, as YYYY-MM-DD',
  'check.notText': '{field} is {value}; allowed: a text',
  'check.notCapability': '{field} is {value}; allowed: the ref of a capability',
} as const;

/**
 * Something that is wrong in a scorecard beyond its JSON Schema.
 * @public
 */
export interface ScorecardProblem {
  /** The place in the entity, such as `spec.checks[1].level`. */
  field: string;
  /** One sentence in English that names the field, the value and what is allowed. */
  message: string;
  /**
   * Which rule is broken: a key of `SCORECARD_SENTENCES`, `PREDICATE_SENTENCES`,
   * `SCHEMA_SENTENCES` or `SIZE_SENTENCES`; absent where only the sentence tells.
   */
  rule?: string;
  /** What the sentence of the rule is made of, beside the field. */
  params?: SentenceParams;
}

/** A problem with its sentence. */
export function problemOf(
  rule: keyof typeof SCORECARD_SENTENCES,
  field: string,
  params: SentenceParams = {},
): ScorecardProblem {
  const sentence = SCORECARD_SENTENCES[rule];
  const message = fillSentence(sentence, { ...params, field });
  return { field, message, rule, params };
}
