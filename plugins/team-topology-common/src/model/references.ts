import { Entity } from '@backstage/catalog-model';
import { identify, IndexedEntity } from './EntityIndex';
import { ReferenceField, referenceFieldsOf } from './referenceFields';
import { kindOfRef, toFullRef } from './refs';
import { asRecord } from './values';

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
    if (field.rule === undefined) {
      continue;
    }
    for (const { path, value } of valuesAt(entity, field.segments)) {
      if (typeof value === 'string' && value !== field.placeholder) {
        const ref = resolveReference(field, value, entity.namespace);
        if (field.onlyKind === undefined || hasKind(ref, field.onlyKind)) {
          references.push({ field, path, value, ref });
        }
      }
    }
  }
  return references;
}

/**
 * The full refs of everything that the entities name and that the model looks
 * for. A reader's view of the catalog lacks those that do not exist and those
 * that the reader may not see; who can tell them apart, withholds the latter.
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

/** The full ref that a value in a field stands for. */
export function resolveReference(
  field: ReferenceField,
  value: unknown,
  defaultNamespace: string,
): string | undefined {
  const { defaultKind } = field;
  return toFullRef(value, { defaultKind, defaultNamespace });
}

function hasKind(ref: string | undefined, kind: string): boolean {
  return ref !== undefined && kindOfRef(ref) === kind;
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
      const below = above === '' ? segment : `${above}.${segment}`;
      return [{ path: below, value: asRecord(value)?.[segment] }];
    });
  }
  return found;
}
