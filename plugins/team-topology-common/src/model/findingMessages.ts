import { FindingRule } from './OrgModel';

/** What a message speaks of. */
export interface FindingPlace {
  field: string;
  value: string;
  /** The entity that the value clashes with. */
  other?: string;
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
  'second-team-api': ({ value, other }) =>
    `The team "${value}" is already described by ${other}, which counts; this one does not. Merge the two and remove one of them.`,
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
  return MESSAGES[rule](place);
}
