import { EntityIndex, IndexedEntity } from './EntityIndex';
import { finding } from './finding';
import { OrgFinding } from './OrgModel';
import { ReferenceField } from './referenceFields';
import { readReferences } from './references';
import { kindOfRef } from '../reading/refs';

/** The refs of an entity that lead nowhere, or to something of another kind. */
export function unknownReferences(
  entity: IndexedEntity,
  index: EntityIndex,
): OrgFinding[] {
  return readReferences(entity).flatMap(({ field, path, value, ref }) =>
    field.rule === undefined || isKnown(field, ref, index)
      ? []
      : [finding(field.rule, entity, { field: path, value })],
  );
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
  const expected = field.onlyKind ?? field.defaultKind;
  return field.rule === 'unknown-component' || kindOfRef(ref) === expected;
}
