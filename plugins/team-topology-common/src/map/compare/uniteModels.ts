import {
  OrgGrouping,
  OrgInteraction,
  OrgModel,
  OrgResponsibility,
} from '../../model/OrgModel';
import { STATES_IN_FORCE } from '../selection/interactionEdges';

/** Marks the part of an interaction that is on the earlier date only. */
const BEFORE = '#before';

/** The ref of an interaction, of whichever of the two dates. */
export function interactionOf(ref: string): string {
  return ref.endsWith(BEFORE) ? ref.slice(0, -BEFORE.length) : ref;
}

/**
 * A model in which everything is that is drawn on either of two dates, so that
 * one map has a place for all of it. Where both have something, it is as on the
 * later one.
 */
export function uniteModels(before: OrgModel, after: OrgModel): OrgModel {
  const teams = [...after.teams, ...missingIn(after.teams, before.teams)];
  const there = new Set(teams.map(({ ref }) => ref));
  return {
    ...after,
    teams: teams.sort(byRef),
    groupings: uniteGroupings(before, after),
    laterTeams: after.laterTeams.filter(({ ref }) => !there.has(ref)),
    interactions: uniteInteractions(before, after),
    responsibilities: uniteResponsibilities(before, after),
    dependencies: undefined,
  };
}

function uniteGroupings(before: OrgModel, after: OrgModel): OrgGrouping[] {
  const gone = new Set(
    missingIn(after.teams, before.teams).map(({ ref }) => ref),
  );
  const goneIn = new Map(
    before.groupings.map(({ ref, teams }) => [
      ref,
      teams.filter(team => gone.has(team)),
    ]),
  );
  return [
    ...after.groupings.map(grouping => ({
      ...grouping,
      teams: [...grouping.teams, ...(goneIn.get(grouping.ref) ?? [])].sort(),
    })),
    ...missingIn(after.groupings, before.groupings).map(grouping => ({
      ...grouping,
      teams: goneIn.get(grouping.ref) ?? [],
    })),
  ].sort(byRef);
}

/** One that has ended is there as it was while it was in force. */
function uniteInteractions(
  before: OrgModel,
  after: OrgModel,
): OrgInteraction[] {
  const was = new Map(before.interactions.map(item => [item.ref, item]));
  const united = after.interactions.flatMap(item => {
    const old = was.get(item.ref);
    if (!old || !isInForce(old)) {
      return [item];
    }
    if (!isInForce(item)) {
      return [old];
    }
    const left = old.to.filter(team => !item.to.includes(team));
    return left.length > 0
      ? [item, { ...old, ref: `${item.ref}${BEFORE}`, to: left }]
      : [item];
  });
  return [
    ...united,
    ...missingIn(after.interactions, before.interactions),
  ].sort(byRef);
}

function isInForce({ state }: OrgInteraction): boolean {
  return STATES_IN_FORCE.includes(state);
}

/** What nobody or what several did on the earlier date is drawn as well. */
function uniteResponsibilities(
  before: OrgModel,
  after: OrgModel,
): OrgResponsibility[] {
  const was = new Map(before.responsibilities.map(item => [item.ref, item]));
  return [
    ...after.responsibilities.map(item => {
      const old = was.get(item.ref);
      return old && isUnsettled(old) && !isUnsettled(item) ? old : item;
    }),
    ...missingIn(after.responsibilities, before.responsibilities),
  ].sort(byRef);
}

/** Whether it has a sign of its own on the map. */
export function isUnsettled({ state }: OrgResponsibility): boolean {
  return state === 'dropped' || state === 'contested';
}

function missingIn<T extends { ref: string }>(
  items: readonly T[],
  others: readonly T[],
): T[] {
  const there = new Set(items.map(({ ref }) => ref));
  return others.filter(({ ref }) => !there.has(ref));
}

function byRef(a: { ref: string }, b: { ref: string }): number {
  if (a.ref === b.ref) {
    return 0;
  }
  return a.ref < b.ref ? -1 : 1;
}
