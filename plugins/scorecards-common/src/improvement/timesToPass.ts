import { CheckState } from '../evaluator/Result';

/**
 * A change of the state of one check of an entity.
 * @public
 */
export interface StateChange {
  entity: string;
  /** ISO 8601 in UTC. */
  at: string;
  from?: CheckState;
  to?: CheckState;
}

/**
 * How long it took a check to come from fail to pass, once for each time that
 * it did. What was unknown in between counts as time; what stopped being
 * judged, or was excused, in between does not count at all.
 *
 * @param changes - of one check, in any order
 * @param options - `firstJudgedAt` tells when an entity was first judged, where
 *   the check fails since then; `from` and `before` are the time in which it has
 *   to have come to pass (ISO 8601)
 * @returns milliseconds, the shortest first
 * @public
 */
export function timesToPass(
  changes: readonly StateChange[],
  options: {
    firstJudgedAt: (entity: string) => string | undefined;
    from: string;
    before: string;
  },
): number[] {
  const { firstJudgedAt, from, before } = options;
  const failingSince = new Map<string, string>();
  const isBegun = new Set<string>();
  const times: number[] = [];
  const sorted = [...changes].sort((a, b) => compareText(a.at, b.at));
  for (const change of sorted) {
    const { entity, at, to } = change;
    const began = isBegun.has(entity) ? undefined : firstJudgedAt(entity);
    isBegun.add(entity);
    if (change.from === 'fail' && began !== undefined && began <= at) {
      failingSince.set(entity, began);
    }
    if (to === 'fail') {
      failingSince.set(entity, failingSince.get(entity) ?? at);
    } else if (to !== 'unknown' && to !== 'error') {
      const since = failingSince.get(entity);
      failingSince.delete(entity);
      if (to === 'pass' && since !== undefined && at >= from && at < before) {
        times.push(Date.parse(at) - Date.parse(since));
      }
    }
  }
  return times.sort((a, b) => a - b);
}

/**
 * The median; nothing where there are no values.
 *
 * @param sorted - the smallest first
 * @public
 */
export function medianOf(sorted: readonly number[]): number | undefined {
  if (sorted.length === 0) {
    return undefined;
  }
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}

function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
