import { Entity } from '@backstage/catalog-model';
import { stringify } from 'yaml';
import { JsonObject, JsonValue } from '@backstage/types';
import {
  KUMIKI_KINDS,
  kumikiSchemas,
} from '@kumiki/backstage-plugin-team-topology-common';
import { asMap } from '../yaml/isSameData';

/**
 * A new document for an entity: always the same text for the same entity, with
 * quotes only where the catalog would otherwise read something else. A date
 * needs none: the catalog reads YAML 1.2, where it is a text.
 */
export function formatEntity(entity: Entity): string {
  return stringify(inSchemaOrder(entity), {
    lineWidth: 0,
    singleQuote: true,
    aliasDuplicateObjects: false,
  });
}

const ENVELOPE = ['apiVersion', 'kind', 'metadata', 'spec'];
const METADATA = [
  'name',
  'namespace',
  'title',
  'description',
  'labels',
  'annotations',
  'tags',
  'links',
];

/** The entity with its keys in the order of its schema, so that the same entity is always the same text. */
export function inSchemaOrder(entity: Entity): JsonObject {
  const ordered = sortKeys({ ...entity } as JsonObject, ENVELOPE);
  return {
    ...ordered,
    metadata: sortKeys(entity.metadata as JsonObject, METADATA),
    ...(entity.spec === undefined
      ? {}
      : { spec: bySchema(entity.spec, specSchema(entity.kind)) as JsonObject }),
  };
}

function bySchema(
  value: JsonValue | undefined,
  schema: Schema | undefined,
): JsonValue | undefined {
  if (Array.isArray(value)) {
    const items = itemSchema(schema);
    return value.map(item => bySchema(item, items) as JsonValue);
  }
  const map = asMap(value);
  const properties = asMap(schema?.properties);
  if (!map || !properties) {
    return value;
  }
  const names = Object.keys(properties);
  return Object.fromEntries(
    Object.entries(sortKeys(map as JsonObject, names)).map(([key, it]) => [
      key,
      bySchema(it, propertySchema(schema, key)),
    ]),
  );
}

function sortKeys(map: JsonObject, names: readonly string[]): JsonObject {
  const others = Object.keys(map).filter(name => !names.includes(name));
  return Object.fromEntries(
    [...names.filter(name => name in map), ...others].map(name => [
      name,
      map[name],
    ]),
  );
}

/** A JSON Schema, or a part of one. */
export type Schema = Record<string, unknown>;

/** The schema of the spec of a kind; nothing where it is none of ours. */
export function specSchema(kind: string): Schema | undefined {
  const known = KUMIKI_KINDS.find(it => it === kind);
  return known && propertySchema(kumikiSchemas[known], 'spec');
}

/** The schema of a field; nothing where the schema names no fields, as that of a filter predicate. */
export function propertySchema(
  schema: Schema | undefined,
  name: string,
): Schema | undefined {
  return asMap(asMap(schema?.properties)?.[name]);
}

/** The schema of the items of a list. */
export function itemSchema(schema: Schema | undefined): Schema | undefined {
  return asMap(schema?.items);
}
