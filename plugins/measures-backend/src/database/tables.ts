/** The rows as the database has them; see the migrations for what they mean. */
export type EventRow = {
  /** PostgreSQL gives it as a text. */
  seq: number | string;
  source_id: number;
  id: string;
  type: string;
  subject: string | null;
  entity: string | null;
  at: string;
  digest: string;
  content_json: string | null;
  received_at: string;
  sender_id: number;
};

export type DeploymentRow = {
  /** PostgreSQL gives it as a text. */
  event: number | string;
  source_id: number;
  event_id: string;
  entity: string;
  environment: string;
  finished_at: string;
  started_at: string | null;
  commit_at: string | null;
  outcome: string;
  kind: string | null;
  artifact: string | null;
  commit_id: string | null;
  caused_by: string | null;
};

export type IncidentRow = {
  source_id: number;
  incident: string;
  entity: string;
  environment: string | null;
  detected_at: string | null;
  resolved_at: string | null;
  happened_at: string;
  deployment: string | null;
};

export type ChangeRow = {
  source_id: number;
  change: string;
  event_id: string;
  entity: string;
  merged_at: string;
  commit_at: string | null;
  commit_id: string | null;
};

export type RequestRow = {
  source_id: number;
  request: string;
  capability: string | null;
  need: string | null;
  team: string | null;
  opened_at: string | null;
  closed_at: string | null;
  happened_at: string;
  channel: string | null;
  outcome: string | null;
};

export type ReceivedRow = {
  sender_id: number;
  type: string;
  first_at: string;
  last_received_at: string;
};

export type UnknownEntityRow = {
  entity: string;
  first_received_at: string;
  last_received_at: string;
  events: number;
};

export type EntityPeriodRow = {
  entity: string;
  since: string;
  until: string | null;
  kind: string;
  owners: string;
  parents: string;
  team_type: string | null;
  template: string | null;
  template_version: string | null;
  capabilities: string;
  repository: string | null;
};
