import { ServiceUnavailableError } from '@backstage/errors';
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { LayoutGraph } from '@kumiki/backstage-plugin-team-topology-common';
import { TemplateRun } from './database/DatabaseTemplateRunStore';
import { TooLargeError } from './layout/WorkerLayoutEngine';
import { countRuns, measureLayouts, measureNeeds } from './metrics';

/** A service that keeps what is recorded, as `name value attributes`. */
function openMetrics() {
  const add = jest.fn();
  const record = jest.fn();
  const metrics: MetricsService = metricsServiceMock.mock({
    createCounter: name => ({
      add: (value, attributes) => add(name, value, attributes),
    }),
    createHistogram: name => ({
      record: (value, attributes) => record(name, value, attributes),
    }),
  });
  return { add, metrics, record };
}

const graph: LayoutGraph = { id: 'root', children: [], edges: [] };

describe('measureNeeds', () => {
  it('counts a need once it is stored, and nothing of its text', async () => {
    const { add, metrics } = openMetrics();
    const count = jest.fn(async () => {});
    const store = measureNeeds({ count, list: async () => [] }, metrics);
    await store.count('a mind reader', '2026-11-22');
    count.mockRejectedValueOnce(new Error('away'));
    await expect(store.count('a mind reader', '2026-11-22')).rejects.toThrow();
    expect(add.mock.calls).toEqual([
      ['team_topology.needs.reported.count', 1, undefined],
    ]);
  });
});

describe('measureLayouts', () => {
  it.each([
    [undefined, 'ok'],
    [new TooLargeError('too many'), 'too-large'],
    [new ServiceUnavailableError('queue is full'), 'refused'],
    [new Error('broken'), 'failed'],
  ])('records that %s ends as %s', async (error, result) => {
    const { metrics, record } = openMetrics();
    const engine = measureLayouts(
      {
        layout: async given => {
          if (error) {
            throw error;
          }
          return given;
        },
      },
      metrics,
    );
    const ending = await engine.layout(graph).catch(it => it);
    expect(ending).toBe(error ?? graph);
    expect(record.mock.calls).toEqual([
      ['team_topology.map.layout.duration', expect.any(Number), { result }],
    ]);
  });
});

describe('countRuns', () => {
  it('counts by status, without task, template or team', () => {
    const { add, metrics } = openMetrics();
    const run: TemplateRun = {
      task: 'secret-task',
      template: 'template:default/service',
      team: 'group:default/sre',
      createdAt: '2026-11-22T00:00:00Z',
      status: 'succeeded',
    };
    countRuns(metrics)([run, { ...run, status: 'open' }]);
    const name = 'team_topology.template_runs.collected.count';
    expect(add.mock.calls).toEqual([
      [name, 1, { status: 'succeeded' }],
      [name, 1, { status: 'open' }],
    ]);
  });
});
