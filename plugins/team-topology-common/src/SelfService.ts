/**
 * The runs of one template in one week, for one team.
 * @public
 */
export interface TemplateRuns {
  /** The full, lower-case ref of the template. */
  template: string;
  /** Refs of the capabilities that name the template, sorted. */
  capabilities: string[];
  /** The group ref of the team that the run was for; absent where it is not known or not visible. */
  team?: string;
  /** The Monday of the week in which the runs began in the organisation, `YYYY-MM-DD`. */
  week: string;
  /** Runs that began; those still going count here and in none of the others. */
  runs: number;
  succeeded: number;
  failed: number;
  /** Cancelled by a person; no failure of the template. */
  cancelled: number;
  /** Median seconds from the start to the end of those that succeeded; absent where none did. */
  medianSeconds?: number;
}

/**
 * How much people got without asking anybody.
 * @public
 */
export interface SelfService {
  /** The Monday of the first week that is counted, `YYYY-MM-DD`. */
  from: string;
  /** The Monday of the current week, `YYYY-MM-DD`. */
  to: string;
  /** When the runs were last read from the scaffolder; absent where that never succeeded. ISO 8601. */
  collectedAt?: string;
  /** Sorted by week, template and team; a week without runs has no row. */
  rows: TemplateRuns[];
}
