/**
 * Why a fact is not known.
 *
 * - `never-observed`: its provider has not said anything yet
 * - `not-in-observation`: its provider has, and left this fact out
 * - `stale`: what was observed is too old
 * - `provider-failed`: what was observed is too old or was never observed, and
 *   the newest attempt failed
 * - `wrong-value`: what was observed is not of the declared type
 *
 * @public
 */
export type FactLack =
  | 'never-observed'
  | 'not-in-observation'
  | 'stale'
  | 'provider-failed'
  | 'wrong-value';

/** Whether a lack is a failure (`error`), and not just something missing (`unknown`). */
export function isFailure(lack: FactLack): boolean {
  return lack === 'provider-failed' || lack === 'wrong-value';
}
