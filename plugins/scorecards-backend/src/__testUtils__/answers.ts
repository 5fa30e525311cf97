import {
  CheckHistory,
  CheckTransition,
  EntityFactsReport,
  EntityLevels,
  EntityReport,
  EntityTrend,
  ExplainedFact,
  GroupRollupReport,
  GroupTrend,
  PushFactsReport,
  RefreshReport,
  ScorecardByGoldenPath,
  ScorecardDetails,
  ScorecardOverview,
  ScorecardPreview,
  ScorecardResult,
  ScorecardResultPage,
  ScorecardRollup,
  ScorecardSummary,
} from '@kumiki/backstage-plugin-scorecards-common';

const at = '2026-03-01T09:00:00.000Z';
const memories = 'component:default/memories';
const documented = 'scorecard:default/documented';

const summary: ScorecardSummary = {
  ref: documented,
  title: 'Documented',
  description: 'Whether there are docs',
  owner: 'group:default/sre',
  lifecycle: 'active',
  levels: [{ id: 'bronze', title: 'Bronze', color: '#cd7f32' }],
  checks: 1,
  announcedChecks: 0,
  invalidChecks: 1,
  stale: false,
  evaluatedAt: at,
};

const rollup: ScorecardRollup = {
  scorecard: documented,
  entities: 1,
  levels: { none: 1, bronze: 0 },
  states: { fail: 1, 'self-maintained': 1 },
  coverage: { known: 1, all: 1 },
  weakest: [
    {
      check: 'has-docs',
      title: 'Has docs',
      counts: { fail: 1 },
      all: 3,
      lacking: 1,
      share: 1 / 3,
    },
  ],
};

const result: ScorecardResult = {
  scorecard: documented,
  entity: memories,
  level: 'bronze',
  states: { 'has-docs': 'pass' },
  announced: [],
  counts: { pass: 1 },
  coverage: { known: 1, all: 1 },
};

const fact: ExplainedFact = {
  name: 'facts.docs.exists',
  type: 'boolean',
  description: 'There is any',
  value: ['a'],
  observedAt: at,
  ageMs: 1_000,
  stale: true,
  error: { message: 'down', at },
};

const transition: CheckTransition = {
  at,
  scorecard: documented,
  check: 'has-docs',
  from: 'unknown',
  to: 'pass',
};

const details: ScorecardDetails = {
  ...summary,
  appliesTo: { kind: 'Component', 'spec.type': { $in: ['service'] } },
  checkDetails: [
    {
      id: 'has-docs',
      title: 'Has docs',
      level: 'bronze',
      rule: 'facts.docs.exists',
      appliesTo: { kind: 'Component' },
      facts: [{ name: 'facts.docs.exists', type: 'boolean', description: '' }],
      announced: false,
      entities: 3,
      counts: { pass: 2, fail: 1 },
      invalid: false,
    },
  ],
  invalid: [
    {
      check: 'other',
      level: 'bronze',
      field: 'rule',
      message: 'Provider docs declares no fact exist',
      rule: 'rule.unknownFact',
      params: { provider: 'docs', name: 'exist' },
      position: { line: 1, column: 7, start: 6, end: 12 },
      suggestion: 'facts.docs.exists',
    },
  ],
  rollup,
};

const byGoldenPath: ScorecardByGoldenPath = {
  scorecard: documented,
  rows: [
    {
      template: 'template:default/golden-path-service',
      title: 'Golden path: service',
      version: '1.2.0',
      entities: 1,
      levels: { none: 1, bronze: 0 },
      states: { fail: 1 },
      coverage: { known: 1, all: 1 },
    },
    {
      entities: 2,
      levels: { none: 0, bronze: 2 },
      states: { pass: 1, unknown: 1 },
      coverage: { known: 1, all: 2 },
    },
  ],
};

const report: EntityReport = {
  entity: memories,
  owner: 'group:default/sre',
  owners: ['group:default/sre', 'user:default/aoki'],
  scorecards: [
    {
      scorecard: summary,
      result,
      checks: [
        {
          check: 'has-docs',
          title: 'Has docs',
          level: 'bronze',
          state: 'pass',
          rule: 'facts.docs.exists',
          facts: [fact],
          reasons: [],
          optOut: {
            capability: 'capability:default/docs-site',
            state: 'overdue',
            reviewBy: '2026-01-10',
          },
          since: at,
        },
      ],
      notApplicable: [],
      invalid: details.invalid,
      next: { level: 'silver', checks: ['other'] },
      levelSince: at,
      evaluatedAt: at,
    },
  ],
};

