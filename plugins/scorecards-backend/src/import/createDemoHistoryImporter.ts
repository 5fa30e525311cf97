import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { FactProviderRegistry } from '../collect/FactProviderRegistry';
import { createDatabaseStores } from '../database/createDatabaseStores';
import { ScorecardsOptions } from '../readOptions';
import { DemoHistoryImporter } from './DemoHistoryImporter';
import { openDemoHistory } from './openDemoHistory';

/** A provider that does not answer by then fails on every day; work waits for it. */
const MAX_TIMEOUT_MS = 15_000;

/**
 * The importer, where the configuration asks for demo history. Declares pushed
 * facts, so it comes before everything that reads the declarations.
 */
export async function createDemoHistoryImporter(given: {
  calendar: Calendar;
  database: Knex;
  logger: LoggerService;
  options: ScorecardsOptions;
  registry: FactProviderRegistry;
  scheduler: SchedulerService;
}): Promise<DemoHistoryImporter | undefined> {
  const { calendar, database, logger, options, registry, scheduler } = given;
  if (!options.demoHistory) {
    return undefined;
  }
  return DemoHistoryImporter.create({
    calendar,
    clock: () => new Date(),
    declarations: registry,
    history: await openDemoHistory(options.demoHistory.file, registry),
    logger,
    openStores: clock =>
      createDatabaseStores({ database, declarations: registry, clock }),
    providers: registry.providers,
    batchSize: options.judge.batchSize,
    timeoutMs: Math.min(options.collect.timeoutMs, MAX_TIMEOUT_MS),
    worker: randomUUID(),
    requestSweep: async () => {
      try {
        await scheduler.triggerTask('sweep-catalog');
      } catch (error) {
        // It runs already, here or in another replica.
        logger.debug(`Did not ask for a sweep: ${error}`);
      }
    },
  });
}
