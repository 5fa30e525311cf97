import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { JsonValue } from '@backstage/types';
import { asMap } from '../yaml/isSameData';

/** The ref of what a document declares; nothing where it is no entity. */
export function entityRefOf(data: JsonValue | undefined): string | undefined {
  return isEntity(data) ? stringifyEntityRef(data) : undefined;
}

/** Whether a document declares an entity. */
export function isEntity(
  data: JsonValue | undefined,
): data is JsonValue & Entity {
  const { apiVersion, kind, metadata } = asMap(data) ?? {};
  const { name, namespace } = asMap(metadata) ?? {};
  return (
    isWord(apiVersion) &&
    isWord(kind) &&
    isWord(name) &&
    (namespace === undefined || isWord(namespace))
  );
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
