import { ScorecardsHealth } from '@kumiki/backstage-plugin-scorecards-common';
import { screen, within } from '@testing-library/react';
import { recordedApi } from '../../dev/recordedApi';
import { renderPage } from '../../dev/testing/renderScorecardsPage';

const at = '2026-03-01T09:00:00.000Z';

const health: ScorecardsHealth = {
  at,
  scorecards: [
    {
      scorecard: 'scorecard:default/production-readiness',
      title: 'Production readiness',
      owner: 'group:default/sre',
      invalid: [
        {
          check: 'mistyped',
          field: 'rule',
          message: 'facts.ci.minuets is declared by no provider',
          position: { line: 1, column: 7, start: 6, end: 13 },
          suggestion: 'facts.ci.minutes',
        },
      ],
    },
  ],
  providers: [
    {
      provider: 'ci',
      title: 'CI',
      state: 'failing',
      pushed: false,
      lastRun: { startedAt: at, durationMs: 1_250 },
      failingSince: at,
      error: {
        message: 'HTTP 503',
        at,
        entity: 'component:default/albums',
      },
      known: 3,
      failed: 2,
      stale: 1,
      checks: [
        {
          scorecard: 'scorecard:default/production-readiness',
          check: 'deploy-minutes',
          title: 'Deploys are fast',
        },
      ],
    },
  ],
  queue: { collections: { due: 7, oldestDueAt: at }, evaluations: { due: 0 } },
  lastPass: { startedAt: at, durationMs: 900 },
  unreadFacts: ['facts.ci.unread'],
  absentFacts: ['facts.ci.absent'],
};

function show(changes: Partial<ScorecardsHealth> = {}, language?: string) {
  const api = recordedApi();
  jest.spyOn(api, 'getHealth').mockResolvedValue({ ...health, ...changes });
  renderPage('/scorecards/health', { api, language });
}

describe('HealthPage', () => {
  it('names a provider that fails, and the checks that it starves', async () => {
    show();

    const table = within(
      await screen.findByRole('table', { name: 'Fact providers' }),
    );
    const row = within(table.getByRole('row', { name: /^CI/ }));
    expect(row.getByText('Failing')).toBeInTheDocument();
    expect(row.getByText(/HTTP 503/)).toBeInTheDocument();
    expect(row.getByText('1,250 ms')).toBeInTheDocument();
    expect(row.getByRole('link', { name: 'Deploys are fast' })).toHaveAttribute(
      'href',
      '/scorecards/default/production-readiness?check=deploy-minutes',
    );
    expect(screen.getByText('2 problems')).toBeInTheDocument();
  });

  it('shows where a check is wrong, what waits, and which facts are of no use', async () => {
    show();

    expect(await screen.findByText('mistyped')).toBeInTheDocument();
    expect(screen.getByText(/facts\.ci\.minuets/)).toBeInTheDocument();
    expect(screen.getByText(/^7, the oldest since/)).toBeInTheDocument();
    expect(screen.getByText('facts.ci.absent')).toBeInTheDocument();
    expect(screen.getByText('facts.ci.unread')).toBeInTheDocument();
  });

  it('says that all is well, in Japanese', async () => {
    show({ providers: [], scorecards: [], lastPass: undefined }, 'ja');

    expect(
      await screen.findByText(
        'すべてのプロバイダーが値を提供しており、すべてのチェックが有効です。',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText('未実施')).toBeInTheDocument();
  });

  it('says of an error that it is not visible, where it is not', async () => {
    const [provider] = health.providers;
    show({
      providers: [
        {
          ...provider,
          error: {
            message: 'withheld',
            withheld: true,
            at,
            entity: 'component:default/albums',
          },
        },
      ],
    });

    expect(await screen.findByText(/^Not visible to you/)).toBeInTheDocument();
    expect(screen.queryByText(/withheld/)).toBeNull();
  });
});
