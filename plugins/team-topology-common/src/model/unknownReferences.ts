import { kindOfRef } from '../reading/refs';
import { EntityIndex, IndexedEntity } from './EntityIndex';
import { finding } from './finding';
import { OrgFinding } from './OrgModel';
import { ReferenceField } from './referenceFields';
import { readReferences } from './references';
import { Suggestions } from './Suggestions';

/** The refs of an entity that lead nowhere, or to something of another kind. */
export function unknownReferences(
  entity: IndexedEntity,
  index: EntityIndex,
  suggestions: Suggestions,
): OrgFinding[] {
  return readReferences(entity).flatMap(({ field, path, value, ref }) => {
    if (field.rule === undefined || isKnown(field, ref, index)) {
      return [];
    }
    const kind = expectedKindOf(field);
    const suggestion =
      ref === undefined || kind === undefined
        ? undefined
        : suggestions.suggest(ref, kind);
    return [finding(field.rule, entity, { field: path, value, suggestion })];
  });
}

function expectedKindOf(field: ReferenceField): string | undefined {
  return field.onlyKind ?? field.defaultKind;
}

/** What opts out may be of any kind; every other field names one kind only. */
function isKnown(
  field: ReferenceField,
  ref: string | undefined,
  index: EntityIndex,
): boolean {
  if (ref === undefined || !index.has(ref)) {
    return false;
  }
  return (
    field.rule === 'unknown-component' ||
    kindOfRef(ref) === expectedKindOf(field)
  );
}
