import { StoredScorecard } from './ScorecardStore';
import { ScorecardVersionRow } from './tables';

/** A row as a scorecard. */
export function toStoredScorecard(row: ScorecardVersionRow): StoredScorecard {
  return {
    ref: row.ref,
    digest: row.digest,
    entity: JSON.parse(row.entity_json),
    problems: JSON.parse(row.problems_json),
    invalid: JSON.parse(row.invalid_json),
    since: row.since,
    judgedAt: row.judged_at ?? undefined,
  };
}

/** A version that is now the current one, as a row. */
export function toScorecardRow(
  version: Omit<StoredScorecard, 'judgedAt'>,
): ScorecardVersionRow {
  return {
    ref: version.ref,
    digest: version.digest,
    entity_json: JSON.stringify(version.entity),
    problems_json: JSON.stringify(version.problems),
    invalid_json: JSON.stringify(version.invalid),
    since: version.since,
    is_current: 1,
    judged_at: null,
  };
}
