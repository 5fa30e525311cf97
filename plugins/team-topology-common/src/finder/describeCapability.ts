import { Entity } from '@backstage/catalog-model';
import { TeamContact } from '../kinds/entities';
import { identify, relatedRefs, titleOf } from '../model/EntityIndex';
import { OrgCapability, OrgModel, OrgOptOut } from '../model/OrgModel';
import { compareText, entityFilter } from '../reading/refs';
import { toRouteTeam } from '../route/TeamStances';
import {
  CapabilityDetails,
  CapabilityUser,
  ContractPart,
} from './CapabilityDetails';

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
  const used = capability.consumers ?? [];
  const consumers = used.map(
    consumer => users.get(consumer) ?? userFromRef(consumer),
  );
  const gone = new Set([...used, ...leftBy(optOuts)]);
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

/** A component as a list names it; nothing where it has no ref. */
export function toCapabilityUser(entity: Entity): CapabilityUser | undefined {
  const component = identify(entity);
  if (!component) {
    return undefined;
  }
  const owner = relatedRefs(component, {
    type: 'ownedBy',
    field: 'owner',
    defaultKind: 'group',
  }).find(ref => ref.startsWith('group:'));
  return {
    ref: component.ref,
    title: titleOf(component),
    ...(owner !== undefined && { owner }),
  };
}

/** A component of which only the ref is known. */
export function userFromRef(ref: string): CapabilityUser {
  return { ref, title: ref.slice(ref.indexOf('/') + 1) };
}

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
