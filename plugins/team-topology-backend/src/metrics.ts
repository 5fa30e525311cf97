import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { isError } from '@backstage/errors';
import { TemplateRun } from './database/DatabaseTemplateRunStore';
import { UnansweredNeedStore } from './database/DatabaseUnansweredNeedStore';
import { LayoutEngine, TooLargeError } from './layout/WorkerLayoutEngine';

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

/** Measures how long layouts take and how they end. Put it inside the cache, so that only real work is measured. */
export function measureLayouts(
  engine: LayoutEngine,
  metrics: MetricsService,
): LayoutEngine {
  const duration = metrics.createHistogram(
    'team_topology.map.layout.duration',
    {
      description: 'Time spent laying out a map, waiting included',
      unit: 'seconds',
    },
  );
  return {
    async layout(graph) {
      const start = performance.now();
      const record = (result: string) =>
        duration.record((performance.now() - start) / 1_000, { result });
      try {
        const layout = await engine.layout(graph);
        record('ok');
        return layout;
      } catch (error) {
        record(resultOf(error));
        throw error;
      }
    },
  };
}

function resultOf(error: unknown): 'too-large' | 'refused' | 'failed' {
  if (error instanceof TooLargeError) {
    return 'too-large';
  }
  return isError(error) && error.name === 'ServiceUnavailableError'
    ? 'refused'
    : 'failed';
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
