import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { JsonObject, JsonValue } from '@backstage/types';
import {
  CAPABILITY_ACCESS,
  CAPABILITY_VERDICTS,
  INTERACTION_MODES,
  KUMIKI_API_VERSION,
  TEAM_TYPES,
} from '../kinds/constants';
import { KUMIKI_KINDS, NOBODY_YET } from '../kinds/entities';
import { kumikiSchemas } from './kumikiSchemas';

type Node = { path: string; schema: JsonObject };

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every schema of a field, wherever it stands; conditions are left out. */
function fieldsOf(schema: JsonObject, path: string): Node[] {
  const properties = isObject(schema.properties) ? schema.properties : {};
  const fields = Object.entries(properties).flatMap(([name, field]) =>
    isObject(field)
      ? [
          { path: `${path}.${name}`, schema: field },
          ...fieldsOf(field, `${path}.${name}`),
        ]
      : [],
  );
  const items = isObject(schema.items)
    ? fieldsOf(schema.items, `${path}[]`)
    : [];
  return [...fields, ...items];
}

function fieldAt(kind: keyof typeof kumikiSchemas, path: string): JsonObject {
  const found = fieldsOf(kumikiSchemas[kind], kind).find(
    field => field.path === `${kind}.${path}`,
  );
  return found?.schema ?? {};
}

describe.each(KUMIKI_KINDS)('the schema of a %s', kind => {
  const schema = kumikiSchemas[kind];

  it('compiles under the strictest rules of a stock validator', () => {
    const ajv = addFormats(
      new Ajv({ strictSchema: true, strictTypes: true, allErrors: true }),
    );
    expect(() => ajv.compile(schema)).not.toThrow();
  });

  it('accepts its own examples', () => {
    const validate = addFormats(new Ajv()).compile(schema);
    const examples = schema.examples as JsonValue[];
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) {
      validate(example);
      expect(validate.errors).toBeNull();
    }
  });

  it('describes every field for the reader of an editor', () => {
    for (const { path, schema: field } of fieldsOf(schema, kind)) {
      expect([path, field.description]).toEqual([
        path,
        expect.stringMatching(/^[A-Z].*\.$/),
      ]);
    }
  });

  it('names every field, in place or by its definition', () => {
    const definitions = schema.definitions as JsonObject | undefined;
    for (const [name, definition] of Object.entries(definitions ?? {})) {
      expect([name, (definition as JsonObject).title]).toEqual([
        name,
        expect.any(String),
      ]);
    }
    for (const { path, schema: field } of fieldsOf(schema, kind)) {
      expect([path, field.title ?? field.$ref]).toEqual([
        path,
        expect.any(String),
      ]);
    }
  });

  it('refuses unknown fields wherever an object has known ones, so that a typo is found', () => {
    const open = fieldsOf(schema, kind)
      .filter(({ schema: field }) => isObject(field.properties))
      .filter(({ schema: field }) => field.additionalProperties !== false)
      .map(({ path }) => path);
    expect(open).toEqual([`${kind}.metadata`]);
    expect(schema.additionalProperties).toBe(false);
  });

  it('takes no text without end', () => {
    const definitions = schema.definitions as JsonObject | undefined;
    const resolve = (field: JsonObject) =>
      typeof field.$ref === 'string'
        ? ((definitions ?? {})[field.$ref.split('/').pop() ?? ''] as JsonObject)
        : field;
    const endless = fieldsOf(schema, kind)
      // Which entity it is, the catalog checks.
      .filter(({ path }) => !/metadata\.name(space)?$/.test(path))
      .filter(({ schema: field }) => {
        const { type, maxLength, pattern, format } = resolve(field);
        const isBounded = /^\^(?!\(\?:https)/.test(String(pattern ?? ''));
        return type === 'string' && !maxLength && !isBounded && !format;
      });
    expect(endless).toEqual([]);
  });

  it('says its kind and API version', () => {
    expect(fieldAt(kind, 'kind').const).toBe(kind);
    expect(fieldAt(kind, 'apiVersion').const).toBe(KUMIKI_API_VERSION);
    expect(schema.$id).toContain(`/v1alpha1/${kind}.schema.json`);
  });
});

describe('the schemas together', () => {
  it('define a word of the same name the same way', () => {
    const seen = new Map<string, JsonValue | undefined>();
    for (const kind of KUMIKI_KINDS) {
      const definitions = kumikiSchemas[kind].definitions as JsonObject;
      for (const [name, definition] of Object.entries(definitions)) {
        expect(definition).toEqual(seen.get(name) ?? definition);
        seen.set(name, definition);
      }
    }
    expect(seen.size).toBeGreaterThan(5);
  });

  it('allow the values that the types allow', () => {
    expect(fieldAt('TeamApi', 'spec.type').enum).toEqual([...TEAM_TYPES]);
    expect(fieldAt('TeamInteraction', 'spec.mode').enum).toEqual([
      ...INTERACTION_MODES,
    ]);
    expect(fieldAt('Capability', 'spec.verdict').enum).toEqual([
      ...CAPABILITY_VERDICTS,
    ]);
    expect(fieldAt('Capability', 'spec.access').enum).toEqual([
      ...CAPABILITY_ACCESS,
    ]);
    expect(JSON.stringify(kumikiSchemas.TeamApi)).toContain(NOBODY_YET);
  });
});
