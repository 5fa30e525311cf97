import {
  DEFAULT_NAMESPACE,
  Entity,
  parseEntityRef,
  RELATION_OWNED_BY,
} from '@backstage/catalog-model';
import { boundaryItems, responsibilityIn } from '../model/changeBoundary';
import { asText, withoutUndefined } from '../reading/values';
import { toFullRef } from '../reading/refs';
import { DraftContext, Outcome, Refusal } from './DraftContext';
import { DraftChangeOf } from './DraftChange';
import { DraftEntities } from './DraftEntities';

type TeamChange = DraftChangeOf<
  'found-team' | 'close-team' | 'retype-team' | 'move-team' | 'move-component'
>;

/** Changes which teams there are, what they are, and what is theirs. */
export function changeTeams(
  change: TeamChange,
  context: DraftContext,
): Outcome {
  switch (change.type) {
    case 'found-team':
      return found(change, context);
    case 'close-team':
      return close(change, context);
    case 'retype-team':
      return retype(change, context);
    case 'move-team':
      return move(change, context);
    default:
      return moveComponent(change, context);
  }
}

function found(
  change: DraftChangeOf<'found-team'>,
  { state, at }: DraftContext,
): Outcome {
  const { team, title, teamType, mission, grouping } = change;
  if (state.has(team)) {
    return { rule: 'already-there', about: [team] };
  }
  const problem =
    grouping === undefined ? undefined : refuseGrouping(state, team, grouping);
  if (problem) {
    return problem;
  }
  const { name, namespace } = parseEntityRef(team);
  state.put({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: {
      name,
      ...(namespace === DEFAULT_NAMESPACE ? {} : { namespace }),
    },
    spec: {
      type: 'team',
      ...(title !== undefined && { profile: { displayName: title } }),
      children: [],
    },
  });
  return describe(state, team, {
    type: teamType,
    mission,
    partOf: grouping,
    founded: at,
  })
    ? change
    : { rule: 'described-twice', about: [team] };
}

function close(
  change: DraftChangeOf<'close-team'>,
  { state, at }: DraftContext,
): Outcome {
  const { team } = change;
  if (state.contains(team)) {
    return { rule: 'contains-teams', about: [team] };
  }
  const teamApis = state.claimantsOf(team);
  const held = teamApis.flatMap(teamApi =>
    [
      ...boundaryItems(teamApi, 'does'),
      ...boundaryItems(teamApi, 'interim'),
    ].flatMap(item => responsibilityIn(item.responsibility, teamApi) ?? []),
  );
  if (held.length > 0) {
    return { rule: 'holds-responsibilities', about: [team, ...new Set(held)] };
  }
  const owned = state.componentsOf(team);
  if (owned.length > 0) {
    return { rule: 'owns-components', about: [team, ...owned] };
  }
  for (const interaction of state.interactionsOf(team)) {
    leave(state, interaction, { team, at });
  }
  for (const { kind, metadata } of teamApis) {
    state.remove(refOf(kind, metadata));
  }
  state.remove(team);
  return change;
}

/** What a team that closes takes part in ends that day, or never begins; others go on without it. */
function leave(
  state: DraftEntities,
  interaction: Entity,
  { team, at }: { team: string; at: string },
): void {
  const { spec = {}, metadata } = interaction;
  const { ended, since, to } = spec;
  if (typeof ended === 'string' && ended <= at) {
    return;
  }
  if (typeof since === 'string' && since > at) {
    state.remove(refOf(interaction.kind, metadata));
    return;
  }
  const others = [to].flat().filter(
    other =>
      toFullRef(other, {
        defaultKind: 'group',
        defaultNamespace: metadata.namespace ?? DEFAULT_NAMESPACE,
      }) !== team,
  );
  const goesOn = others.length > 0 && others.length < [to].flat().length;
  state.put({
    ...interaction,
    spec: goesOn ? { ...spec, to: others as string[] } : { ...spec, ended: at },
  });
}

