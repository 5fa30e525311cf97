import {
  addDays,
  formatDuration,
  mondayOf,
  TemplateRuns,
} from '@kumiki/backstage-plugin-team-topology-common';

/** Runs of a template, added up. */
export interface RunSum {
  runs: number;
  succeeded: number;
  failed: number;
  cancelled: number;
  /** Those that have not ended. */
  going: number;
  /** Of those that succeeded or failed, the share that succeeded; absent where none did either. */
  successShare?: number;
  /** See `exactDuration`; absent where none succeeded. */
  medianSeconds?: number;
  /**
   * Whether the median is that of the runs. Of several rows it is the median
   * of their medians, each as often as it has runs: near, and not exact.
   */
  exactDuration: boolean;
}

/** Adds up rows of runs. */
export function sumRuns(rows: TemplateRuns[]): RunSum {
  const sum = { runs: 0, succeeded: 0, failed: 0, cancelled: 0 };
  for (const row of rows) {
    sum.runs += row.runs;
    sum.succeeded += row.succeeded;
    sum.failed += row.failed;
    sum.cancelled += row.cancelled;
  }
  const { runs, succeeded, failed, cancelled } = sum;
  const timed = rows.filter(({ medianSeconds }) => medianSeconds !== undefined);
  return {
    ...sum,
    going: Math.max(0, runs - succeeded - failed - cancelled),
    successShare:
      succeeded + failed > 0 ? succeeded / (succeeded + failed) : undefined,
    medianSeconds: medianOf(timed),
    exactDuration: timed.length <= 1,
  };
}

function medianOf(rows: TemplateRuns[]): number | undefined {
  const sorted = [...rows].sort(
    (a, b) => (a.medianSeconds ?? 0) - (b.medianSeconds ?? 0),
  );
  const half = sorted.reduce((sum, { succeeded }) => sum + succeeded, 0) / 2;
  let seen = 0;
  for (const { succeeded, medianSeconds } of sorted) {
    seen += succeeded;
    if (seen >= half) {
      return medianSeconds;
    }
  }
  return undefined;
}

/** The runs that were for one team. */
interface TeamRuns extends RunSum {
  /** Absent for the runs of which the team is not known or not visible. */
  team?: string;
}

/** The runs of every team in the order of the refs; those of nobody known last. */
export function runsByTeam(rows: TemplateRuns[]): TeamRuns[] {
  const teams = new Map<string | undefined, TemplateRuns[]>();
  for (const row of rows) {
    teams.set(row.team, [...(teams.get(row.team) ?? []), row]);
  }
  return [...teams]
    .map(([team, ofTeam]) => ({ team, ...sumRuns(ofTeam) }))
    .sort(
      (a, b) =>
        Number(a.team === undefined) - Number(b.team === undefined) ||
        Number((a.team ?? '') > (b.team ?? '')) -
          Number((a.team ?? '') < (b.team ?? '')),
    );
}

/** The Mondays of the weeks up to that of a date, oldest first. */
export function weeksUntil(date: string, count: number): string[] {
  const last = mondayOf(date);
  return Array.from(
    { length: count },
    (_, index) => addDays(last, (index + 1 - count) * 7) ?? last,
  );
}

/** How many weeks the backend answers for. */
export const SHOWN_WEEKS = 12;

/** The runs that began in one week. */
export interface WeekRuns extends RunSum {
  /** The Monday, `YYYY-MM-DD`. */
  week: string;
}

/** The last weeks, oldest first, those without a run included. */
export function runsByWeek(rows: TemplateRuns[], at: string): WeekRuns[] {
  return weeksUntil(at, SHOWN_WEEKS).map(week => ({
    week,
    ...sumRuns(rows.filter(row => row.week === week)),
  }));
}

/** Seconds in the words of a language, as exact as one wants to know them. */
export function formatSeconds(seconds: number, language: string): string {
  const whole = Math.max(1, Math.round(seconds));
  if (whole < 60) {
    return formatDuration(`PT${whole}S`, language);
  }
  const minutes = Math.round(whole / 60);
  return minutes < 10 && whole % 60 !== 0
    ? formatDuration(`PT${Math.floor(whole / 60)}M${whole % 60}S`, language)
    : formatDuration(
        `PT${Math.floor(minutes / 60)}H${minutes % 60}M`,
        language,
      );
}
