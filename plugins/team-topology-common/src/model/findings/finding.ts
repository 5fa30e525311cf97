import { cutText } from '../../reading/values';
import { IndexedEntity } from '../EntityIndex';
import { FindingRule, OrgFinding } from '../OrgModel';

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

/** What a message speaks of. */
export interface FindingPlace {
  field: string;
  value: string;
  /** Refs of the entities that the value clashes with. */
  others?: readonly string[];
  /** The ref that was probably meant. */
  suggestion?: string;
}

const MESSAGES: Record<FindingRule, (place: FindingPlace) => string> = {
  'unknown-team': ({ field, value }) =>
    `${field} names the team "${value}", but the catalog has no such group. Correct the ref or add the group.`,
  'unknown-responsibility': ({ field, value }) =>
    `${field} names the responsibility "${value}", but the catalog has no such Responsibility. Correct the ref or add the entity.`,
  'unknown-capability': ({ field, value }) =>
    `${field} names the capability "${value}", but the catalog has no such Capability. Correct the ref or add the entity.`,
  'unknown-component': ({ field, value }) =>
    `${field} names "${value}", but the catalog has no such component. Correct the ref, or remove the opt-out if the component is gone.`,
  'unknown-user': ({ field, value }) =>
    `${field} names the user "${value}", but the catalog has no such user. Correct the ref or remove the person.`,
  'unknown-parent': ({ value, others = [] }) =>
    `The parent "${value}" is not in the catalog${
      others.length > 0 ? `; ${others.length} more groups name it` : ''
    }. Add the group, or correct the parent.`,
  'second-team-api': ({ value, others = [] }) =>
    `The team "${value}" is described by ${others.join(
      ', ',
    )}, which comes from the same location as the group and counts; this one does not. Remove it, or merge the two.`,
  'contested-team-api': ({ value, others = [] }) =>
    `The team "${value}" is also described by ${others.join(
      ', ',
    )}, and neither is the only one from the location of the group, so none counts. Remove all but one.`,
  'unconfirmed-opt-out': ({ value }) =>
    `"${value}" does not own the component, and this opt-out does not come from the component's location, so it does not count. Let the owner maintain it, or declare it beside the component.`,
  'refused-change': ({ value }) =>
    `The catalog refuses the latest version of this entity and keeps the one before: ${value}`,
  'group-cycle': ({ value }) =>
    `"${value}" closes a circle of groups, so none of them contains the others. Remove one parent or child of the circle.`,
  'part-of-cycle': ({ value }) =>
    `The grouping "${value}" is itself part of this group, so neither contains the other. Remove one spec.partOf of the circle.`,
  'part-of-team': ({ value }) =>
    `"${value}" is a team, not a grouping. Name the grouping that both belong to, or remove spec.partOf.`,
  'responsibility-cycle': ({ value }) =>
    `The parent "${value}" leads back to this responsibility, so that neither contains the other. Remove one spec.parent of the circle.`,
  'accepts-and-declines': ({ value }) =>
    `The team both accepts and declines "${value}"; the acceptance counts. Remove it from spec.does or from spec.doesNot.`,
  'hand-off-to-itself': ({ field, value }) =>
    `${field} hands the work to "${value}", which is the team itself. Name the team to go to, or leave the field out.`,
  'hand-off-cycle': ({ field, value }) =>
    `${field} sends people to "${value}", from where they are sent back here in the end. Agree on who takes it, or correct one hand-off of the circle.`,
  'hand-off-dead-end': ({ field, value }) =>
    `${field} sends people to "${value}", which neither accepts this responsibility nor holds it nor sends them on. Ask that team whether it accepts, or name another one.`,
};

/** Says in English what is wrong and what to do about it. */
export function findingMessage(rule: FindingRule, place: FindingPlace): string {
  const message = MESSAGES[rule](place);
  const { suggestion } = place;
  return suggestion === undefined
    ? message
    : `${message} Did you mean ${suggestion}?`;
}
