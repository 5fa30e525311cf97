import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
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
  const team = owner ? organisation.team(owner) : undefined;
  const missing = missingContract(capability, {
    isThere: owner !== undefined && organisation.has(owner),
    contact: team?.contact,
  });
  const contractWith = new Set([
    ...(owner ? [owner, ...organisation.teamApisOf(owner)] : []),
    ...refIn(capability.guide, capability.ref, 'component'),
    ...refIn(capability.template, capability.ref, 'template'),
    ...refIn(team?.contact?.request, team?.teamApi, 'template'),
  ]);
  return {
    verdict,
    consumers: consumers.length,
    ...(missing && {
      contractWith: [...contractWith].sort(),
      contractComplete: missing.length === 0,
      missingContract: missing,
    }),
  };
}

/** The ref that is written in an entity; none where it is a URL. */
function refIn(
  written: string | undefined,
  entity: string | undefined,
  defaultKind: string,
): string[] {
  if (written === undefined || entity === undefined) {
    return [];
  }
  try {
    const { namespace: defaultNamespace } = parseEntityRef(entity);
    return [
      stringifyEntityRef(
        parseEntityRef(written, { defaultKind, defaultNamespace }),
      ),
    ];
  } catch {
    return [];
  }
}
