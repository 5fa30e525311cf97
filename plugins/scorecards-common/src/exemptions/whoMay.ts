import { ExemptionState } from './exemptionState';
import { ExemptionRules } from './exemptionRules';

/**
 * What somebody may do with an exemption.
 *
 * - `decide`: grant or refuse it
 * - `revoke`: end it before its day, or withdraw the request
 * - `renew`: ask for a later end
 *
 * @public
 */
export type ExemptionDeed = 'decide' | 'revoke' | 'renew';

/**
 * Who somebody is, to exemptions.
 * @public
 */
export interface ExemptionPerson {
  /** The full ref of the person; nothing for what is no person. */
  user?: string;
  /** The person and the groups that they act for, as full refs. */
  ownership: ReadonlySet<string>;
}

/**
 * What somebody may do with an exemption by what they own. Permissions narrow
 * it further.
 *
 * @param exemption - with its state at the time
 * @public
 */
export function exemptionDeeds(
  exemption: { state: ExemptionState; askedBy?: string },
  person: ExemptionPerson,
  about: {
    /** The owners of the entity. */
    owners: readonly string[];
    /** Absent where the check is gone: nobody may renew then. */
    rules?: ExemptionRules;
  },
): ExemptionDeed[] {
  const { state } = exemption;
  const { rules } = about;
  const isOwner = ownsAny(person, about.owners);
  const decides = rules !== undefined && mayDecide(person, rules);
  const deeds: ExemptionDeed[] = [];
  if (state === 'asked' && decides && !isOwnRequest(exemption, person, rules)) {
    deeds.push('decide');
  }
  // Giving up an exemption raises nobody's level: its entity's owners may as well.
  if (
    (state === 'granted' && (decides || isOwner)) ||
    (state === 'asked' && isOwner)
  ) {
    deeds.push('revoke');
  }
  if (state === 'granted' && isOwner && rules?.allowed) {
    deeds.push('renew');
  }
  return deeds;
}

/**
 * Whether somebody is, or acts for, one of the owners.
 * @public
 */
export function ownsAny(
  { ownership }: ExemptionPerson,
  owners: readonly string[],
): boolean {
  return owners.some(owner => ownership.has(owner));
}

/**
 * Whether somebody decides on exemptions from a check.
 * @public
 */
export function mayDecide(
  { user, ownership }: ExemptionPerson,
  { approver }: ExemptionRules,
): boolean {
  return (
    user !== undefined && approver !== undefined && ownership.has(approver)
  );
}

/**
 * Whether a decision would be on one's own request, where that is not allowed.
 * @public
 */
export function isOwnRequest(
  { askedBy }: { askedBy?: string },
  { user }: ExemptionPerson,
  { selfApproval }: ExemptionRules,
): boolean {
  return !selfApproval && askedBy === user;
}
