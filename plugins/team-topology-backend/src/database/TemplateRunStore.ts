import { TemplateRuns } from '@kumiki/backstage-plugin-team-topology-common';

/** How a run of a template stands. */
export type TemplateRunStatus = 'open' | 'succeeded' | 'failed' | 'cancelled';

/** One run of a template. Who ran it is nobody's business. */
export interface TemplateRun {
  /** The id that the scaffolder gave it. */
  task: string;
  /** The full, lower-case ref of the template. */
  template: string;
  /** The ref of the group that it was for; absent where it is not known. */
  team?: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601; absent while it is open, and where it is not known. */
  finishedAt?: string;
  status: TemplateRunStatus;
}

/** What to count, and as whom. */
export interface TemplateRunQuery {
  /** The Monday of the first week, `YYYY-MM-DD`. */
  from: string;
  /** Refs of the templates to count. */
  templates: readonly string[];
  /** Refs of the teams that may be named; runs for others count without one. */
  teams: readonly string[];
  /** Only runs for this team, which has to be one of them. */
  team?: string;
}

/** How far the scaffolder's records were read. */
export interface TemplateRunReading {
  /** When they were last read without an error; ISO 8601. */
  collectedAt?: string;
  /** Where to go on reading older records, where there are any left. */
  unfinishedOffset?: number;
}

/** Keeps the runs of templates and counts them. */
export interface TemplateRunStore {
  /** Stores runs; what is known of a run is replaced. */
  save(runs: readonly TemplateRun[], readAt: string): Promise<void>;

  /** Which of the tasks are known. */
  findKnown(tasks: readonly string[]): Promise<Set<string>>;

  /** Open runs that were not read since, the longest unread first. */
  listOpen(options: { readBefore: string; limit: number }): Promise<string[]>;

  /** Forgets runs that the scaffolder has no record of any more. */
  remove(tasks: readonly string[]): Promise<void>;

  /** Forgets runs of the weeks before a Monday. */
  prune(before: string): Promise<void>;

  /** Refs of the templates that were run since a Monday. */
  listTemplates(from: string): Promise<string[]>;

  /** Counts runs by week, template and team, sorted by them. */
  summarize(
    query: TemplateRunQuery,
  ): Promise<Omit<TemplateRuns, 'capabilities'>[]>;

  getReading(): Promise<TemplateRunReading>;

  setReading(reading: TemplateRunReading): Promise<void>;
}
