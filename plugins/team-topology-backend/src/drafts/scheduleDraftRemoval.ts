import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';
import { readDraftRetention } from '../readOptions';
import { DraftStore } from './DatabaseDraftStore';

/** Removes drafts that nobody has changed for as long as the configuration says. */
export async function scheduleDraftRemoval(options: {
  config: Config;
  logger: LoggerService;
  /** The time of the database: a replica whose clock is ahead must not remove what is new. */
  now: () => Promise<Date>;
  scheduler: SchedulerService;
  store: DraftStore;
}): Promise<void> {
  const { config, logger, now, scheduler, store } = options;
  const retention = durationToMilliseconds(readDraftRetention(config));
  await scheduler.scheduleTask({
    id: 'team-topology-remove-old-drafts',
    scope: 'global',
    frequency: { hours: 24 },
    initialDelay: { minutes: 5 },
    timeout: { minutes: 5 },
    fn: async () => {
      const since = new Date((await now()).getTime() - retention).toISOString();
      const removed = await store.removeOlder(since);
      if (removed > 0) {
        logger.info(`Removed ${removed} drafts that nobody has changed`);
      }
    },
  });
}
