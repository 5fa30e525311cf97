import { Span } from '@kumiki/backstage-plugin-measures-common';
import { EntityPeriod } from '../catalog/EntityPeriod';

/** A part of a time in which the catalog said the same about an entity. */
export interface StateInSpan {
  state: EntityPeriod;
  span: Span;
}

/**
 * What the catalog said about an entity in a time, one part after the other.
 * What it said first counts for the time before as well, since nobody looked;
 * what it said last, until it said something else.
 *
 * @param periods - of one entity, oldest first
 */
export function statesIn(
  periods: readonly EntityPeriod[],
  span: Span,
): StateInSpan[] {
  return periods.flatMap((state, place) => {
    const from = place === 0 ? span.from : later(state.since, span.from);
    const next = periods[place + 1];
    const to = next ? earlier(next.since, span.to) : span.to;
    return from < to ? [{ state, span: { from, to } }] : [];
  });
}

/**
 * For each group of a component, the part of a time in which the component
 * belonged to it; where it did so several times, the last.
 *
 * @param groupsOf - the groups by what the catalog says
 */
export function groupsIn<Group>(
  periods: readonly EntityPeriod[],
  span: Span,
  groupsOf: (state: EntityPeriod) => readonly Group[],
): Map<Group, Span> {
  const found = new Map<Group, Span>();
  for (const { state, span: part } of statesIn(periods, span)) {
    for (const group of new Set(groupsOf(state))) {
      const known = found.get(group);
      const from = known && known.to === part.from ? known.from : part.from;
      found.set(group, { from, to: part.to });
    }
  }
  return found;
}

/** What two times have in common; nothing where that is nothing. */
export function intersection(one: Span, other: Span): Span | undefined {
  const from = later(one.from, other.from);
  const to = earlier(one.to, other.to);
  return from < to ? { from, to } : undefined;
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}
