import { Entity } from '@backstage/catalog-model';
import {
  apiOf,
  find,
  full,
  isBelow,
  isLater,
  Item,
  items,
  ofKind,
  people,
  refOf,
  related,
} from './plainCatalog';

function containsTeams(group: Entity, all: Entity[]): boolean {
  const ref = refOf(group);
  const type = apiOf(ref, all)?.spec?.type;
  const named = ofKind(all, 'TeamApi').some(api => {
    const team = full(api.spec?.team, 'group', api);
    return (
      team !== ref &&
      apiOf(team, all) === api &&
      full(api.spec?.partOf, 'group', api) === ref
    );
  });
  if (named && type === undefined) {
    return true;
  }
  const below = ofKind(all, 'Group').filter(it => isBelow(it, ref, all));
  const belowRefs = below.map(refOf);
  const inIt = people(all).filter(({ groups }) => groups.includes(ref));
  const onlyBelow = people(all).filter(
    ({ groups }) =>
      !groups.includes(ref) && groups.some(it => belowRefs.includes(it)),
  );
  return (
    below.length > 0 &&
    (onlyBelow.length > inIt.length ||
      (inIt.length === 0 && type === undefined))
  );
}

/** Who says, of the groups that exist by now, that they do, decline or hold something. */
function whoSays(
  field: 'does' | 'doesNot' | 'interim',
  responsibility: string,
  all: Entity[],
  today: string,
): { team: string; item: Item }[] {
  return ofKind(all, 'Group')
    .map(refOf)
    .filter(group => !isLater(group, all, today))
    .flatMap(team =>
      saidBy(team, field, all, today)
        .filter(it => it.responsibility === responsibility)
        .map(({ item }) => ({ team, item })),
    );
}

/** What a group says in a list; of two about one responsibility, the first. */
function saidBy(
  group: string,
  field: 'does' | 'doesNot' | 'interim',
  all: Entity[],
  today: string,
) {
  const api = apiOf(group, all);
  const said = items(api?.spec?.[field]).map(item => ({
    item,
    responsibility: full(item.responsibility, 'responsibility', api as Entity),
  }));
  return said
    .filter(
      (it, at) =>
        said.findIndex(other => other.responsibility === it.responsibility) ===
        at,
    )
    .filter(({ item }) => field !== 'interim' || String(item.since) <= today);
}

/** The facts of a group, worked out by hand. */
export function groupFacts(group: Entity, all: Entity[], today: string) {
  const ref = refOf(group);
  const describing = ofKind(all, 'TeamApi').filter(
    api => full(api.spec?.team, 'group', api) === ref,
  );
  const naming = ofKind(all, 'TeamApi').filter(
    api => full(api.spec?.partOf, 'group', api) === ref,
  );
  const teamApis = (
    describing.length > 0 ? describing : naming.slice(0, 1)
  ).map(refOf);
  if (isLater(ref, all, today) || containsTeams(group, all)) {
    return { teamApis, isTeam: false };
  }
  const memberCount = people(all).filter(({ groups }) =>
    groups.includes(ref),
  ).length;
  const ownedComponents = ofKind(all, 'Component').filter(component =>
    related(component, 'ownedBy', 'owner', 'group').includes(ref),
  ).length;
  const api = apiOf(ref, all);
  const with_ = ofKind(all, 'TeamInteraction').filter(it =>
    takesPart(it, ref, all, today),
  );
  return {
    teamApis,
    isTeam: true,
    hasTeamApi: api !== undefined,
    memberCount,
    ownedComponents,
    ...(memberCount > 0 && {
      ownedComponentsPerMember: ownedComponents / memberCount,
    }),
    ...(api && boundaryFacts(api, ref, all, today)),
    ...((api || with_.length > 0) && interactionFacts(with_, today)),
  };
}

function boundaryFacts(
  { spec = {} }: Entity,
  ref: string,
  all: Entity[],
  today: string,
) {
  const does = saidBy(ref, 'does', all, today);
  const doesNot = saidBy(ref, 'doesNot', all, today);
  const interim = saidBy(ref, 'interim', all, today);
  const contact = (spec.contact ?? {}) as Item;
  const exists = ({ responsibility }: { responsibility: string }) =>
    find(all, responsibility) !== undefined;
  return {
    type: spec.type ?? 'undefined-type',
    hasMission: String(spec.mission ?? '').trim() !== '',
    doesCount: does.length,
    doesNotCount: doesNot.length,
    doesNotWithoutHandOff: doesNot.filter(({ item }) => !item.handOffTo).length,
    hasContact:
      items(contact.channels).length > 0 || contact.request !== undefined,
    hasResponseTarget: contact.responseTarget !== undefined,
    interimCount: interim.length,
    interimOverdueCount: interim.filter(
      ({ item }) => String(item.reviewBy ?? today) < today,
    ).length,
    droppedNearby: doesNot.filter(
      it =>
        exists(it) &&
        whoSays('does', it.responsibility, all, today).length === 0 &&
        whoSays('interim', it.responsibility, all, today).length === 0,
    ).length,
    contestedCount: does.filter(it => {
      const others = whoSays('does', it.responsibility, all, today);
      const primaries = others.filter(({ item }) => item.primary === true);
      return exists(it) && others.length > 1 && primaries.length !== 1;
    }).length,
  };
}

function takesPart(
  interaction: Entity,
  group: string,
  all: Entity[],
  today: string,
): boolean {
  const from = full(interaction.spec?.from, 'group', interaction);
  const to = items(interaction.spec?.to)
    .map(team => full(team, 'group', interaction))
    .filter(team => team !== from && !isLater(team, all, today));
  return (
    to.length > 0 &&
    !isLater(from, all, today) &&
    (from === group || to.includes(group))
  );
}

function interactionFacts(interactions: Entity[], today: string) {
  const open = interactions.filter(
    ({ spec = {} }) =>
      String(spec.since) <= today &&
      (spec.ended === undefined || String(spec.ended) > today),
  );
  return {
    openInteractions: open.length,
    openCollaborations: open.filter(
      ({ spec }) => spec?.mode === 'collaboration',
    ).length,
    overdueInteractions: open.filter(({ spec = {} }) =>
      [spec.until, spec.reviewBy].some(day => day && String(day) < today),
    ).length,
  };
}