function retype(
  change: DraftChangeOf<'retype-team'>,
  { state }: DraftContext,
): Outcome {
  const { team, teamType } = change;
  const teamApi = state.teamApiOf(team);
  if (teamApi === 'described-twice') {
    return { rule: 'described-twice', about: [team] };
  }
  const now = asText(teamApi.spec?.type) ?? '';
  const was = change.was ?? now;
  if (now === teamType) {
    return { rule: 'already-there', about: [teamType] };
  }
  if (was !== now) {
    return { rule: 'no-longer', about: [now] };
  }
  const { grouping, ...spec } = { ...teamApi.spec };
  state.put({ ...teamApi, spec: { ...spec, type: teamType } });
  return { ...change, was };
}

function move(
  change: DraftChangeOf<'move-team'>,
  { state }: DraftContext,
): Outcome {
  const { team, grouping } = change;
  const now = containerOf(state, team) ?? '';
  const was = change.was ?? now;
  if (now === grouping) {
    return { rule: 'already-there', about: [grouping] };
  }
  if (was !== now) {
    return { rule: 'no-longer', about: [now] };
  }
  const problem = refuseGrouping(state, team, grouping);
  if (problem) {
    return problem;
  }
  return describe(state, team, { partOf: grouping })
    ? { ...change, was }
    : { rule: 'described-twice', about: [team] };
}

function moveComponent(
  change: DraftChangeOf<'move-component'>,
  { state }: DraftContext,
): Outcome {
  const { component, owner } = change;
  const entity = state.get(component);
  const now =
    toFullRef(asText(entity?.spec?.owner), {
      defaultKind: 'group',
      defaultNamespace: entity?.metadata.namespace ?? DEFAULT_NAMESPACE,
    }) ?? '';
  const was = change.was ?? now;
  if (now === owner) {
    return { rule: 'already-there', about: [owner] };
  }
  if (was !== now) {
    return { rule: 'no-longer', about: [now] };
  }
  if (entity) {
    const { relations, ...others } = entity;
    state.put({
      ...others,
      spec: { ...entity.spec, owner },
      // Whose it is follows from what it says now.
      ...(relations && {
        relations: relations.filter(({ type }) => type !== RELATION_OWNED_BY),
      }),
    });
  }
  return { ...change, was };
}

/** Says something in the TeamApi of a team; whether that was possible. */
function describe(
  state: DraftEntities,
  team: string,
  fields: { [name: string]: string | undefined },
): boolean {
  const teamApi = state.teamApiOf(team);
  if (teamApi === 'described-twice') {
    return false;
  }
  const spec = { ...teamApi.spec, ...withoutUndefined(fields) };
  state.put({ ...teamApi, spec } as Entity);
  return true;
}

/** Why a team cannot be in a grouping; nothing where it can. */
function refuseGrouping(
  state: DraftEntities,
  team: string,
  grouping: string,
): Refusal | undefined {
  const around = new Set<string>();
  for (
    let group: string | undefined = grouping;
    group !== undefined && !around.has(group);
    group = containerOf(state, group)
  ) {
    around.add(group);
  }
  if (around.has(team)) {
    return { rule: 'cycle', about: [team] };
  }
  const teamApi = state.teamApiOf(grouping);
  const isTeam =
    teamApi !== 'described-twice' && asText(teamApi.spec?.type) !== undefined;
  return isTeam ? { rule: 'not-a-grouping', about: [grouping] } : undefined;
}

/** What a group says that it is in: what its TeamApi declares comes first. */
function containerOf(state: DraftEntities, group: string): string | undefined {
  const teamApi = state.teamApiOf(group);
  const declared =
    teamApi === 'described-twice' ? undefined : groupIn(teamApi, 'partOf');
  const entity = state.get(group);
  return declared ?? (entity && groupIn(entity, 'parent'));
}

function groupIn(entity: Entity, field: string): string | undefined {
  return toFullRef(entity.spec?.[field], {
    defaultKind: 'group',
    defaultNamespace: entity.metadata.namespace ?? DEFAULT_NAMESPACE,
  });
}

function refOf(kind: string, metadata: Entity['metadata']): string {
  const { namespace = DEFAULT_NAMESPACE, name } = metadata;
  return `${kind}:${namespace}/${name}`.toLocaleLowerCase('en-US');
}
