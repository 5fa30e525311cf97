import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { OutboxMessage, OutboxResult } from '@kumiki/backend-database';
import { ImportCounts } from './chronicle/import/ImportRun';
import { TemplateRun } from './database/DatabaseTemplateRunStore';
import { UnansweredNeedStore } from './database/DatabaseUnansweredNeedStore';

/** Counts every need that is stored; what it was, and who has it, is in no metric. */
export function measureNeeds(
  store: UnansweredNeedStore,
  metrics: MetricsService,
): UnansweredNeedStore {
  const reported = metrics.createCounter('team_topology.needs.reported.count', {
    description: 'Needs without an answer that were counted',
  });
  return {
    async count(need, day) {
      await store.count(need, day);
      reported.add(1);
    },
    list: options => store.list(options),
  };
}

/** Counts what is recorded of the catalog, by what happened to it. */
export function countRecorded(
  metrics: MetricsService,
): (comparison: { opened: number; closed: number; doubted: number }) => void {
  const versions = metrics.createCounter(
    'team_topology.history.versions.count',
    { description: 'Versions of entities that were opened, closed or doubted' },
  );
  const comparisons = metrics.createCounter(
    'team_topology.history.comparisons.count',
    { description: 'Comparisons of the catalog with what is kept of it' },
  );
  return comparison => {
    comparisons.add(1);
    for (const result of ['opened', 'closed', 'doubted'] as const) {
      versions.add(comparison[result], { result });
    }
  };
}

/** Takes down how long a map took that was drawn, waiting included, and how that ended. */
export type RecordMap = (
  seconds: number,
  result: 'ok' | 'refused' | 'failed',
) => void;

/** Measures how long maps take and how they end. */
export function measureMaps(metrics: MetricsService): RecordMap {
  const duration = metrics.createHistogram(
    'team_topology.map.layout.duration',
    {
      description: 'Time spent laying out a map, waiting included',
      unit: 'seconds',
    },
  );
  return (seconds, result) => duration.record(seconds, { result });
}

/** Counts what is read from the scaffolder, by the status of the run. */
export function countRuns(
  metrics: MetricsService,
): (runs: readonly TemplateRun[]) => void {
  const collected = metrics.createCounter(
    'team_topology.template_runs.collected.count',
    { description: 'Records of template runs read from the scaffolder' },
  );
  return runs => {
    for (const { status } of runs) {
      collected.add(1, { status });
    }
  };
}

/** Counts what is imported of pasts; of which, is in no metric. */
export function countImports(
  metrics: MetricsService,
): (counts: ImportCounts) => void {
  const states = metrics.createCounter(
    'team_topology.history.imported_states.count',
    { description: 'States of imported histories that were read' },
  );
  const versions = metrics.createCounter(
    'team_topology.history.imported_versions.count',
    { description: 'Versions of entities that imports added' },
  );
  const skipped = metrics.createCounter('team_topology.history.skipped.count', {
    description: 'States and entities that imports left out',
  });
  return counts => {
    states.add(counts.states);
    versions.add(counts.versions);
    skipped.add(counts.skipped);
  };
}

/** Counts notifications by topic; whom they are for, and what they say, is in no metric. */
export function measureNotifications(metrics: MetricsService): {
  countWritten(messages: readonly OutboxMessage[], givenUp: number): void;
  countResult(message: OutboxMessage, result: OutboxResult): void;
  recordWaiting(waiting: number, seconds: number): void;
} {
  const written = metrics.createCounter(
    'team_topology.notifications.written.count',
    { description: 'Notifications that are to be sent' },
  );
  const attempts = metrics.createCounter(
    'team_topology.notifications.attempts.count',
    { description: 'Attempts to send a notification, by how they ended' },
  );
  const length = metrics.createGauge(
    'team_topology.notifications.queue.length',
    { description: 'Notifications that have not been sent' },
  );
  const delay = metrics.createGauge('team_topology.notifications.queue.delay', {
    description: 'How long the first of them has been waiting',
    unit: 'seconds',
  });
  return {
    countWritten(messages, givenUp) {
      for (const { topic } of messages) {
        written.add(1, { topic });
      }
      if (givenUp > 0) {
        attempts.add(givenUp, { topic: 'any', result: 'given-up' });
      }
    },
    countResult: ({ topic }, result) => attempts.add(1, { topic, result }),
    recordWaiting(waiting, seconds) {
      length.record(waiting);
      delay.record(seconds);
    },
  };
}
