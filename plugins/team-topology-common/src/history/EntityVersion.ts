import { Entity } from '@backstage/catalog-model';
import { identify, IndexedEntity } from '../model/EntityIndex';
import { PastBasis } from '../model/OrgModel';
import { MODEL_KINDS } from '../model/modelFields';
import { compareText, kindOfRef } from '../reading/refs';
import { datesOf } from './datesOf';
import { Steps } from './steps';

/**
 * What an entity said from one day until another.
 * @public
 */
export interface EntityVersion {
  /** Full and in lower case. */
  ref: string;
  /** The first day, `YYYY-MM-DD`. */
  from: string;
  /** The first day on which it does not hold any more; absent while it does. */
  to?: string;
  basis: Exclude<PastBasis, 'not-known'>;
  entity: Entity;
}

/** The same, read. */
export interface ReadVersion {
  from: string;
  to?: string;
  basis: PastBasis;
  entity: IndexedEntity;
}

/** Before every day. */
const BEGINNING = '0000-01-01';

/** Capabilities have no dates of their own, so nothing is known before the first record. */
const DATED_KINDS = new Set(
  MODEL_KINDS.map(kind => kind.toLocaleLowerCase('en-US')).filter(
    kind => kind !== 'capability',
  ),
);

/** The versions of each entity, in the order of time, without overlap. */
export type VersionsByRef = ReadonlyMap<string, readonly ReadVersion[]>;

/**
 * Puts versions in order. What was recorded counts where it overlaps with what
 * was imported. Of days of which neither is known, today's entities tell the
 * dates that they declare.
 */
export function* readVersions(
  versions: readonly EntityVersion[],
  recordedSince: string | undefined,
): Steps<VersionsByRef> {
  const sorted = [...versions].sort(
    (a, b) =>
      compareText(a.ref, b.ref) ||
      compareText(a.from, b.from) ||
      compareText(a.basis, b.basis),
  );
  const knownSince = firstDays(sorted);
  const byRef = new Map<string, ReadVersion[]>();
  for (const { ref, from, to, basis, entity } of sorted) {
    yield;
    const read = identify(entity);
    if (!read) {
      continue;
    }
    const before = byRef.get(ref) ?? [];
    const last = before.at(-1);
    if (last && (last.to === undefined || last.to > from)) {
      before[before.length - 1] = { ...last, to: from };
    }
    byRef.set(ref, [
      ...before.filter(it => it.to === undefined || it.from < it.to),
      { from, ...(to !== undefined && { to }), basis, entity: read },
    ]);
  }
  for (const [ref, own] of byRef) {
    const kind = kindOfRef(ref);
    const [since = BEGINNING] = [knownSince.get(kind), recordedSince]
      .flatMap(day => day ?? [])
      .sort(compareText);
    const today = own.at(-1);
    const dated =
      today?.to === undefined && DATED_KINDS.has(kind) && since > BEGINNING
        ? today && identify(datesOf(today.entity.source))
        : undefined;
    if (dated && own[0].from >= since) {
      own.unshift({
        ...{ from: BEGINNING, to: since },
        basis: 'not-known',
        entity: dated,
      });
    }
  }
  return byRef;
}

/** The first day of which anything is known of a kind. */
function firstDays(versions: readonly EntityVersion[]): Map<string, string> {
  const days = new Map<string, string>();
  for (const { ref, from } of versions) {
    const kind = kindOfRef(ref);
    const known = days.get(kind);
    if (known === undefined || from < known) {
      days.set(kind, from);
    }
  }
  return days;
}

/** What counts on a day; nothing where there is none. */
export function versionOn(
  versions: readonly ReadVersion[],
  day: string,
): ReadVersion | undefined {
  return versions.find(
    ({ from, to }) => from <= day && (to === undefined || day < to),
  );
}

/** The days on which one version begins or ends. */
export function daysOf(versions: readonly ReadVersion[]): string[] {
  return versions.flatMap(({ from, to }) =>
    to === undefined ? [from] : [from, to],
  );
}
