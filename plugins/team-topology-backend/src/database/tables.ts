/** The rows as the database has them; see the migrations for what they mean. */

export type UnansweredNeedRow = {
  normalized: string;
  need: string;
  asked: number;
  first_day: string;
  last_day: string;
};

export type TemplateRunRow = {
  task: string;
  template: string;
  team: string;
  week: string;
  created_at: string;
  finished_at: string | null;
  seconds: number | null;
  status: string;
  read_at: string;
};

export type TemplateRunReadingRow = {
  id: string;
  collected_at: string | null;
  unfinished_offset: number | null;
};

export type EntityVersionRow = {
  id: number | string;
  ref: string;
  source: string;
  from_day: string;
  to_day: string | null;
  recorded_at: string;
  hash: string;
  body: string;
  uid: string | null;
  opened_in: number | string;
  closed_in: number | string | null;
};

export type ChronicleStateRow = {
  id: string;
  revision: number | string;
  recorded_since: string | null;
  read_at: string | null;
  doubted: number;
};

export type ChronicleImportRow = {
  source: string;
  digest: string;
  cursor: string | null;
  done: number;
  total: number;
  skipped: string;
  updated_at: string;
};

export type SmellSnoozeRow = {
  id: string;
  smell: string;
  rule: string;
  subjects: string;
  reason: string;
  since_day: string;
  until_day: string;
  ended_day: string | null;
};

export type DraftRow = {
  id: string;
  owner: string;
  name: string;
  at: string;
  shared: boolean | number;
  version: number;
  changes: string;
  created_at: string;
  updated_at: string;
  updated_by: string;
};

export type NotificationProgressRow = {
  id: string;
  revision: number | string | null;
  day: string | null;
  told_at: string | null;
  seen_revision: number | string;
  seen_at: string;
  changed_at: string;
};
