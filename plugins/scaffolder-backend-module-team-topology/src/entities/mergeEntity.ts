import { DEFAULT_NAMESPACE, Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { asMap } from '../yaml/isSameData';
import { itemSchema, propertySchema, Schema, specSchema } from './formatEntity';
import { fullRef } from '../catalog/entityRefs';

/**
 * An entity with the fields of another one: what is not given stays, in maps
 * that the schema knows too, and null takes a field away. A list is replaced,
 * but an item that is about the same as one before keeps what is not given.
 */
export function mergeEntity(
  current: Entity | undefined,
  given: Entity,
): Entity {
  const metadata = merge(current?.metadata, given.metadata);
  for (const name of ['annotations', 'labels']) {
    const map = asMap(given.metadata[name]);
    if (map) {
      metadata[name] = merge(asMap(current?.metadata[name]), map);
    }
  }
  const { namespace } = given.metadata;
  if (namespace === DEFAULT_NAMESPACE && !current?.metadata.namespace) {
    // It is meant where nobody says so.
    delete metadata.namespace;
  }
  const spec =
    given.spec &&
    mergeMaps(current?.spec, given.spec, {
      schema: specSchema(given.kind),
      entity: current ?? given,
    });
  return {
    ...current,
    ...given,
    metadata: { ...metadata, name: given.metadata.name },
    ...(spec ? { spec } : {}),
  };
}

interface MergeContext {
  schema: Schema | undefined;
  entity: Entity;
}

function mergeMaps(
  current: object | undefined,
  given: object,
  { schema, entity }: MergeContext,
): JsonObject {
  const before = new Map(Object.entries(current ?? {}));
  const merged = Object.entries(given).map(([name, value]) => {
    const ofField = propertySchema(schema, name);
    const map = asMap(value);
    if (map && ofField?.properties) {
      const context = { schema: ofField, entity };
      return [name, mergeMaps(asMap(before.get(name)), map, context)];
    }
    return Array.isArray(value)
      ? [
          name,
          mergeItems(name, before.get(name), value, {
            schema: ofField,
            entity,
          }),
        ]
      : [name, value];
  });
  return merge(current, Object.fromEntries(merged));
}

function mergeItems(
  list: string,
  current: unknown,
  given: unknown[],
  { schema, entity }: MergeContext,
): unknown[] {
  const before = new Map(
    (Array.isArray(current) ? current : []).map(item => [
      itemKey(list, item, entity),
      asMap(item),
    ]),
  );
  return given.map(item => {
    const map = asMap(item);
    const key = itemKey(list, item, entity);
    const context = { schema: itemSchema(schema), entity };
    return map && key !== undefined
      ? mergeMaps(before.get(key), map, context)
      : item;
  });
}

/** What is undefined is not given: a template leaves it so where nobody has filled it in. */
function merge(current: object | undefined, given: object): JsonObject {
  const merged = new Map(Object.entries(current ?? {}));
  for (const [name, value] of Object.entries(given)) {
    if (value === null) {
      merged.delete(name);
    } else if (value !== undefined) {
      merged.set(name, value);
    }
  }
  return Object.fromEntries(merged);
}

/** The fields by which an item of a list is known, by the name of the list. */
const KNOWN_BY: Readonly<Record<string, readonly string[]>> = {
  channels: ['type', 'name'],
  currentWork: ['title'],
  does: ['responsibility'],
  doesNot: ['responsibility'],
  interim: ['responsibility'],
  meetings: ['name'],
  people: ['user'],
  serviceLevels: ['name'],
};

/** Fields that hold a ref, which can be written in several ways, and the kind of it. */
const REF_KINDS: Readonly<Record<string, string>> = {
  responsibility: 'responsibility',
  user: 'user',
};

/**
 * What an item of a list is about, the same for every way to write it; nothing
 * where items of that list are not told apart.
 *
 * @param list - the name of the list, such as `does`
 */
export function itemKey(
  list: string,
  item: unknown,
  entity: Entity,
): string | undefined {
  const fields = Object.hasOwn(KNOWN_BY, list) ? KNOWN_BY[list] : undefined;
  const map = asMap(item);
  if (!fields || !map) {
    return undefined;
  }
  const defaultNamespace = entity.metadata.namespace ?? DEFAULT_NAMESPACE;
  return JSON.stringify(
    fields.map(name => {
      const value = map[name];
      const defaultKind = REF_KINDS[name];
      const ref =
        defaultKind && fullRef(value, { defaultKind, defaultNamespace });
      return ref ?? String(value);
    }),
  );
}

/** What people call an item of a list, as it is written. */
export function itemName(list: string, item: unknown): string {
  const map = asMap(item) ?? {};
  return (Object.hasOwn(KNOWN_BY, list) ? KNOWN_BY[list] : [])
    .map(name => String(map[name]))
    .join(' ');
}
