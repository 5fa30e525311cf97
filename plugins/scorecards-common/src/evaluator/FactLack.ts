/** Why a fact is not known. */
export type FactLack =
  | 'never-observed'
  | 'stale'
  | 'provider-failed'
  | 'wrong-value';

/** Whether a lack is a failure (`error`), and not just something missing (`unknown`). */
export function isFailure(lack: FactLack): boolean {
  return lack === 'provider-failed' || lack === 'wrong-value';
}
