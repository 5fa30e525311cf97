import {
  fillSentence,
  SentenceParams,
} from '@kumiki/backstage-plugin-team-topology-common';
import { SCORECARD_SENTENCES } from './scorecardSentences';

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
