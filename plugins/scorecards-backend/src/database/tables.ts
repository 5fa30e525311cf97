/** The rows as the database has them; see the migrations for what they mean. */

export type EntityRow = {
  ref: string;
  kind: string;
  title: string | null;
  type: string | null;
  lifecycle: string | null;
  owner: string | null;
  system: string | null;
  parents_json: string;
  digest: string;
  entity_json: string;
};

export type FactRow = {
  entity: string;
  provider: string;
  names_id: number | null;
  values_json: string;
  observed_at: string | null;
  collected_at: string;
  error_message: string | null;
  error_at: string | null;
  pusher_id: number | null;
};

export type DepartureRow = {
  ref: string;
  left_at: string;
  owner: string | null;
  location: string | null;
};

export type RenameRow = {
  ref: string;
  previous: string;
  at: string;
};

export type OptOutRow = {
  ref: string;
  subject: string;
  capability: string;
  maintained_by: string;
  since: string;
  review_by: string;
  /** 1 where somebody has declared it who may, else 0. */
  confirmed: number;
};

export type ExemptionRow = {
  entity: string;
  scorecard: string;
  check_id: string;
  reason: string;
  granted_by: string;
  until: string | null;
};

export type ScorecardVersionRow = {
  ref: string;
  digest: string;
  entity_json: string;
  problems_json: string;
  invalid_json: string;
  since: string;
  is_current: number;
  judged_at: string | null;
};

export type ResultRow = {
  scorecard: string;
  entity: string;
  level: string;
  names_id: number;
  states: string;
  known: number;
  all_: number;
  owner: string | null;
  first_judged_at: string;
  judged_at: string;
};

export type TransitionRow = {
  entity: string;
  scorecard: string;
  check_id: string;
  from_state: string | null;
  to_state: string | null;
  at: string;
  owner: string | null;
};

export type LevelChangeRow = {
  entity: string;
  scorecard: string;
  from_level: string | null;
  to_level: string | null;
  at: string;
  owner: string | null;
};

export type DailyRollupRow = {
  owner: string;
  scorecard: string;
  day: string;
  entities: number;
  levels_json: string;
  states_json: string;
  known: number;
  all_: number;
};

export type SeriesRow = {
  entity: string;
  fact: string;
  day: string;
  value: number;
};

export type ImportedDaysRow = {
  preparation: string;
  first_day: string;
  last_day: string;
  next_day: string | null;
  claimed_by: string;
  claimed_until: string;
};

export type ClaimRow = {
  entity: string;
  version: number;
  attempts: number;
};
