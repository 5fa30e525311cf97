import {
  CheckState,
  CHECK_STATES,
  isAchieved,
  StateCounts,
} from '@kumiki/backstage-plugin-scorecards-common';

/** The states that keep a level out of reach. */
export const LACKING_STATES: CheckState[] = CHECK_STATES.filter(
  state => !isAchieved(state),
);

/** What needs somebody first, what is settled last. */
export const STATES_BY_URGENCY: CheckState[] = [
  ...LACKING_STATES,
  'exempt',
  'self-maintained',
  'pass',
];

/** The states that occur, the most urgent first. */
export function statesOf(
  counts: StateCounts,
): { state: CheckState; count: number }[] {
  return STATES_BY_URGENCY.map(state => ({
    state,
    count: counts[state] ?? 0,
  })).filter(({ count }) => count > 0);
}

/** Whether a text names one of the six states. */
export function isCheckState(text: string): text is CheckState {
  return CHECK_STATES.some(state => state === text);
}
