import { FactValue } from '@kumiki/backstage-plugin-scorecards-common';
import { TemplateRuns } from '@kumiki/backstage-plugin-team-topology-common';

/**
 * The facts that runs amount to. No runs are zero; what cannot be said without
 * any is left out.
 */
export function describeSelfService(
  rows: readonly TemplateRuns[],
  { weeks }: { weeks: number },
): Record<string, FactValue> {
  const runs = sum(rows, row => row.runs);
  const failed = sum(rows, row => row.failed);
  const succeeded = sum(rows, row => row.succeeded);
  const ended = succeeded + failed;
  const medianSeconds = medianOf(rows);
  return {
    runs,
    runsPerWeek: runs / weeks,
    failedRuns: failed,
    ...(ended > 0 && { successPercent: (100 * succeeded) / ended }),
    ...(medianSeconds !== undefined && { medianSeconds }),
  };
}

/** How many teams there are runs for; nothing where the team of none of them is known. */
export function countTeams(rows: readonly TemplateRuns[]): number | undefined {
  const counted = rows.filter(({ runs }) => runs > 0);
  const teams = new Set(counted.flatMap(({ team }) => team ?? []));
  return counted.length > 0 && teams.size === 0 ? undefined : teams.size;
}

function sum(
  rows: readonly TemplateRuns[],
  numberOf: (row: TemplateRuns) => number,
): number {
  return rows.reduce((total, row) => total + numberOf(row), 0);
}

/** The lower one where half of the runs are on either side. */
function medianOf(rows: readonly TemplateRuns[]): number | undefined {
  const medians = rows
    .flatMap(({ medianSeconds, succeeded }) =>
      medianSeconds === undefined || succeeded === 0
        ? []
        : [{ medianSeconds, succeeded }],
    )
    .sort((a, b) => a.medianSeconds - b.medianSeconds);
  const half = medians.reduce((all, it) => all + it.succeeded, 0) / 2;
  let passed = 0;
  for (const { medianSeconds, succeeded } of medians) {
    passed += succeeded;
    if (passed >= half) {
      return medianSeconds;
    }
  }
  return undefined;
}
