import {
  CHECK_STATES,
  StateCounts,
} from '@kumiki/backstage-plugin-scorecards-common';

/** Adds counts to others. */
export function addCounts(counts: StateCounts, more: StateCounts): void {
  for (const state of CHECK_STATES) {
    const count = more[state];
    if (count) {
      counts[state] = (counts[state] ?? 0) + count;
    }
  }
}
