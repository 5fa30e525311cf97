import {
  FactProviderDeclaration,
  FactValue,
} from '@kumiki/backstage-plugin-scorecards-common';
import {
  KUMIKI_API_VERSION,
  TemplateRuns,
} from '@kumiki/backstage-plugin-team-topology-common';

/** How far back runs are counted. */
export const SELF_SERVICE_WEEKS = 12;

/** How much people got without asking anybody. */
export const selfServiceFacts: FactProviderDeclaration = {
  id: 'selfService',
  title: 'Self-service',
  description: `Runs of software templates in the last ${SELF_SERVICE_WEEKS} weeks: of a template, of the one that a capability offers, for a team`,
  appliesTo: {
    $any: [
      { kind: { $in: ['Group', 'Template'] } },
      {
        kind: 'Capability',
        apiVersion: KUMIKI_API_VERSION,
        'spec.template': { $exists: true },
      },
    ],
  },
  maxAge: 'P1D',
  facts: [
    {
      name: 'template',
      type: 'string',
      entityRefs: true,
      description:
        'The ref of the template that a capability offers; empty of templates and teams',
    },
    {
      name: 'runs',
      type: 'number',
      readFrom: 'template',
      unit: 'runs',
      description: 'Runs that began, those still going among them',
      daily: true,
    },
    {
      name: 'runsPerWeek',
      type: 'number',
      readFrom: 'template',
      unit: 'runs per week',
      description: 'The same, per week of the period',
      daily: true,
    },
    {
      name: 'failedRuns',
      type: 'number',
      readFrom: 'template',
      unit: 'runs',
      description: 'Runs that failed; one that a person cancelled did not',
    },
    {
      name: 'successPercent',
      type: 'number',
      readFrom: 'template',
      unit: 'percent',
      description: 'Of the runs that succeeded or failed, those that succeeded',
      daily: true,
    },
    {
      name: 'medianSeconds',
      type: 'number',
      readFrom: 'template',
      unit: 'seconds',
      description:
        'From start to end of those that succeeded: the median of the medians by week, template and team, each counted as often as it has runs',
      daily: true,
    },
    {
      name: 'teams',
      type: 'number',
      readFrom: 'template',
      unit: 'teams',
      description:
        'Teams for which it was run; of templates and capabilities, and left out where the team of no run is known',
    },
  ],
};

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
