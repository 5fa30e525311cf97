import { LoggerService } from '@backstage/backend-plugin-api';
import { PreparationContext } from '@kumiki/backstage-plugin-scorecards-node';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { Stores } from '../database/createDatabaseStores';
import { Clock } from '../database/DatabaseClock';
import { FactProviderRegistry } from '../declarations/FactProviderRegistry';
import { ScorecardsOptions } from '../options/readOptions';
import { collectOnce } from './collectOnce';
import { DayImport } from './DayImport';

/** What preparations share. */
export interface PreparationOptions {
  calendar: Calendar;
  clock: Clock;
  logger: LoggerService;
  openStores: (clock: Clock) => Stores;
  options: Pick<ScorecardsOptions, 'collect' | 'judge'>;
  registry: Pick<FactProviderRegistry, 'all' | 'isPushed' | 'providers'>;
  requestSweep: () => Promise<void>;
  /** Unique among all replicas. */
  worker: string;
}

/** What one run of a preparation works with, until the signal aborts. */
export function createPreparationContext(
  preparation: string,
  shared: PreparationOptions & { signal: AbortSignal },
): PreparationContext {
  const { calendar, clock, logger, openStores, options, registry } = shared;
  const { requestSweep, signal, worker } = shared;
  const stores = openStores(clock);
  const days = DayImport.create({
    preparation,
    calendar,
    clock,
    declarations: registry,
    logger,
    openStores,
    batchSize: options.judge.batchSize,
    worker,
    signal,
  });
  return {
    calendar,
    now: clock,
    requestSweep,
    async readRefs() {
      const [entities, scorecards] = await Promise.all([
        stores.entities.listRefs(),
        stores.scorecards.readDigests(),
      ]);
      return {
        entities: new Set(entities),
        scorecards: new Set(scorecards.keys()),
      };
    },
    collect: ({ timeoutMs }) =>
      collectOnce({
        providers: registry.providers,
        stores,
        batchSize: options.collect.batchSize,
        timeoutMs: Math.min(options.collect.timeoutMs, timeoutMs),
        now: clock(),
        signal,
        onStep: days.step,
      }),
    readImportedDays: days.read,
    planDays: period => stores.importedDays.plan({ preparation, ...period }),
    importDays: fill => days.run(fill),
  };
}
