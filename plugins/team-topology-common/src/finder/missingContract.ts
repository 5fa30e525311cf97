import { TeamContact } from '../kinds';
import { OrgCapability } from '../model';
import { ContractPart } from './CapabilityDetails';

/** What nobody can get yet, or ever, has no contract. */
const VERDICTS_WITH_CONTRACT = ['offered', 'retiring'];

/**
 * What is missing between a capability and its users. What the capability does
 * not say for itself, its owner may say for all of them.
 *
 * @param capability - as the model has it
 * @param provider - whether the group that owns it is in the catalog, and how
 *   that team can be reached
 * @returns nothing where there is no contract to have (planned, not offered)
 * @public
 */
export function missingContract(
  capability: OrgCapability,
  provider: { isThere: boolean; contact?: TeamContact },
): ContractPart[] | undefined {
  const { guide, owner, responseTarget, template, verdict } = capability;
  if (!VERDICTS_WITH_CONTRACT.includes(verdict)) {
    return undefined;
  }
  const { contact, isThere } = provider;
  const contract: [ContractPart, unknown][] = [
    ['owner', owner?.startsWith('group:') && isThere],
    ['response-target', responseTarget ?? contact?.responseTarget],
    ['channel', contact?.channels?.length],
    ['guide', guide],
    ['request-route', template ?? contact?.request],
  ];
  return contract.flatMap(([part, value]) => (value ? [] : [part]));
}
