import { ImportProgress } from './DatabaseImportStore';
import { PastPoint, PastStates } from './PastStates';
import { SkippedStates } from './SkippedList';

/** After all days: nothing is replaced. */
const NEVER = '9999-12-31';

/** Where an import goes on. */
export interface Resumption {
  /** The points to read; the first of them is the first of its day. */
  pending: readonly (PastPoint & { index: number })[];
  /** How many points there are before the catalog was recorded. */
  total: number;
  /** What was imported from this day on is replaced; everything is where it is absent. */
  replaceFrom?: string;
  /** What was skipped so far and is not read again. */
  skipped?: SkippedStates;
  /** The last point that there is, whether it is imported or not. */
  tip?: string;
  /** The name of the first point that comes too late to be imported. */
  late?: string;
}

/**
 * Decides where to go on: after what is imported, or from the last point that
 * also a history has that was rewritten since, or from the beginning.
 *
 * @param past - as it is now
 * @param options - `progress` is what an import of the same configuration has
 *   stored
 */
export async function findResumption(
  past: PastStates,
  options: { recordedSince: string; progress?: ImportProgress },
): Promise<Resumption | 'finished'> {
  const { recordedSince, progress } = options;
  const points = past.points.map((point, index) => ({ ...point, index }));
  const inTime = points.filter(({ day }) => day < recordedSince);
  const all = {
    total: inTime.length,
    tip: points[points.length - 1]?.name,
    late: points.find(({ day }) => day >= recordedSince)?.name,
  };
  if (!progress) {
    return { ...all, pending: inTime };
  }
  if (progress.cursor === all.tip) {
    return 'finished';
  }
  const cursor = progress.cursor ?? '';
  const indexOf = new Map(points.map(({ name, index }) => [name, index]));
  const isStillThere = indexOf.has(cursor);
  const common = isStillThere ? cursor : await past.commonWith(cursor);
  const reached = common === undefined ? -1 : indexOf.get(common) ?? -1;
  const isDone = inTime.every(({ index }) => index <= reached);
  const last = inTime.filter(({ index }) => index <= reached).pop();
  if (!last) {
    return { ...all, pending: inTime };
  }
  if (isDone && isStillThere) {
    // Whatever came since came too late.
    const { skipped } = progress;
    return { ...all, pending: [], replaceFrom: NEVER, skipped };
  }
  // The whole day again, since of several states of a day the last counts.
  const pending = inTime.filter(({ day }) => day >= last.day);
  const again = new Set(pending.map(({ name }) => name));
  const first = progress.skipped.first.filter(
    ({ state }) => indexOf.has(state) && !again.has(state),
  );
  const dropped = progress.skipped.first.length - first.length;
  return {
    ...all,
    pending,
    replaceFrom: last.day,
    skipped: { count: progress.skipped.count - dropped, first },
  };
}
