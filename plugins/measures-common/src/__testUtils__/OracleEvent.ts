/** An event as the oracle reads it, whatever its type. */
export interface OracleEvent {
  type: string;
  source: string;
  id: string;
  at: string;
  entity?: string;
  environment?: string;
  artifact?: string;
  commit?: string;
  commitAt?: string;
  startedAt?: string;
  outcome?: string;
  kind?: string;
  causedBy?: string;
  incident?: string;
  phase?: string;
  deployment?: string;
  change?: string;
}
