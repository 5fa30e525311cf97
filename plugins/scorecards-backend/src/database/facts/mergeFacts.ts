import { isDeepStrictEqual } from 'node:util';
import { FailedObservation, ObservedFacts } from './ObservedFacts';
import { FactNames, packValues, unpackValues } from './packValues';
import { toStorableText } from '../sql/toStorableText';
import { FactRow } from '../tables';

/** What a new observation makes of what is known. */
export interface MergedFacts {
  row: FactRow;
  /** Whether a rule could see a difference. */
  isChanged: boolean;
}

/** When something is merged, and from when on an observation is fresh then. */
export interface MergeMoment {
  now: string;
  /** Absent where every one is, because nobody declares the provider. */
  freshFrom?: string;
  /** Who pushes; absent where it is collected. */
  pusherId?: number;
  /** What new values are packed with. */
  names?: FactNames;
  /** What known values may have been packed with. */
  namesById: ReadonlyMap<number, readonly string[]>;
}

const MAX_MESSAGE_LENGTH = 2_000;

/** Takes over an observation that is not older than what is known. */
export function mergeObserved(
  known: FactRow | undefined,
  observed: ObservedFacts,
  moment: MergeMoment,
): MergedFacts {
  const row = {
    entity: observed.entity,
    provider: observed.provider,
    ...packValues(observed.values, moment.names),
    observed_at: observed.observedAt,
    collected_at: moment.now,
    error_message: null,
    error_at: null,
    pusher_id: moment.pusherId ?? null,
  };
  return { row, isChanged: isChanged(known, row, moment) };
}

/**
 * Takes over another observation of a moment that is known already: what it
 * says counts, and what only the known one says stays.
 *
 * @param before - what was known before anything was merged
 * @returns nothing where it says what is known
 */
export function mergeSameMoment(
  known: FactRow,
  observed: ObservedFacts,
  { before, ...moment }: MergeMoment & { before: FactRow | undefined },
): MergedFacts | undefined {
  const values = valuesOf(known, moment.namesById);
  const isKnown = Object.entries(observed.values).every(
    ([name, value]) =>
      Object.hasOwn(values, name) && isDeepStrictEqual(values[name], value),
  );
  return isKnown
    ? undefined
    : mergeObserved(
        before,
        { ...observed, values: { ...values, ...observed.values } },
        moment,
      );
}

/** The attempt succeeded, but what it found is older than what is known. */
export function mergeOutdated(
  known: FactRow,
  moment: MergeMoment,
): MergedFacts {
  const row = {
    ...known,
    collected_at: moment.now,
    error_message: null,
    error_at: null,
  };
  return { row, isChanged: isChanged(known, row, moment) };
}

/** Keeps the last good values beside the failure, unless it says that they do not count. */
export function mergeFailed(
  known: FactRow | undefined,
  failed: FailedObservation,
  moment: MergeMoment,
): MergedFacts {
  const kept = failed.forgetsValues ? undefined : known;
  const row = {
    entity: failed.entity,
    provider: failed.provider,
    names_id: kept?.names_id ?? null,
    values_json: kept?.values_json ?? '{}',
    observed_at: kept?.observed_at ?? null,
    collected_at: moment.now,
    error_message: toStorableText(failed.message.slice(0, MAX_MESSAGE_LENGTH)),
    error_at: failed.at,
    pusher_id: known?.pusher_id ?? null,
  };
  return { row, isChanged: isChanged(known, row, moment) };
}

/** A failure with another message is not a change, and neither is a later observation of the same values. */
function isChanged(
  known: FactRow | undefined,
  row: FactRow,
  { freshFrom = '', namesById }: MergeMoment,
): boolean {
  const wasFailed = known?.error_message !== null;
  const isFailed = row.error_message !== null;
  if (
    !known ||
    wasFailed !== isFailed ||
    !hasSameValues(known, row, namesById)
  ) {
    return true;
  }
  const wasFresh = (known.observed_at ?? '') >= freshFrom;
  const isFresh = (row.observed_at ?? '') >= freshFrom;
  return wasFresh !== isFresh;
}

function hasSameValues(
  known: FactRow,
  row: FactRow,
  namesById: ReadonlyMap<number, readonly string[]>,
): boolean {
  // Packed with the same names, equal values are equal texts.
  if (row.names_id !== null && known.names_id === row.names_id) {
    return known.values_json === row.values_json;
  }
  return isDeepStrictEqual(
    valuesOf(known, namesById),
    valuesOf(row, namesById),
  );
}

function valuesOf(
  { names_id, values_json }: FactRow,
  namesById: ReadonlyMap<number, readonly string[]>,
) {
  const names = names_id === null ? undefined : namesById.get(names_id);
  return unpackValues({ names_id, values_json }, names);
}
