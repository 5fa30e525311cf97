import { Entity } from '@backstage/catalog-model';
import { NOBODY_YET } from '../kinds/entities';
import {
  BoundaryChanges,
  boundaryItems,
  BoundaryList,
  changeBoundary,
  responsibilityIn,
} from '../model/changeBoundary';
import { asText } from '../reading/values';
import { toFullRef } from '../reading/refs';
import { DraftContext, Outcome, Refusal } from './DraftContext';
import { DraftChangeOf } from './DraftChange';
import { DraftEntities } from './DraftEntities';

type BoundaryChange = DraftChangeOf<'hand-over' | 'take' | 'give-up'>;

/** Changes who does a responsibility: as the forms of the templates do. */
export function changeBoundaries(
  change: BoundaryChange,
  context: DraftContext,
): Outcome {
  switch (change.type) {
    case 'hand-over':
      return handOver(change, context);
    case 'take':
      return take(change, context);
    default:
      return giveUp(change, context);
  }
}

function handOver(
  change: DraftChangeOf<'hand-over'>,
  { state }: DraftContext,
): Outcome {
  const { responsibility, from, to, reason } = change;
  if (from === to) {
    return { rule: 'to-itself', about: [to] };
  }
  if (from !== undefined && !listOf(state, from, responsibility)) {
    return { rule: 'not-held', about: [from, responsibility] };
  }
  if (listOf(state, to, responsibility) === 'does') {
    return { rule: 'already-there', about: [to, responsibility] };
  }
  const other = acceptorOf(state, responsibility, [to, from]);
  if (other !== undefined) {
    return { rule: 'held', about: [other, responsibility] };
  }
  const receiver = edited(state, to, { accept: [{ responsibility }] });
  if ('rule' in receiver) {
    return receiver;
  }
  if (from !== undefined) {
    const giver = edited(state, from, {
      decline: [{ responsibility, handOffTo: to, reason }],
    });
    if ('rule' in giver) {
      return giver;
    }
    state.put(giver);
  }
  state.put(receiver);
  return change;
}

function take(
  change: DraftChangeOf<'take'>,
  { state, at }: DraftContext,
): Outcome {
  const { team, responsibility, forNow = false, rightfulOwner } = change;
  const list = forNow ? 'interim' : 'does';
  if (listOf(state, team, responsibility) === list) {
    return { rule: 'already-there', about: [team, responsibility] };
  }
  if (rightfulOwner === team) {
    return { rule: 'to-itself', about: [team] };
  }
  const other = acceptorOf(state, responsibility, [team]);
  if (other !== undefined) {
    return { rule: 'held', about: [other, responsibility] };
  }
  const teamApi = edited(
    state,
    team,
    forNow
      ? {
          hold: [
            {
              responsibility,
              rightfulOwner: rightfulOwner ?? NOBODY_YET,
              since: at,
            },
          ],
        }
      : { accept: [{ responsibility }] },
  );
  if ('rule' in teamApi) {
    return teamApi;
  }
  state.put(teamApi);
  return change;
}

function giveUp(
  change: DraftChangeOf<'give-up'>,
  { state }: DraftContext,
): Outcome {
  const { team, responsibility, handOffTo, reason } = change;
  if (!listOf(state, team, responsibility)) {
    return { rule: 'not-held', about: [team, responsibility] };
  }
  if (handOffTo === team) {
    return { rule: 'to-itself', about: [team] };
  }
  const declines = handOffTo !== undefined || reason !== undefined;
  const teamApi = edited(
    state,
    team,
    declines
      ? { decline: [{ responsibility, handOffTo, reason }] }
      : { release: [responsibility] },
  );
  if ('rule' in teamApi) {
    return teamApi;
  }
  state.put(teamApi);
  return change;
}

/** In which list a team has a responsibility; nothing where it does not have it. */
function listOf(
  state: DraftEntities,
  team: string,
  responsibility: string,
): BoundaryList | undefined {
  const teamApi = state.teamApiOf(team);
  const lists: BoundaryList[] = ['does', 'interim'];
  return teamApi === 'described-twice'
    ? undefined
    : lists.find(list => has(teamApi, list, responsibility));
}

function has(teamApi: Entity, list: BoundaryList, responsibility: string) {
  return boundaryItems(teamApi, list).some(
    item => responsibilityIn(item.responsibility, teamApi) === responsibility,
  );
}

/** A team of the catalog that accepts it, besides those that are to. */
function acceptorOf(
  state: DraftEntities,
  responsibility: string,
  besides: readonly (string | undefined)[],
): string | undefined {
  for (const teamApi of state.acceptorsOf(responsibility)) {
    const team = toFullRef(asText(teamApi.spec?.team), {
      defaultKind: 'group',
      defaultNamespace: teamApi.metadata.namespace ?? 'default',
    });
    if (team !== undefined && !besides.includes(team) && state.has(team)) {
      return team;
    }
  }
  return undefined;
}

/** The TeamApi of a team with its boundary changed. */
function edited(
  state: DraftEntities,
  team: string,
  changes: Partial<BoundaryChanges>,
): Entity | Refusal {
  const teamApi = state.teamApiOf(team);
  return teamApi === 'described-twice'
    ? { rule: 'described-twice', about: [team] }
    : changeBoundary(teamApi, {
        ...{ accept: [], decline: [], hold: [], release: [] },
        ...changes,
      });
}
