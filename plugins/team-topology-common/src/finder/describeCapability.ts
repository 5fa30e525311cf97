import { Entity } from '@backstage/catalog-model';
import { OrgCapability, OrgModel, OrgOptOut } from '../model';
import { compareText } from '../reading/refs';
import { toRouteTeam } from '../route/TeamStances';
import { CapabilityDetails, CapabilityUser } from './CapabilityDetails';
import { missingContract } from './missingContract';
import { entityFilter } from '../reading/entityFilter';
import { toCapabilityUser, userFromRef } from './toCapabilityUser';

/**
 * Who uses a capability, who could, and who left it.
 *
 * @param model - the organisation at a date
 * @param ref - the full, lower-case ref of the capability
 * @param options - `components` are those that may be expected to use it,
 *   whole, and its consumers so that they can be named; more do no harm.
 *   `selfService` is passed on
 * @returns nothing where there is no such capability
 * @public
 */
export function describeCapability(
  model: OrgModel,
  ref: string,
  options: {
    components: readonly Entity[];
    selfService?: CapabilityDetails['selfService'];
  },
): CapabilityDetails | undefined {
  const capability = model.capabilities.find(item => item.ref === ref);
  if (!capability) {
    return undefined;
  }
  const { components, selfService } = options;
  const optOuts = model.optOuts.filter(item => item.capability === ref);
  const users = new Map(
    components.flatMap(component => {
      const user = toCapabilityUser(component);
      return user ? [[user.ref, user] as const] : [];
    }),
  );
  const expected = expectedRefs(capability, components);
  const consumers = capability.consumers.map(
    consumer => users.get(consumer) ?? userFromRef(consumer),
  );
  const gone = new Set([...capability.consumers, ...leftBy(optOuts)]);
  const eligible = expected
    .filter(item => !gone.has(item))
    .map(item => users.get(item) ?? userFromRef(item));
  const owner = model.teams.find(team => team.ref === capability.owner);
  const instead = model.capabilities.find(
    item => item.ref === capability.instead,
  );
  const isThere = [...model.teams, ...model.groupings].some(
    group => group.ref === capability.owner,
  );
  const missing = missingContract(capability, {
    isThere,
    contact: owner?.contact,
  });
  return {
    at: model.at,
    capability,
    ...(owner && { owner: toRouteTeam(owner) }),
    ...(instead && {
      instead: {
        ref: instead.ref,
        title: instead.title,
        verdict: instead.verdict,
      },
    }),
    consumers,
    eligible,
    optOuts,
    ...adoptionOf(expected, capability, optOuts),
    ...(missing && { missingContract: missing }),
    ...(selfService && { selfService }),
    mentioned: mentionedTeams(model, [
      ...ownersOf([...consumers, ...eligible]),
      ...optOuts.map(({ maintainedBy }) => maintainedBy),
      ...(selfService?.weeks ?? []).map(({ team }) => team),
    ]),
  };
}

/** Only what is on offer is expected of anybody, and only by `appliesTo`. */
function expectedRefs(
  { appliesTo, verdict }: OrgCapability,
  components: readonly Entity[],
): string[] {
  if (appliesTo === undefined || verdict !== 'offered') {
    return [];
  }
  const applies = entityFilter(appliesTo);
  const refs = components
    .filter(component => applies(component))
    .flatMap(component => toCapabilityUser(component)?.ref ?? []);
  return [...new Set(refs)].sort(compareText);
}

/** Whoever says of others that they have left, does not make them leave. */
function leftBy(optOuts: readonly OrgOptOut[]): string[] {
  return optOuts
    .filter(({ state }) => state !== 'planned' && state !== 'unconfirmed')
    .map(({ subject }) => subject);
}

/** A maintained opt-out is no failure, so that it does not count at all. */
function adoptionOf(
  expected: readonly string[],
  { consumers }: OrgCapability,
  optOuts: readonly OrgOptOut[],
): Pick<CapabilityDetails, 'adoption' | 'adopters'> {
  const maintained = new Set(
    optOuts
      .filter(({ state }) => state === 'maintained')
      .map(({ subject }) => subject),
  );
  const used = new Set(consumers);
  const using = expected.filter(ref => used.has(ref)).length;
  const counted = expected.filter(
    ref => used.has(ref) || !maintained.has(ref),
  ).length;
  return counted === 0
    ? {}
    : { adoption: using / counted, adopters: { using, expected: counted } };
}

function ownersOf(users: readonly CapabilityUser[]): (string | undefined)[] {
  return users.map(({ owner }) => owner);
}

function mentionedTeams(
  { teams, groupings }: OrgModel,
  refs: readonly (string | undefined)[],
): CapabilityDetails['mentioned'] {
  const mentioned = new Set(refs);
  return [...teams, ...groupings]
    .filter(({ ref }) => mentioned.has(ref))
    .map(({ ref, title }) => ({ ref, title }))
    .sort((a, b) => compareText(a.ref, b.ref));
}
