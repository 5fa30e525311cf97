import { isExistingDate } from '@kumiki/backstage-plugin-team-topology-common';

const DAY_MS = 24 * 60 * 60_000;

/**
 * Where an exemption stands.
 *
 * - `asked`: waits for a decision
 * - `granted`: holds
 * - `refused`: was never granted
 * - `revoked`: was taken back before its end, or withdrawn before a decision
 * - `ended`: its day has come, granted or not
 * - `renewed`: another one has taken its place
 *
 * @public
 */
export const EXEMPTION_STATES = [
  'asked',
  'granted',
  'refused',
  'revoked',
  'ended',
  'renewed',
] as const;

/**
 * One of {@link EXEMPTION_STATES}.
 * @public
 */
export type ExemptionState = (typeof EXEMPTION_STATES)[number];

/**
 * The state on a day: time alone ends what is asked for or granted, whether or
 * not somebody has written that down yet.
 *
 * @param exemption - with the state that was written last
 * @param today - `YYYY-MM-DD`, as the calendar of the organisation has it
 * @public
 */
export function exemptionStateOn(
  exemption: { state: ExemptionState; until?: string },
  today: string,
): ExemptionState {
  const { state, until } = exemption;
  return isOpen(state) && hasPassed(until, today) ? 'ended' : state;
}

/**
 * In how many days a granted exemption ends: 1 means tomorrow. Nothing where it
 * does not hold, or has no end.
 *
 * @public
 */
export function exemptionEndsInDays(
  exemption: { state: ExemptionState; until?: string },
  today: string,
): number | undefined {
  const { until } = exemption;
  return until !== undefined && exemptionStateOn(exemption, today) === 'granted'
    ? Math.round((Date.parse(until) - Date.parse(today)) / DAY_MS)
    : undefined;
}

/** Whether something may still come of it. */
export function isOpen(state: ExemptionState): boolean {
  return state === 'asked' || state === 'granted';
}

/** An end that cannot be read has passed, as the evaluator has it. */
function hasPassed(until: string | undefined, today: string): boolean {
  return until !== undefined && !(isExistingDate(until) && today < until);
}
