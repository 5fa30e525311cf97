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
