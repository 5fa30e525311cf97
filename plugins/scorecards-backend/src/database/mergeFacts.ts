import { FactValue } from '@kumiki/backstage-plugin-scorecards-common';
import { FailedObservation, ObservedFacts } from './FactStore';
import { digestOf } from './sql/digestOf';
import { toStorableText } from './sql/toStorableText';
import { FactRow } from './tables';

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
    values_json: JSON.stringify(observed.values),
    observed_at: observed.observedAt,
    collected_at: moment.now,
    error_message: null,
    error_at: null,
    digest: digestFacts(observed.values, false),
  };
  return { row, isChanged: isChanged(known, row, moment) };
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
    digest: digestFacts(JSON.parse(known.values_json), false),
  };
  return { row, isChanged: isChanged(known, row, moment) };
}

/** Keeps the last good values beside the failure. */
export function mergeFailed(
  known: FactRow | undefined,
  failed: FailedObservation,
  moment: MergeMoment,
): MergedFacts {
  const values_json = known?.values_json ?? '{}';
  const row = {
    entity: failed.entity,
    provider: failed.provider,
    values_json,
    observed_at: known?.observed_at ?? null,
    collected_at: moment.now,
    error_message: toStorableText(failed.message.slice(0, MAX_MESSAGE_LENGTH)),
    error_at: failed.at,
    digest: digestFacts(JSON.parse(values_json), true),
  };
  return { row, isChanged: isChanged(known, row, moment) };
}

/** Another message of failure is no change; nor is a later observation of the same. */
function digestFacts(
  values: Record<string, FactValue>,
  isFailed: boolean,
): string {
  return digestOf([values, isFailed]);
}

function isChanged(
  known: FactRow | undefined,
  row: FactRow,
  { freshFrom = '' }: MergeMoment,
): boolean {
  if (known?.digest !== row.digest) {
    return true;
  }
  const wasFresh = (known.observed_at ?? '') >= freshFrom;
  const isFresh = (row.observed_at ?? '') >= freshFrom;
  return wasFresh !== isFresh;
}
