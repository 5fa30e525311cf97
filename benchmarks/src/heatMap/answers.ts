import {
  CHECK_STATES,
  CheckState,
  ScorecardDetails,
  ScorecardOverview,
  ScorecardResultItem,
  ScorecardRollup,
  Tally,
  Trend,
} from '@kumiki/backstage-plugin-scorecards-common';

const SCORECARD = 'scorecard:default/heat-map';
const TEAMS = 40;
const DAY = '2026-01-01';
const LEVELS = ['bronze', 'silver', 'gold'].map(id => ({ id, title: id }));

/** What a backend answers about one scorecard of a size. */
export interface HeatMapAnswers {
  overview: ScorecardOverview;
  details: ScorecardDetails;
  results: ScorecardResultItem[];
  trend: Trend;
}

/** The state of a check of an entity; the same whenever it is asked. */
export function stateOf(entity: number, check: number): CheckState | undefined {
  const at = (entity * 7 + check * 13 + ((entity * check) % 11)) % 9;
  // Two in nine pass besides the six states, and one does not apply.
  if (at < CHECK_STATES.length) {
    return CHECK_STATES[at];
  }
  return at < 8 ? 'pass' : undefined;
}

export function answersOf(size: {
  entities: number;
  checks: number;
}): HeatMapAnswers {
  const checks = Array.from({ length: size.checks }, (_, at) => ({
    id: `check-${at}`,
    title: `Check number ${at} of the scorecard`,
    level: LEVELS[at % LEVELS.length].id,
    rule: 'facts.docs.exists',
    facts: [],
    announced: false,
    invalid: false,
  }));
  const tally = Tally.create(SCORECARD, LEVELS);
  const results = Array.from({ length: size.entities }, (_, at) => {
    const item = resultOf(at, checks);
    tally.add(item);
    return item;
  });
  const rollup = tally.toRollup();
  const summary = {
    ref: SCORECARD,
    title: 'Heat map',
    lifecycle: 'active' as const,
    levels: LEVELS,
    checks: checks.length,
    announcedChecks: 0,
    invalidChecks: 0,
    stale: false,
  };
  return {
    results,
    overview: overviewOf(summary, rollup),
    details: {
      ...summary,
      owner: 'group:default/team-0',
      appliesTo: { kind: 'Component' },
      checkDetails: checks.map(check => ({
        ...check,
        entities: tally.countEntities(check.id),
        counts: tally.countStates(check.id),
      })),
      invalid: [],
      rollup,
    },
    trend: { from: DAY, to: DAY, scorecards: [] },
  };
}

function resultOf(
  at: number,
  checks: readonly { id: string }[],
): ScorecardResultItem {
  const states: Record<string, CheckState> = {};
  const counts: Partial<Record<CheckState, number>> = {};
  checks.forEach(({ id }, check) => {
    const state = stateOf(at, check);
    if (state) {
      states[id] = state;
      counts[state] = (counts[state] ?? 0) + 1;
    }
  });
  const { unknown = 0, error = 0 } = counts;
  const all = Object.keys(states).length;
  const owner = `group:default/team-${at % TEAMS}`;
  const level = LEVELS.at((at % (LEVELS.length + 1)) - 1)?.id;
  return {
    scorecard: SCORECARD,
    entity: `component:default/service-${String(at).padStart(4, '0')}`,
    owner,
    owners: [owner],
    ...(at % (LEVELS.length + 1) > 0 && { level }),
    states,
    announced: [],
    counts,
    coverage: { known: all - unknown - error, all },
    evaluatedAt: `${DAY}T00:00:00.000Z`,
  };
}

function overviewOf(
  summary: ScorecardOverview['scorecards'][number],
  rollup: ScorecardRollup,
): ScorecardOverview {
  return {
    depth: 1,
    groups: [],
    scorecards: [summary],
    cells: [],
    totals: [rollup],
    unowned: 0,
    others: [],
    missingOwners: [],
  };
}
