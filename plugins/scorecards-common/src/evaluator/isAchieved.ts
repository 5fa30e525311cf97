import { CheckState } from './Result';

/** Whether a check in this state does not stand in the way of a level. */
export function isAchieved(state: CheckState): boolean {
  return state === 'pass' || state === 'exempt' || state === 'self-maintained';
}
