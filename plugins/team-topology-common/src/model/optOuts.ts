import { Entity } from '@backstage/catalog-model';
import { asDate } from '../reading/days';
import { readOnce } from '../reading/readOnce';
import { toFullRef } from '../reading/refs';
import { asText } from '../reading/values';
import { ownersOf } from './counts';
import {
  EntityIndex,
  identify,
  IndexedEntity,
  isSameOrigin,
  titleOf,
} from './EntityIndex';
import { OptOutState, OrgOptOut } from './OrgModel';

/** The opt-outs with where they stand at a date. */
export function buildOptOuts(index: EntityIndex, at: string): OrgOptOut[] {
  return index
    .ofKind('optout')
    .flatMap(entity => buildOptOut(entity, index, at) ?? []);
}

/** As `readOptOut`, of what has been read already. */
export const readDeclaredOptOut = readOnce((entity: IndexedEntity) =>
  readDeclaration(entity),
);

const readTexts = readOnce(({ spec }: IndexedEntity) => ({
  instead: asText(spec.instead) ?? '',
  reason: asText(spec.reason) ?? '',
}));

/** One opt-out; nothing where it does not say what, who or until when. */
export function buildOptOut(
  entity: IndexedEntity,
  index: EntityIndex,
  at: string,
): OrgOptOut | undefined {
  const declared = readDeclaredOptOut(entity);
  if (!declared) {
    return undefined;
  }
  const { subject, maintainedBy } = declared;
  const terms = {
    ...declared,
    isMaintained: index.isGroup(maintainedBy),
    isConfirmed: isConfirmedBy(entity, index.get(subject)),
  };
  return {
    ...declared,
    title: titleOf(entity),
    ...readTexts(entity),
    state: optOutStateAt(terms, at),
  };
}

/**
 * What an OptOut says; refs are full and in lower case, days `YYYY-MM-DD`.
 * @public
 */
export interface DeclaredOptOut {
  ref: string;
  subject: string;
  capability: string;
  maintainedBy: string;
  since: string;
  reviewBy: string;
}

/**
 * Everything that the state of an opt-out follows from, apart from the day.
 * @public
 */
export interface OptOutTerms {
  /** Days that exist, `YYYY-MM-DD`. */
  since: string;
  reviewBy: string;
  /** Whether the maintaining group is in the catalog. */
  isMaintained: boolean;
  /** Whether somebody has said it who may; see `isOptOutConfirmed`. */
  isConfirmed: boolean;
}

/**
 * Reads an opt-out.
 * @returns nothing where it does not say what, who or until when, or names a
 *   day that does not exist
 * @public
 */
export function readOptOut(entity: Entity): DeclaredOptOut | undefined {
  const identified = identify(entity);
  return identified && readDeclaredOptOut(identified);
}

function readDeclaration({
  ref,
  spec,
  namespace: defaultNamespace,
}: IndexedEntity): DeclaredOptOut | undefined {
  const refOf = (value: unknown, defaultKind: string) =>
    toFullRef(value, { defaultKind, defaultNamespace });
  const subject = refOf(spec.subject, 'component');
  const capability = refOf(spec.capability, 'capability');
  const maintainedBy = refOf(spec.maintainedBy, 'group');
  const since = asDate(spec.since);
  const reviewBy = asDate(spec.reviewBy);
  return subject && capability && maintainedBy && since && reviewBy
    ? { ref, subject, capability, maintainedBy, since, reviewBy }
    : undefined;
}

/**
 * Whether an opt-out is said by somebody who may: its maintainer owns the
 * subject, or it comes from the location that the subject comes from. A name
 * decides nothing, and neither does a claim.
 *
 * @param optOut - the OptOut, with its annotations
 * @param subject - what it is about, with `metadata.annotations`, `relations`
 *   and `spec.owner`; absent where the catalog has no such entity
 * @public
 */
export function isOptOutConfirmed(
  optOut: Entity,
  subject: Entity | undefined,
): boolean {
  const identified = identify(optOut);
  const about = subject && identify(subject);
  return !!identified && isConfirmedBy(identified, about);
}

/** As `isOptOutConfirmed`, of what has been read already. */
export function isConfirmedBy(
  optOut: IndexedEntity,
  subject: IndexedEntity | undefined,
): boolean {
  const declared = readDeclaredOptOut(optOut);
  return (
    !!declared &&
    declared.subject === subject?.ref &&
    (ownersOf(subject).includes(declared.maintainedBy) ||
      isSameOrigin(optOut, subject))
  );
}

/**
 * Where an opt-out stands on a day. Where nobody maintains it, or nobody has
 * said it who may, no day matters.
 *
 * @param day - `YYYY-MM-DD`
 * @public
 */
export function optOutStateAt(terms: OptOutTerms, day: string): OptOutState {
  const { isMaintained, isConfirmed, since, reviewBy } = terms;
  if (!isMaintained) {
    return 'orphaned';
  }
  if (!isConfirmed) {
    return 'unconfirmed';
  }
  if (day < since) {
    return 'planned';
  }
  return day > reviewBy ? 'overdue' : 'maintained';
}
