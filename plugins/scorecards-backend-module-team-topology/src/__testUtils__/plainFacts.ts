import { Entity } from '@backstage/catalog-model';
import {
  apiOf,
  find,
  full,
  isLater,
  Item,
  items,
  ofKind,
  originOf,
  refOf,
  related,
  sorted,
} from './plainCatalog';
import { groupFacts } from './plainGroupFacts';

const STAMP = 'kumiki.dev/golden-path';

/**
 * The facts as somebody would work them out by hand with the list of all
 * entities in front of them: slow, and without any of the code that is tested.
 */
export function plainFacts(subject: Entity, all: Entity[], today: string) {
  switch (subject.kind) {
    case 'Group':
      return groupFacts(subject, all, today);
    case 'Component':
      return componentFacts(subject, all, today);
    default:
      return capabilityFacts(subject, all, today);
  }
}

function usedBy(component: Entity): string[] {
  return related(component, 'dependsOn', 'dependsOn', 'component');
}

function componentFacts(component: Entity, all: Entity[], today: string) {
  const ref = refOf(component);
  const { annotations = {} } = component.metadata;
  const stamp = annotations[`${STAMP}-template`] ?? '';
  const template = stamp === ':::' ? '' : full(stamp, 'template', component);
  const capabilities = ofKind(all, 'Capability');
  const expecting = capabilities.filter(
    ({ spec = {} }) =>
      spec.verdict === 'offered' &&
      spec.appliesTo !== undefined &&
      !JSON.stringify(spec.appliesTo).includes('$nonsense'),
  );
  const applicable = expecting.filter(({ spec = {} }) =>
    Object.entries(spec.appliesTo as Item).every(([path, value]) =>
      path === 'kind' ? value === 'Component' : component.spec?.type === value,
    ),
  );
  const optOuts = ofKind(all, 'OptOut')
    .filter(it => full(it.spec?.subject, 'component', it) === ref)
    .map(it => ({ it, state: stateOf(it, component, all, today) }));
  const begun = optOuts.filter(({ state }) =>
    ['maintained', 'overdue', 'orphaned'].includes(state),
  );
  const counted = (state: string) =>
    optOuts.filter(it => it.state === state).length;
  const left = optOuts
    .filter(({ state }) => state === 'maintained')
    .map(({ it }) => full(it.spec?.capability, 'capability', it));
  return {
    goldenPathsUsed: usedBy(component).filter(used =>
      capabilities.some(it => refOf(it) === used),
    ),
    ...(expecting.length > 0 && {
      goldenPathsApplicable: applicable.length,
      goldenPathsMissing: applicable
        .map(refOf)
        .filter(it => !usedBy(component).includes(it) && !left.includes(it)),
    }),
    optOuts: begun.length,
    optOutRefs: sorted(
      begun.flatMap(({ it }) => [
        refOf(it),
        full(it.spec?.capability, 'capability', it),
        full(it.spec?.maintainedBy, 'group', it),
      ]),
    ),
    optOutsOverdue: counted('overdue'),
    optOutsOrphaned: counted('orphaned'),
    optOutsUnconfirmed: counted('unconfirmed'),
    goldenPathTemplate: template,
    goldenPathVersion: template ? annotations[`${STAMP}-version`] : '',
  };
}

function stateOf(
  optOut: Entity,
  subject: Entity,
  all: Entity[],
  today: string,
): string {
  const { since, reviewBy } = optOut.spec ?? {};
  const maintainer = full(optOut.spec?.maintainedBy, 'group', optOut);
  const owners = related(subject, 'ownedBy', 'owner', 'group');
  const origin = originOf(optOut);
  if (!find(all, maintainer)) {
    return 'orphaned';
  }
  if (
    !owners.includes(maintainer) &&
    (origin === undefined || origin !== originOf(subject))
  ) {
    return 'unconfirmed';
  }
  if (today < String(since)) {
    return 'planned';
  }
  return today > String(reviewBy) ? 'overdue' : 'maintained';
}

function capabilityFacts(capability: Entity, all: Entity[], today: string) {
  const ref = refOf(capability);
  const { spec = {} } = capability;
  const owner = full(spec.owner, 'group', capability);
  // Of a team that is founded later nothing is known.
  const api = isLater(owner, all, today) ? undefined : apiOf(owner, all);
  const group = find(all, owner);
  const contact = (group && api?.spec?.contact ? api.spec.contact : {}) as Item;
  const parts: [string, boolean][] = [
    ['owner', group !== undefined],
    [
      'response-target',
      (spec.responseTarget ?? contact.responseTarget) !== undefined,
    ],
    ['channel', items(contact.channels).length > 0],
    ['guide', spec.guide !== undefined],
    ['request-route', (spec.template ?? contact.request) !== undefined],
  ];
  const missingContract = parts.filter(([, has]) => !has).map(([part]) => part);
  const teamApis = ofKind(all, 'TeamApi').filter(
    it => full(it.spec?.team, 'group', it) === owner,
  );
  const naming = ofKind(all, 'TeamApi').filter(
    it => full(it.spec?.partOf, 'group', it) === owner,
  );
  return {
    verdict: spec.verdict,
    consumers: ofKind(all, 'Component').filter(it => usedBy(it).includes(ref))
      .length,
    ...(['offered', 'retiring'].includes(String(spec.verdict)) && {
      contractWith: sorted([
        owner,
        ...(teamApis.length > 0 ? teamApis : naming.slice(0, 1)).map(refOf),
        ...named(spec.guide, 'component', capability),
        ...named(spec.template, 'template', capability),
        ...(api ? named(contact.request, 'template', api) : []),
      ]),
      contractComplete: missingContract.length === 0,
      missingContract,
    }),
  };
}

/** The ref that is written, unless it is an address. */
function named(written: unknown, kind: string, from: Entity): string[] {
  const isRef = written !== undefined && !String(written).includes('//');
  return isRef ? [full(written, kind, from)] : [];
}
