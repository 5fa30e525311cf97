import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { TemplateRun } from './database/DatabaseTemplateRunStore';
import {
  countImports,
  countRuns,
  measureMaps,
  measureNeeds,
  measureNotifications,
} from './metrics';

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
    createGauge: name => ({
      record: (value, attributes) => record(name, value, attributes),
    }),
  });
  return { add, metrics, record };
}

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

describe('measureMaps', () => {
  it('records how long a map took and how that ended', () => {
    const { metrics, record } = openMetrics();
    measureMaps(metrics)(0.2, 'refused');
    expect(record.mock.calls).toEqual([
      ['team_topology.map.layout.duration', 0.2, { result: 'refused' }],
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

describe('countImports', () => {
  it('counts states, versions and what is left out, without names', () => {
    const { add, metrics } = openMetrics();
    countImports(metrics)({ states: 3, versions: 12, skipped: 1 });
    expect(add.mock.calls).toEqual([
      ['team_topology.history.imported_states.count', 3, undefined],
      ['team_topology.history.imported_versions.count', 12, undefined],
      ['team_topology.history.skipped.count', 1, undefined],
    ]);
  });
});

describe('measureNotifications', () => {
  it('counts by topic, and neither teams nor texts', () => {
    const { add, metrics, record } = openMetrics();
    const message = {
      ...{ id: 'id', topic: 'dropped', scope: 'dropped group:default/sre' },
      body: { title: 'secret' },
    };
    const measure = measureNotifications(metrics);
    measure.countWritten([message], 3);
    measure.countResult(message, 'postponed');
    measure.recordWaiting(2, 90);
    const attempts = 'team_topology.notifications.attempts.count';
    expect(add.mock.calls).toEqual([
      ['team_topology.notifications.written.count', 1, { topic: 'dropped' }],
      [attempts, 3, { topic: 'any', result: 'given-up' }],
      [attempts, 1, { topic: 'dropped', result: 'postponed' }],
    ]);
    expect(record.mock.calls).toEqual([
      ['team_topology.notifications.queue.length', 2, undefined],
      ['team_topology.notifications.queue.delay', 90, undefined],
    ]);
  });
});
