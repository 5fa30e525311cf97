import { cutText } from '../reading/values';
import { IndexedEntity } from './EntityIndex';
import { FindingPlace, findingMessage } from './findingMessages';
import { FindingRule, OrgFinding } from './OrgModel';

const LONGEST_VALUE = 300;

/** Says where something is wrong. */
export function finding(
  rule: FindingRule,
  entity: IndexedEntity,
  given: FindingPlace,
): OrgFinding {
  const place = { ...given, value: cutText(given.value, LONGEST_VALUE) };
  const { field, value, others = [], suggestion } = place;
  return {
    rule,
    entity: entity.ref,
    field,
    value,
    ...(others.length > 0 && { others: [...others] }),
    ...(suggestion !== undefined && { suggestion }),
    message: findingMessage(rule, place),
  };
}
