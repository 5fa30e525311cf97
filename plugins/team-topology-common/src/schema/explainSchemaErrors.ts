import { JsonObject } from '@backstage/types';
import { closestName } from '../reading/closestName';
import { fillSentence, quoteValue, SentenceParams } from '../reading/sentences';
import { describeAllowed } from './describeAllowed';
import { EntityProblem, joinField } from './EntityProblem';

/**
 * What a validator of JSON Schema reports, such as ajv with `verbose`.
 * @public
 */
export interface SchemaError {
  keyword: string;
  instancePath: string;
  params: Record<string, unknown>;
  /** The schema that refuses, and what it refuses. */
  parentSchema?: object;
  data?: unknown;
}

/** Turns what the schema validator reports into sentences for the people who wrote the entity. */
export function explainSchemaErrors(
  kind: string,
  { errors, root }: { errors: readonly SchemaError[]; root: JsonObject },
): EntityProblem[] {
  const tooLong = new Set(
    errors
      .filter(({ keyword }) => keyword === 'maxLength')
      .map(({ instancePath }) => instancePath),
  );
  // What is too long to be right need not be looked at more closely.
  const isSaid = ({ keyword, instancePath }: SchemaError) =>
    keyword === 'pattern' && tooLong.has(instancePath);
  return errors
    .filter(error => !isSaid(error))
    .flatMap(error => explain(kind, error, root) ?? []);
}

function explain(
  kind: string,
  error: SchemaError,
  root: JsonObject,
): EntityProblem | undefined {
  const place = fieldOf(error.instancePath);
  const schema = (error.parentSchema ?? {}) as JsonObject;
  switch (error.keyword) {
    case 'if':
      // What the condition asks for is reported on its own.
      return undefined;
    case 'additionalProperties':
      return unknownField(
        kind,
        place,
        String(error.params.additionalProperty),
        schema,
      );
    case 'required':
      return missingField(
        joinField(place, String(error.params.missingProperty)),
        String(error.params.missingProperty),
        schema,
        root,
      );
    case 'not':
      return schemaProblem('schema.notAllowed', place, {
        reason: String(schema.description),
      });
    case 'maxLength':
      return schemaProblem('schema.tooLong', place, {
        length: String(error.data).length,
        most: Number(error.params.limit),
      });
    default:
      return wrongValue(place, error.data, schema, root);
  }
}

function unknownField(
  kind: string,
  parent: string,
  name: string,
  schema: JsonObject,
): EntityProblem {
  const names = Object.keys(schema.properties ?? {});
  const field = joinField(parent, name);
  const meant = closestName(name, names);
  return meant
    ? schemaProblem('schema.mistypedField', field, {
        kind,
        meant: joinField(parent, meant),
      })
    : schemaProblem('schema.unknownField', field, {
        kind,
        allowed: names.join(', '),
      });
}

function missingField(
  field: string,
  name: string,
  schema: JsonObject,
  root: JsonObject,
): EntityProblem {
  const properties = schema.properties as JsonObject | undefined;
  const ofField = properties?.[name] as JsonObject | undefined;
  return ofField
    ? schemaProblem('schema.missing', field, {
        allowed: describeAllowed(ofField, root),
      })
    : schemaProblem('schema.missingHere', field, {
        reason: String(schema.description),
      });
}

function wrongValue(
  field: string,
  value: unknown,
  schema: JsonObject,
  root: JsonObject,
): EntityProblem {
  const params = {
    value: quoteValue(value),
    allowed: describeAllowed(schema, root),
  };
  if (typeof value !== 'string') {
    return schemaProblem('schema.wrongValue', field, params);
  }
  const values = Array.isArray(schema.enum) ? schema.enum.map(String) : [];
  const meant = closestName(value, values);
  if (meant) {
    return schemaProblem('schema.mistypedValue', field, {
      ...params,
      meant: quoteValue(meant),
    });
  }
  // What a reader might not see in a value that looks right.
  if (schema.format === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return schemaProblem('schema.notDate', field, params);
  }
  const expected = /^(\w+) ref$/.exec(String(schema.title))?.[1].toLowerCase();
  const written = /^([a-z]{1,40}):/i.exec(value)?.[1].toLowerCase();
  return expected && written && written !== expected
    ? schemaProblem('schema.otherKind', field, { ...params, kind: written })
    : schemaProblem('schema.wrongValue', field, params);
}

/** The place of a field in the words of people, from a JSON pointer. */
function fieldOf(instancePath: string): string {
  return instancePath
    .split('/')
    .slice(1)
    .map(key => key.replace(/~1/g, '/').replace(/~0/g, '~'))
    .reduce(
      (place, key) => joinField(place, /^\d+$/.test(key) ? Number(key) : key),
      '',
    );
}

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
