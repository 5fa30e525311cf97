import { IndexedEntity } from './EntityIndex';
import { findingMessage } from './findingMessages';
import { FindingRule, OrgFinding } from './OrgModel';

/** Says where something is wrong. */
export function finding(
  rule: FindingRule,
  entity: IndexedEntity,
  place: {
    field: string;
    value: string;
    /** The entity that the value clashes with. */
    other?: string;
  },
): OrgFinding {
  const { field, value } = place;
  const message = findingMessage(rule, place);
  return { rule, entity: entity.ref, field, value, message };
}
