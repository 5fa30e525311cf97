import { fillSentence, SentenceParams } from '../../reading/sentences';
import { EntityProblem } from '../EntityProblem';

/**
 * What can be wrong in an entity by its JSON Schema, in English, by rule. Other
 * languages have sentences of their own for the same rules and places;
 * `allowed` and `reason` come from the schema and are in English.
 * @public
 */
export const SCHEMA_SENTENCES = {
  'schema.notAllowed': '{field} is not allowed here: {reason}',
  'schema.tooLong': '{field} has {length} characters; allowed: up to {most}',
  'schema.unknownField': '{field} is not a field of {kind}; allowed: {allowed}',
  'schema.mistypedField':
    '{field} is not a field of {kind}; did you mean {meant}?',
  'schema.missing': '{field} is missing; allowed: {allowed}',
  'schema.missingHere': '{field} is missing; {reason}',
  'schema.wrongValue': '{field} is {value}; allowed: {allowed}',
  'schema.mistypedValue':
    '{field} is {value}; allowed: {allowed} (did you mean {meant}?)',
  'schema.notDate':
    '{field} is {value}, which is not a date that exists; allowed: {allowed}',
  'schema.otherKind':
    '{field} is {value}, the ref of a {kind}; allowed: {allowed}',
} as const;

/**
 * A rule of a JSON Schema that an entity can break.
 * @public
 */
export type SchemaRule = keyof typeof SCHEMA_SENTENCES;

/** A problem with its sentence. */
export function schemaProblem(
  rule: SchemaRule,
  field: string,
  params: SentenceParams,
): EntityProblem {
  const sentence = SCHEMA_SENTENCES[rule];
  const message = fillSentence(sentence, { ...params, field });
  return { field, message, rule, params };
}
