import { FactValue } from '@kumiki/backstage-plugin-scorecards-common';
import {
  missingContract,
  OrgCapability,
} from '@kumiki/backstage-plugin-team-topology-common';
import { Organisation } from './Organisation';

/** The facts of a capability. */
export function describeCapability(
  capability: OrgCapability,
  organisation: Organisation,
): Record<string, FactValue> {
  const { consumers, owner, verdict } = capability;
  const contractWith = owner ? [owner, ...organisation.teamApisOf(owner)] : [];
  const missing = missingContract(capability, {
    isThere: owner !== undefined && organisation.has(owner),
    contact: owner ? organisation.team(owner)?.contact : undefined,
  });
  return {
    verdict,
    consumers: consumers.length,
    ...(missing && {
      contractWith,
      contractComplete: missing.length === 0,
      missingContract: missing,
    }),
  };
}
