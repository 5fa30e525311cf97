import { Entity } from '@backstage/catalog-model';
import { kindOfRef, toFullRef } from '../reading/refs';
import { asRecord } from '../reading/values';
import { identify, IndexedEntity } from './EntityIndex';
import {
  isLookedFor,
  ReferenceField,
  referenceFieldsOf,
} from './referenceFields';

/** A ref as it is written in an entity. */
export interface WrittenReference {
  field: ReferenceField;
  /** Where it stands, such as `spec.to[1]`. */
  path: string;
  /** As written. */
  value: string;
  /** In full; absent where it is not on the form of a ref. */
  ref?: string;
}

/** Every ref of an entity whose target concerns the model. */
export function readReferences(entity: IndexedEntity): WrittenReference[] {
  const references: WrittenReference[] = [];
  for (const field of referenceFieldsOf(entity.kind)) {
    if (field.rule === undefined && !field.isShown) {
      continue;
    }
    for (const { path, value } of valuesAt(entity, field.segments)) {
      if (typeof value === 'string' && value !== field.placeholder) {
        const ref = resolveReference(field, value, entity.namespace);
        const kind = ref === undefined ? undefined : kindOfRef(ref);
        // What is no ref at all is reported, unless it may be something else.
        const isOpen = kind === undefined && field.onlyKind === undefined;
        if (kind === undefined ? isOpen : isLookedFor(field, kind)) {
          references.push({ field, path, value, ref });
        }
      }
    }
  }
  return references;
}

/**
 * The full refs of everything that the entities name and that is shown or looked
 * for, of any kind. A reader's view of the catalog lacks those that do not exist
 * and those that the reader may not see; who can tell them apart, withholds the
 * latter.
 * @public
 */
export function listReferences(entities: readonly Entity[]): Set<string> {
  const refs = new Set<string>();
  for (const entity of entities) {
    const identified = identify(entity);
    for (const { ref } of identified ? readReferences(identified) : []) {
      if (ref !== undefined) {
        refs.add(ref);
      }
    }
  }
  return refs;
}

/** Everything that an entity names in any field that holds refs, of any kind. */
export function namedRefs(entity: IndexedEntity): string[] {
  return referenceFieldsOf(entity.kind).flatMap(field =>
    valuesAt(entity, field.segments).flatMap(
      ({ value }) => resolveReference(field, value, entity.namespace) ?? [],
    ),
  );
}

/** The kinds, in lower case, of which something is named that is not there. */
export function missingKinds(
  naming: readonly IndexedEntity[],
  all: readonly IndexedEntity[],
): Set<string> {
  const known = new Set(all.map(({ ref }) => ref));
  return new Set(
    naming.flatMap(readReferences).flatMap(({ field, ref }) => {
      const isMissing = ref === undefined || !known.has(ref);
      const kind = field.onlyKind ?? field.defaultKind;
      return isMissing && field.rule && kind ? [kind] : [];
    }),
  );
}

/** The full ref that a value in a field stands for. */
export function resolveReference(
  field: ReferenceField,
  value: unknown,
  defaultNamespace: string,
): string | undefined {
  const { defaultKind } = field;
  return toFullRef(value, { defaultKind, defaultNamespace });
}

function valuesAt(
  entity: IndexedEntity,
  segments: readonly string[],
): { path: string; value: unknown }[] {
  let found: { path: string; value: unknown }[] = [{ path: '', value: entity }];
  for (const segment of segments) {
    found = found.flatMap(({ path: above, value }) => {
      if (segment === '[]') {
        const items: unknown[] = Array.isArray(value) ? value : [];
        return items.map((item, at) => ({
          path: `${above}[${at}]`,
          value: item,
        }));
      }
      if (segment === '**') {
        return textsIn(value).map(text => ({ path: above, value: text }));
      }
      const below = above === '' ? segment : `${above}.${segment}`;
      return [{ path: below, value: asRecord(value)?.[segment] }];
    });
  }
  return found;
}

/** Every text in a value, however deep. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    return [value];
  }
  const items = Array.isArray(value)
    ? value
    : Object.values(asRecord(value) ?? {});
  return items.flatMap(textsIn);
}

/**
 * A place in an entity that names another one.
 * @public
 */
export interface EntityReference {
  /** Such as `spec.to[1]`. */
  field: string;
  /** As written. */
  value: string;
  /** In full; absent where it is not on the form of a ref. */
  ref?: string;
}

/**
 * Everything that an entity names and that has to exist for the organisation
 * model: teams, responsibilities, capabilities, components and people.
 * @public
 */
export function findReferences(entity: Entity): EntityReference[] {
  const identified = identify(entity);
  return (identified ? readReferences(identified) : [])
    .filter(({ field }) => field.rule !== undefined)
    .map(({ path, value, ref }) => ({ field: path, value, ref }));
}
