import { SchedulerService } from '@backstage/backend-plugin-api';
import { HumanDuration } from '@backstage/types';
import { FactCollection } from '../collect/FactCollection';
import { FactProviderRegistry } from '../declarations/FactProviderRegistry';
import { DailySnapshot } from '../history/DailySnapshot';
import { ScorecardsOptions } from '../options/readOptions';
import { Retention } from '../history/Retention';
import { SWEEP_TASK, SweepTask } from './SweepTask';

interface ScheduleWorkOptions {
  scheduler: SchedulerService;
  options: ScorecardsOptions;
  registry: FactProviderRegistry;
  collection: FactCollection;
  retention: Retention;
  snapshot: DailySnapshot;
  sweep: SweepTask;
}

/**
 * After this long it is somebody else's turn: nothing else tells of a replica
 * that was killed in the middle, or that the database was away when it ended.
 */
const TIMEOUT: HumanDuration = { minutes: 10 };

/** Registers the recurring tasks with the scheduler. */
export async function scheduleWork(work: ScheduleWorkOptions): Promise<void> {
  const { scheduler, options, registry, collection } = work;
  await scheduler.scheduleTask({
    id: SWEEP_TASK,
    frequency: { milliseconds: options.catalog.frequencyMs },
    timeout: TIMEOUT,
    // The catalog may be starting as well.
    initialDelay: { seconds: 5 },
    fn: signal => work.sweep.run(signal),
  });
  for (const provider of registry.providers) {
    await scheduler.scheduleTask({
      id: `collect-${provider.declaration.id}`,
      frequency: provider.schedule?.frequency ?? {
        milliseconds: options.collect.frequencyMs,
      },
      timeout: TIMEOUT,
      initialDelay: { seconds: 30 },
      fn: signal => collection.enqueueAll(provider, signal),
    });
  }
  await scheduler.scheduleTask({
    id: 'keep-day',
    frequency: { hours: 1 },
    timeout: TIMEOUT,
    initialDelay: { minutes: 2 },
    fn: signal => work.snapshot.run(signal),
  });
  await scheduler.scheduleTask({
    id: 'remove-old',
    frequency: { hours: 24 },
    timeout: TIMEOUT,
    initialDelay: { minutes: 10 },
    fn: signal => work.retention.run(signal),
  });
}
