import { JsonObject } from '@backstage/types';
import { closestName } from '../../reading/closestName';
import { EntityProblem } from '../EntityProblem';
import { joinField } from '../joinField';
import { quoteValue } from '../../reading/quoteValue';
import { describeAllowed } from './describeAllowed';

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
      return {
        field: place,
        message: `${place} is not allowed here: ${schema.description}`,
      };
    case 'maxLength':
      return {
        field: place,
        message: `${place} has ${
          String(error.data).length
        } characters; allowed: up to ${error.params.limit}`,
      };
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
  const hint = meant
    ? `did you mean ${joinField(parent, meant)}?`
    : `allowed: ${names.join(', ')}`;
  return { field, message: `${field} is not a field of ${kind}; ${hint}` };
}

function missingField(
  field: string,
  name: string,
  schema: JsonObject,
  root: JsonObject,
): EntityProblem {
  const properties = schema.properties as JsonObject | undefined;
  const ofField = properties?.[name] as JsonObject | undefined;
  const words = ofField
    ? `allowed: ${describeAllowed(ofField, root)}`
    : String(schema.description);
  return { field, message: `${field} is missing; ${words}` };
}

function wrongValue(
  field: string,
  value: unknown,
  schema: JsonObject,
  root: JsonObject,
): EntityProblem {
  const allowed = describeAllowed(schema, root);
  const values = Array.isArray(schema.enum) ? schema.enum.map(String) : [];
  const meant =
    typeof value === 'string' ? closestName(value, values) : undefined;
  const hint = meant ? ` (did you mean ${quoteValue(meant)}?)` : '';
  const why = whyWrong(value, schema);
  return {
    field,
    message: `${field} is ${quoteValue(
      value,
    )}${why}; allowed: ${allowed}${hint}`,
  };
}

/** What a reader might not see in a value that looks right. */
function whyWrong(value: unknown, { format, title }: JsonObject): string {
  if (typeof value !== 'string') {
    return '';
  }
  if (format === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return ', which is not a date that exists';
  }
  const expected = /^(\w+) ref$/.exec(String(title))?.[1].toLowerCase();
  const written = /^([a-z]{1,40}):/i.exec(value)?.[1].toLowerCase();
  return expected && written && written !== expected
    ? `, the ref of a ${written}`
    : '';
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
