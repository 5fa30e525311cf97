import {
  CheckInsight,
  NextStep,
  NextSteps,
  ScorecardsHealth,
} from '@kumiki/backstage-plugin-scorecards-common';

const at = '2026-03-01T09:00:00.000Z';
const memories = 'component:default/memories';
const documented = 'scorecard:default/documented';

const step: Omit<NextStep, 'entities'> = {
  scorecard: documented,
  scorecardTitle: 'Documented',
  check: 'has-docs',
  title: 'Has docs',
  level: 'bronze',
  opens: 1,
  blocks: 2,
  counts: { fail: 2 },
  contacts: [
    { ref: 'group:default/guardian', answersFor: 'capability' },
    { ref: 'group:default/sre', answersFor: 'scorecard' },
  ],
};

const HREF =
  '/create/templates/default/add-docs?formData={"entity":"component%3Adefault%2Fmemories"}';

/** A check that fails, and one that is not known. */
export const nextSteps: NextSteps = {
  steps: [
    {
      ...step,
      entities: [
        {
          entity: memories,
          title: 'Memories',
          state: 'fail',
          next: 'bronze',
          remaining: 1,
          message: 'There are no docs',
          reasons: [],
          remedies: [{ rule: 'follow', text: `Use [Add docs](${HREF})` }],
          links: [{ kind: 'template', text: 'Add docs', href: HREF }],
        },
      ],
    },
    {
      ...step,
      check: 'ten-pages',
      counts: { unknown: 1 },
      opens: 0,
      entities: [
        {
          entity: memories,
          state: 'unknown',
          level: 'bronze',
          next: 'silver',
          remaining: 2,
          reasons: [{ rule: 'never-observed', fact: 'facts.docs.pages' }],
          reason: 'facts.docs.pages was never observed',
          remedies: [
            { rule: 'deliver', fact: 'facts.docs.pages', provider: 'docs' },
          ],
          links: [],
        },
      ],
    },
  ],
  omitted: 1,
};

export const checkInsight: CheckInsight = {
  scorecard: documented,
  check: 'has-docs',
  title: 'Has docs',
  level: 'bronze',
  from: '2025-12-02',
  to: '2026-03-01',
  counts: { pass: 3, fail: 1 },
  points: [{ day: '2026-02-01', counts: { pass: 2, fail: 2 } }],
  until: '2026-03-01',
  fixed: 1,
  medianTimeToPassMs: 86_400_000,
  reasons: [
    { state: 'fail', text: 'There are no docs', entities: 1 },
    {
      state: 'unknown',
      rule: 'never-observed',
      provider: 'docs',
      fact: 'facts.docs.exists',
      entities: 1,
      text: 'facts.docs.exists was never observed',
    },
  ],
  examined: 2,
};

export const health: ScorecardsHealth = {
  at,
  scorecards: [
    {
      scorecard: documented,
      title: 'Documented',
      owner: 'group:default/sre',
      invalid: [
        {
          check: 'wrong',
          level: 'bronze',
          field: 'rule',
          message: 'facts.docs.pagse is declared by no provider',
          position: { line: 1, column: 1, start: 0, end: 16 },
          suggestion: 'facts.docs.pages',
        },
      ],
    },
  ],
  providers: [
    {
      provider: 'docs',
      title: 'Documentation',
      state: 'failing',
      pushed: false,
      lastSuccessAt: at,
      lastRun: { startedAt: at, durationMs: 12 },
      failingSince: at,
      error: { message: 'HTTP 503', at, entity: memories },
      known: 1,
      failed: 1,
      stale: 0,
      checks: [{ scorecard: documented, check: 'has-docs', title: 'Has docs' }],
    },
  ],
  queue: { collections: { due: 1, oldestDueAt: at }, evaluations: { due: 0 } },
  lastPass: { startedAt: at, durationMs: 1_200 },
  unreadFacts: ['facts.docs.pages'],
  absentFacts: ['facts.deploys.minutesP95'],
};
