import { Entity } from '@backstage/catalog-model';
import { JsonObject, JsonValue } from '@backstage/types';
import { asMap, isSameData } from '../yaml/isSameData';
import { SchemaPart, specSchemaOf } from './schemaOf';

/** Whether a given list takes the place of the one that is there, or is added to it item by item. */
export type ListMerge = 'replace' | 'merge';

/**
 * An entity with the fields of another one: what is not given stays, and null
 * takes a field away, down to where the schema names no more fields.
 */
export function mergeEntity(
  current: Entity | undefined,
  given: Entity,
  lists: ListMerge = 'replace',
): Entity {
  const metadata = mergeMaps(current?.metadata, given.metadata);
  for (const name of ['annotations', 'labels']) {
    const map = asMap(given.metadata[name]);
    if (map) {
      metadata[name] = mergeMaps(asMap(current?.metadata[name]), map);
    }
  }
  const schema = specSchemaOf(given.kind);
  return {
    ...current,
    ...given,
    metadata: { ...metadata, name: given.metadata.name },
    ...(given.spec
      ? { spec: mergeMaps(current?.spec, given.spec, { schema, lists }) }
      : {}),
  };
}

interface MergeRules {
  schema: SchemaPart;
  lists: ListMerge;
}

function mergeMaps(
  current: object | undefined,
  given: object,
  rules?: MergeRules,
): JsonObject {
  const before = asMap(current) ?? {};
  const merged = new Map(Object.entries(before));
  for (const [name, value] of Object.entries(given)) {
    if (value === null || value === undefined) {
      merged.delete(name);
    } else {
      const known = Object.hasOwn(before, name) ? before[name] : undefined;
      const schema = asMap(asMap(rules?.schema?.properties)?.[name]);
      merged.set(
        name,
        mergeValues(known, value, { lists: 'replace', ...rules, schema }),
      );
    }
  }
  return Object.fromEntries(merged) as JsonObject;
}

function mergeValues(
  current: unknown,
  given: unknown,
  rules: MergeRules,
): JsonValue {
  const map = asMap(given);
  if (map && asMap(rules.schema?.properties)) {
    return mergeMaps(asMap(current), map, rules);
  }
  return (
    Array.isArray(given) && Array.isArray(current) && rules.lists === 'merge'
      ? mergeLists(current, given, rules)
      : given
  ) as JsonValue;
}

/** An item is known by the fields that it must have; one of other data by all of it. */
function mergeLists(
  current: unknown[],
  given: unknown[],
  rules: MergeRules,
): unknown[] {
  const schema = asMap(rules.schema?.items);
  const names = Array.isArray(schema?.required) ? schema.required : undefined;
  const keyOf = (item: unknown) => {
    const map = asMap(item);
    return JSON.stringify(map && names ? names.map(it => map[it]) : item);
  };
  const merged = [...current];
  const places = new Map(current.map((item, index) => [keyOf(item), index]));
  for (const item of given) {
    const at = places.get(keyOf(item));
    const map = asMap(item);
    if (at === undefined) {
      places.set(keyOf(item), merged.length);
      merged.push(map ? mergeMaps(undefined, map, { ...rules, schema }) : item);
    } else if (map && !isSameData(merged[at], item)) {
      merged[at] = mergeMaps(asMap(merged[at]), map, { ...rules, schema });
    }
  }
  return merged;
}
