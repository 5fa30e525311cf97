import { FactValue } from '@kumiki/backstage-plugin-scorecards-common';
import { OrgCapability } from '@kumiki/backstage-plugin-team-topology-common';
import { Organisation } from './Organisation';

/** What nobody can get yet has no contract. */
const VERDICTS_WITH_CONTRACT = ['offered', 'retiring'];

/** The facts of a capability. */
export function describeCapability(
  capability: OrgCapability,
  organisation: Organisation,
): Record<string, FactValue> {
  const { consumers, verdict } = capability;
  const missing = missingContract(capability, organisation);
  return {
    verdict,
    consumers: consumers.length,
    ...(VERDICTS_WITH_CONTRACT.includes(verdict) && {
      contractComplete: missing.length === 0,
      missingContract: missing,
    }),
  };
}

/** What a capability does not say for itself, its owner may say for all of them. */
function missingContract(
  { guide, owner, responseTarget, template }: OrgCapability,
  organisation: Organisation,
): string[] {
  const provider = owner ? organisation.team(owner) : undefined;
  const contact = provider?.contact;
  const contract: Record<string, unknown> = {
    owner: owner?.startsWith('group:') && organisation.has(owner),
    'response-target': responseTarget ?? contact?.responseTarget,
    channel: contact?.channels?.length,
    guide,
    'request-route': template ?? contact?.request,
  };
  return Object.keys(contract).filter(part => !contract[part]);
}
