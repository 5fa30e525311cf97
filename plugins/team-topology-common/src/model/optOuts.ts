import { asDate } from '../reading/days';
import { EntityIndex, IndexedEntity } from './EntityIndex';
import { OptOutState, OrgOptOut } from './OrgModel';
import { toFullRef } from '../reading/refs';
import { titleOf } from './titles';
import { asText } from '../reading/values';

/** The opt-outs with where they stand at a date. */
export function buildOptOuts(index: EntityIndex, at: string): OrgOptOut[] {
  return index
    .ofKind('optout')
    .flatMap(entity => readOptOut(entity, index, at) ?? []);
}

/** Reads one opt-out; nothing where it does not say what, who or until when. */
export function readOptOut(
  entity: IndexedEntity,
  index: EntityIndex,
  at: string,
): OrgOptOut | undefined {
  const { spec, namespace: defaultNamespace } = entity;
  const refOf = (value: unknown, defaultKind: string) =>
    toFullRef(value, { defaultKind, defaultNamespace });
  const subject = refOf(spec.subject, 'component');
  const capability = refOf(spec.capability, 'capability');
  const maintainedBy = refOf(spec.maintainedBy, 'group');
  const since = asDate(spec.since);
  const reviewBy = asDate(spec.reviewBy);
  if (!subject || !capability || !maintainedBy || !since || !reviewBy) {
    return undefined;
  }
  const isMaintained = index.isGroup(maintainedBy);
  return {
    ref: entity.ref,
    title: titleOf(entity),
    subject,
    capability,
    instead: asText(spec.instead) ?? '',
    maintainedBy,
    reason: asText(spec.reason) ?? '',
    since,
    reviewBy,
    state: optOutStateAt({ since, reviewBy, isMaintained }, at),
  };
}

/**
 * Where an opt-out stands at a date; without a maintainer no date matters. The
 * day of the review itself is still in time.
 * @param optOut - `since` and `reviewBy` are days, `YYYY-MM-DD`
 * @param at - `YYYY-MM-DD`
 * @public
 */
export function optOutStateAt(
  optOut: { since: string; reviewBy: string; isMaintained: boolean },
  at: string,
): OptOutState {
  if (!optOut.isMaintained) {
    return 'orphaned';
  }
  if (at < optOut.since) {
    return 'planned';
  }
  return at > optOut.reviewBy ? 'overdue' : 'maintained';
}
