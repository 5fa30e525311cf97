import { INTERACTION_MODES } from '../kinds/constants';
import { asDate } from '../reading/days';
import { compareText, sortedUnique, toFullRef } from '../reading/refs';
import {
  asList,
  asOneOf,
  asRecords,
  asText,
  asTexts,
  withoutUndefined,
} from '../reading/values';
import { EntityIndex, IndexedEntity, titleOf } from './EntityIndex';
import { readFriction } from './friction';
import { InteractionState, OrgInteraction, OrgLaterTeam } from './OrgModel';

/**
 * The interactions at a date. A team that is not founded yet takes part in
 * nothing; one that the catalog does not know stays, so that it can be shown.
 */
export function buildInteractions(
  index: EntityIndex,
  options: { at: string; unfounded: ReadonlySet<string> },
): OrgInteraction[] {
  const { at, unfounded } = options;
  return index.ofKind('teaminteraction').flatMap(entity => {
    const interaction = readInteraction(entity, at);
    const to = interaction?.to.filter(team => !unfounded.has(team)) ?? [];
    if (!interaction || to.length === 0 || unfounded.has(interaction.from)) {
      return [];
    }
    return [{ ...interaction, to }];
  });
}

/** What of the interactions that are left out is said of the teams founded later. */
export function withLaterInteractions(
  laterTeams: OrgLaterTeam[],
  index: EntityIndex,
  at: string,
): OrgLaterTeam[] {
  if (laterTeams.length === 0) {
    return laterTeams;
  }
  const all = index
    .ofKind('teaminteraction')
    .flatMap(entity => readInteraction(entity, at) ?? []);
  return laterTeams.map(team => {
    const own = all
      .filter(({ from, to }) => from === team.ref || to.includes(team.ref))
      .map(({ ref, mode, from, to }) => ({ ref, mode, from, to }));
    return own.length > 0 ? { ...team, interactions: own } : team;
  });
}

/** Reads one interaction; nothing where it does not say who, how or since when. */
export function readInteraction(
  entity: IndexedEntity,
  at: string,
): OrgInteraction | undefined {
  const { spec, namespace: defaultNamespace } = entity;
  const group = { defaultKind: 'group', defaultNamespace };
  const mode = asOneOf(spec.mode, INTERACTION_MODES);
  const from = toFullRef(spec.from, group);
  const to = sortedUnique(
    asList(spec.to).flatMap(team => toFullRef(team, group) ?? []),
  ).filter(team => team !== from);
  const since = asDate(spec.since);
  if (!mode || !from || !since || to.length === 0) {
    return undefined;
  }
  const until = asDate(spec.until);
  const reviewBy = asDate(spec.reviewBy);
  const ended = asDate(spec.ended);
  const dates = { since, until, reviewBy, ended };
  const state = interactionStateAt(dates, at);
  return withoutUndefined<OrgInteraction>({
    ref: entity.ref,
    title: titleOf(entity),
    mode,
    state,
    from,
    to,
    purpose: asText(spec.purpose),
    capability: toFullRef(spec.capability, {
      defaultKind: 'capability',
      defaultNamespace,
    }),
    ...dates,
    overdueSince: state === 'overdue' ? firstPassedDate(dates, at) : undefined,
    people: readPeople(spec.people, defaultNamespace),
    goals: asTexts(spec.goals),
    exitCriteria: asText(spec.exitCriteria),
    friction: readFriction(spec.friction, { state, at }),
  });
}

function readPeople(
  value: unknown,
  defaultNamespace: string,
): OrgInteraction['people'] {
  const people = new Map<string, OrgInteraction['people'][number]>();
  for (const person of asRecords(value)) {
    const context = { defaultKind: 'user', defaultNamespace };
    const user = toFullRef(person.user, context);
    if (user && !people.has(user)) {
      const allocation = asShare(person.allocation);
      people.set(user, withoutUndefined({ user, allocation }));
    }
  }
  return [...people.values()].sort((a, b) => compareText(a.user, b.user));
}

/** A share of somebody's time: more than nothing, at most all of it. */
function asShare(value: unknown): number | undefined {
  return typeof value === 'number' && value > 0 && value <= 1
    ? value
    : undefined;
}

/** The dates of an interaction that decide where it stands. */
export interface InteractionDates {
  since: string;
  until?: string;
  reviewBy?: string;
  ended?: string;
}

/**
 * Where an interaction stands at a date. The last day and the review date
 * themselves are still in time.
 */
export function interactionStateAt(
  dates: InteractionDates,
  at: string,
): InteractionState {
  if (at < dates.since) {
    return 'planned';
  }
  if (dates.ended !== undefined && at >= dates.ended) {
    return 'ended';
  }
  return firstPassedDate(dates, at) === undefined ? 'active' : 'overdue';
}

/** The earliest of the dates by which it should have ended or been reviewed. */
export function firstPassedDate(
  dates: InteractionDates,
  at: string,
): string | undefined {
  return [dates.until, dates.reviewBy]
    .flatMap(date => (date !== undefined && at > date ? [date] : []))
    .sort()[0];
}
