import { TemplateRuns } from '@kumiki/backstage-plugin-team-topology-common';

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
