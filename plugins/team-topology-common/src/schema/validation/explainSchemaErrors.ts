import { JsonObject } from '@backstage/types';
import { closestName } from '../../reading/closestName';
import { EntityProblem } from '../EntityProblem';
import { joinField } from '../joinField';
import { quoteValue } from '../../reading/quoteValue';
import { describeAllowed } from './describeAllowed';
import { schemaProblem } from './schemaSentences';

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
