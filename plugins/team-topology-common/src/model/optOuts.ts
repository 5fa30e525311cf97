import { asText } from '../reading/values';
import { EntityIndex, IndexedEntity } from './EntityIndex';
import {
  isConfirmedBy,
  optOutStateAt,
  readDeclaredOptOut,
} from './optOutRules';
import { OrgOptOut } from './OrgModel';
import { titleOf } from './titles';

/** The opt-outs with where they stand at a date. */
export function buildOptOuts(index: EntityIndex, at: string): OrgOptOut[] {
  return index
    .ofKind('optout')
    .flatMap(entity => buildOptOut(entity, index, at) ?? []);
}

/** One opt-out; nothing where it does not say what, who or until when. */
export function buildOptOut(
  entity: IndexedEntity,
  index: EntityIndex,
  at: string,
): OrgOptOut | undefined {
  const declared = readDeclaredOptOut(entity);
  if (!declared) {
    return undefined;
  }
  const { subject, maintainedBy } = declared;
  const terms = {
    ...declared,
    isMaintained: index.isGroup(maintainedBy),
    isConfirmed: isConfirmedBy(entity, index.get(subject)),
  };
  return {
    ...declared,
    title: titleOf(entity),
    instead: asText(entity.spec.instead) ?? '',
    reason: asText(entity.spec.reason) ?? '',
    state: optOutStateAt(terms, at),
  };
}