const facts: EntityFactsReport = {
  entity: memories,
  providers: [
    {
      provider: 'docs',
      title: 'Documentation',
      observedAt: at,
      ageMs: 0,
      stale: false,
      facts: [fact, { ...fact, value: 1.5 }, { ...fact, value: true }],
    },
  ],
};

const entityTrend: EntityTrend = {
  entity: memories,
  from: '2026-01-01',
  to: '2026-03-01',
  transitions: [transition],
  truncated: false,
  levels: [{ scorecard: documented, points: [{ at, level: 'none' }, { at }] }],
  facts: [
    {
      name: 'facts.docs.pages',
      unit: 'pages',
      points: [{ day: '2026-03-01', value: 1.5 }],
    },
  ],
};

const group = {
  group: 'group:default/product',
  title: 'Product',
  entities: 2,
  scorecards: [rollup],
};

const groupRollup: GroupRollupReport = {
  total: group,
  own: group,
  children: [group],
  scorecards: [summary],
};

const groupTrend: GroupTrend = {
  group: 'group:default/product',
  from: '2026-01-01',
  to: '2026-03-01',
  scorecards: [
    {
      scorecard: documented,
      points: [
        {
          day: '2026-03-01',
          entities: 1,
          levels: { bronze: 1 },
          states: { pass: 1 },
          coverage: { known: 1, all: 1 },
        },
      ],
    },
  ],
};

const overview: ScorecardOverview = {
  depth: 1,
  groups: [
    {
      group: 'group:default/product',
      title: 'Product',
      depth: 0,
      hasChildren: false,
      entities: 2,
    },
  ],
  scorecards: [summary],
  cells: [{ group: 'group:default/product', rollup }],
  totals: [rollup],
  unowned: 1,
  others: [{ owners: 'people', entities: 1, rollups: [rollup] }],
  missingOwners: [{ owner: 'group:default/gone', entities: 1 }],
};

const results: ScorecardResultPage = {
  items: [
    {
      ...result,
      title: 'Memories',
      owner: 'group:default/sre',
      owners: ['group:default/sre', 'user:default/aoki'],
      system: 'system:default/nursery',
      evaluatedAt: at,
    },
  ],
  totalItems: 1,
  nextCursor: 'abc',
};

const pushed: PushFactsReport = {
  stored: 1,
  amended: 1,
  repeated: 0,
  outdated: 0,
  unknown: { observations: 1, entities: ['component:default/coming'] },
  notApplicable: { observations: 0, entities: [] },
};

const preview: ScorecardPreview = {
  scorecard: documented,
  problems: [],
  invalid: details.invalid,
  after: rollup,
  before: rollup,
  teams: [
    {
      owner: 'group:default/sre',
      title: 'SRE',
      before: rollup,
      raised: 1,
      lowered: 0,
      added: 0,
      removed: 0,
    },
  ],
  entities: [{ entity: memories, before: 'none' }],
  changedEntities: 1,
};

const refreshed: RefreshReport = {
  entity: memories,
  startedAt: at,
  providers: [{ provider: 'docs', observedAt: at }],
  transitions: [transition],
};

const { group: _, ...trend } = groupTrend;

const checkHistory: CheckHistory = {
  scorecard: documented,
  from: '2026-01-01',
  to: '2026-03-01',
  imported: { from: '2026-01-01', to: '2026-01-31' },
  until: '2026-03-01',
  checks: [
    {
      check: 'has-docs',
      points: [{ day: '2026-02-01', counts: { pass: 1, fail: 2 } }],
    },
  ],
};

const levels: EntityLevels = {
  scorecards: [summary],
  items: [
    {
      entity: memories,
      results: [
        { scorecard: documented, coverage: { known: 0, all: 1 } },
        {
          scorecard: documented,
          level: 'bronze',
          coverage: { known: 1, all: 1 },
        },
      ],
    },
    { entity: 'component:default/coming', results: [] },
  ],
};

/** An answer to everything, as the contract has it. */
export const answers = {
  listScorecards: { items: [summary] },
  getScorecard: details,
  getCheckHistory: checkHistory,
  getLevels: levels,
  getByGoldenPath: byGoldenPath,
  getResults: results,
  getEntityReport: report,
  getEntityFacts: facts,
  getEntityTrend: entityTrend,
  getGroupRollup: groupRollup,
  getGroupTrend: groupTrend,
  getTrend: trend,
  getOverview: overview,
  pushFacts: pushed,
  previewScorecard: preview,
  refreshEntity: refreshed,
};
