import { CheckState } from './Result';

/**
 * Whether a check in this state keeps nobody from a level: `pass`, `exempt` and
 * `self-maintained`.
 * @public
 */
export function isAchieved(state: CheckState): boolean {
  return state === 'pass' || state === 'exempt' || state === 'self-maintained';
}

/**
 * Whether a state says something about the entity: all but `unknown` and
 * `error`. Coverage counts these.
 * @public
 */
export function isKnown(state: CheckState): boolean {
  return state !== 'unknown' && state !== 'error';
}
