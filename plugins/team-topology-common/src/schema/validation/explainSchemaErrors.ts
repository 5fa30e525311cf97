import { JsonObject } from '@backstage/types';
import { closestName } from '../../reading/closestName';
import { EntityProblem } from '../EntityProblem';
import { joinField } from '../joinField';
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

/** Turns what the schema validator reports into problems that can be told to the people who wrote the entity. */
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
    case 'not': {
      const params = { reason: String(schema.description) };
      return { rule: 'not-allowed-here', field: place, params };
    }
    case 'maxLength': {
      const { length } = String(error.data);
      const params = { length, limit: Number(error.params.limit) };
      return { rule: 'too-long', field: place, params };
    }
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
  const allowed = Object.keys(schema.properties ?? {});
  const meant = closestName(name, allowed);
  const suggestion = meant && joinField(parent, meant);
  return {
    rule: 'unknown-field',
    field: joinField(parent, name),
    params: { kind, allowed, suggestion },
  };
}

function missingField(
  field: string,
  name: string,
  schema: JsonObject,
  root: JsonObject,
): EntityProblem {
  const properties = schema.properties as JsonObject | undefined;
  const ofField = properties?.[name] as JsonObject | undefined;
  const allowed = ofField
    ? `allowed: ${describeAllowed(ofField, root)}`
    : String(schema.description);
  return { rule: 'missing', field, params: { allowed } };
}

function wrongValue(
  field: string,
  value: unknown,
  schema: JsonObject,
  root: JsonObject,
): EntityProblem {
  const allowed = describeAllowed(schema, root);
  if (Array.isArray(schema.enum)) {
    const values = schema.enum.map(String);
    const suggestion =
      typeof value === 'string' ? closestName(value, values) : undefined;
    const params = { value, allowed: values, suggestion };
    return { rule: 'not-one-of', field, params };
  }
  if (schema.format === 'date') {
    return { rule: 'not-a-date', field, params: { value, allowed } };
  }
  const kind = /^(\w+) ref$/.exec(String(schema.title))?.[1].toLowerCase();
  if (kind) {
    return { rule: 'not-a-ref', field, params: { value, kind, allowed } };
  }
  const isNumber = schema.type === 'number';
  const rule = isNumber ? 'out-of-range' : 'wrong-value';
  return { rule, field, params: { value, allowed } };
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
