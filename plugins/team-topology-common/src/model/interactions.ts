import { INTERACTION_MODES } from '../kinds/constants';
import { asDate } from '../reading/days';
import { readOnce } from '../reading/readOnce';
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
    return [
      to.length < interaction.to.length ? { ...interaction, to } : interaction,
    ];
  });
}

/** Refs of everybody that an interaction names, also where it says nothing else. */
export const partiesNamedBy = readOnce(
  ({ spec, namespace }: IndexedEntity): readonly string[] =>
    [spec.from, ...asList(spec.to)].flatMap(
      party =>
        toFullRef(party, {
          defaultKind: 'group',
          defaultNamespace: namespace,
        }) ?? [],
    ),
);

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

const readDeclared = readOnce((entity: IndexedEntity) => {
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
  const said: DeclaredInteraction['said'] = {
    ref: entity.ref,
    title: titleOf(entity),
    mode,
    from,
    to,
    purpose: asText(spec.purpose),
    capability: toFullRef(spec.capability, {
      defaultKind: 'capability',
      defaultNamespace,
    }),
    since,
    until: asDate(spec.until),
    reviewBy: asDate(spec.reviewBy),
    ended: asDate(spec.ended),
    people: readPeople(spec.people, defaultNamespace),
    goals: asTexts(spec.goals),
    exitCriteria: asText(spec.exitCriteria),
  };
  const standings: DeclaredInteraction['standings'] = new Map();
  return { said, friction: spec.friction, standings };
});

/** Reads one interaction; nothing where it does not say who, how or since when. */
export function readInteraction(
  entity: IndexedEntity,
  at: string,
): OrgInteraction | undefined {
  const declared = readDeclared(entity);
  return declared && standingAt(declared, at);
}

/** What an interaction says whatever the date, and what that is at the dates asked for so far. */
interface DeclaredInteraction {
  said: Omit<OrgInteraction, 'state' | 'overdueSince' | 'friction'>;
  friction: unknown;
  /** By what differs from date to date; an interaction has few states. */
  standings: Map<string, OrgInteraction>;
}

function standingAt(
  { said, friction: written, standings }: DeclaredInteraction,
  at: string,
): OrgInteraction {
  const state = interactionStateAt(said, at);
  const overdueSince =
    state === 'overdue' ? firstPassedDate(said, at) : undefined;
  const friction = readFriction(written, { state, at });
  const key = `${state} ${overdueSince ?? ''} ${friction ? 'friction' : ''}`;
  const known = standings.get(key);
  if (known) {
    return known;
  }
  const { ref, title, mode, from, to, purpose, capability } = said;
  const { since, until, reviewBy, ended, people, goals, exitCriteria } = said;
  const standing = withoutUndefined<OrgInteraction>({
    ...{ ref, title, mode, state, from, to, purpose, capability },
    ...{ since, until, reviewBy, ended, overdueSince },
    ...{ people, goals, exitCriteria, friction },
  });
  standings.set(key, standing);
  return standing;
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
  const { until = at, reviewBy = at } = dates;
  const first = until < reviewBy ? until : reviewBy;
  return at > first ? first : undefined;
}
