import { DEFAULT_NAMESPACE, Entity } from '@backstage/catalog-model';
import { fullRef } from '../catalog/fullRef';
import { asMap } from '../yaml/isSameData';

/** The fields by which an item of a list is known, by the name of the list. */
const KNOWN_BY: Readonly<Record<string, readonly string[]>> = {
  channels: ['type', 'name'],
  does: ['responsibility'],
  doesNot: ['responsibility'],
  interim: ['responsibility'],
  people: ['user'],
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
