/** A change of a level, or of the state of a check. */
export interface Change {
  at: string;
  scorecard: string;
  entity: string;
  /** Absent of a level. */
  check?: string;
  from?: string | null;
  to?: string | null;
}

/** The same text for the same change, wherever it was read. */
export function describeChange(change: Change): string {
  const { at, scorecard, entity, check = 'level', from, to } = change;
  const place = `${check} of ${entity} in ${scorecard}`;
  return `${at}: ${place}: ${from ?? 'nothing'} -> ${to ?? 'nothing'}`;
}
