import { Entity } from '@backstage/catalog-model';
import { JsonObject, JsonValue } from '@backstage/types';
import { asMap } from '../yaml/isSameData';
import { itemSchema, propertySchema, Schema, specSchema } from './kindSchema';

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
