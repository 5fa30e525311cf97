import { Entity } from '@backstage/catalog-model';
import { readOnce } from '../reading/readOnce';
import { kindOfRef, toFullRef } from '../reading/refs';
import { asList, asRecord } from '../reading/values';
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
export const readReferences = readOnce(
  (entity: IndexedEntity): readonly WrittenReference[] => {
    const references: WrittenReference[] = [];
    for (const field of referenceFieldsOf(entity.kind)) {
      if (field.rule === undefined && !field.isShown) {
        continue;
      }
      for (const { path, value } of textsAt(entity, field.segments)) {
        if (value !== field.placeholder) {
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
  },
);

/** Those of it that something is wrong with where they lead nowhere. */
export const readNeededReferences = readOnce(
  (entity: IndexedEntity): readonly WrittenReference[] =>
    readReferences(entity).filter(({ field }) => field.rule !== undefined),
);

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
export const namedRefs = readOnce((entity: IndexedEntity): readonly string[] =>
  referenceFieldsOf(entity.kind).flatMap(field =>
    textsAt(entity, field.segments).flatMap(
      ({ value }) => resolveReference(field, value, entity.namespace) ?? [],
    ),
  ),
);

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

/** A text in an entity, and where it stands. */
interface WrittenText {
  path: string;
  value: string;
}

/** The texts at a path; nothing else can be a ref. */
function textsAt(
  entity: IndexedEntity,
  segments: readonly string[],
): WrittenText[] {
  const found: WrittenText[] = [];
  const visit = (value: unknown, path: string, depth: number): void => {
    const segment = segments[depth];
    if (segment === undefined) {
      if (typeof value === 'string') {
        found.push({ path, value });
      }
    } else if (segment === '**') {
      for (const text of textsIn(value)) {
        found.push({ path, value: text });
      }
    } else if (segment === '[]') {
      asList(value).forEach((item, at) =>
        visit(item, `${path}[${at}]`, depth + 1),
      );
    } else {
      const below = asRecord(value)?.[segment];
      // Most fields are not there.
      if (below !== undefined) {
        visit(below, path === '' ? segment : `${path}.${segment}`, depth + 1);
      }
    }
  };
  visit(entity, '', 0);
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
  return (identified ? readNeededReferences(identified) : []).map(
    ({ path, value, ref }) => ({ field: path, value, ref }),
  );
}
