import { MetricsService } from '@backstage/backend-plugin-api/alpha';
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
