import { LoggerService } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { migrate } from '@kumiki/backend-database';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { Knex } from 'knex';
import { CatalogSweep } from '../catalog/CatalogSweep';
import { ScorecardPublisher } from '../catalog/ScorecardPublisher';
import { FactCollection } from '../collect/FactCollection';
import { FactProviderRegistry } from '../declarations/FactProviderRegistry';
import { createDatabaseStores } from '../database/createDatabaseStores';
import { MIGRATIONS } from '../database/migrations';
import { DailySnapshot } from '../history/DailySnapshot';
import { JudgeWorker } from '../judge/JudgeWorker';
import { TransitionPublisher } from '../judge/TransitionPublisher';
import { RefreshService } from '../refresh/DefaultRefreshService';
import { CurrentScorecards } from '../scorecards/CurrentScorecards';
import { createScorecardsBackend } from '../service/createScorecardsBackend';
import { TestClock } from './TestClock';

const CALLER = 'user:default/aoki';

export const silentLogger: LoggerService = {
  child: () => silentLogger,
  debug: () => {},
  error: () => {},
  info: () => {},
  warn: () => {},
};

/**
 * The plugin on a given database, to be moved by hand. It works outside of a
 * test as well, because it also writes what tests compare with.
 */
export async function openPlugin(
  database: Knex,
  options: {
    registry: FactProviderRegistry;
    now?: string;
    /** What the catalog has when the plugin is asked. */
    entities?: Entity[];
    refresh?: RefreshService['refresh'];
    /** Beside the caller, who is `user:default/aoki`. */
    ownershipRefs?: string[];
  },
) {
  const { registry, refresh = async () => undefined } = options;
  await migrate(database, MIGRATIONS);
  const clock = TestClock.create(options.now);
  const stores = createDatabaseStores({
    database,
    declarations: registry,
    clock: clock.now,
  });
  const collection = FactCollection.create({
    providers: registry.providers,
    stores,
  });
  const publisher = ScorecardPublisher.create({
    declarations: registry,
    logger: silentLogger,
    stores,
  });
  const scorecards = CurrentScorecards.create({
    calendar: Calendar.utc,
    declarations: registry,
    store: stores.scorecards,
  });
  const judge = JudgeWorker.create({
    calendar: Calendar.utc,
    stores,
    scorecards,
    publisher: TransitionPublisher.create({
      events: { publish: async () => {}, subscribe: async () => {} },
      logger: silentLogger,
    }),
    worker: 'judge',
    batchSize: 100,
    clock: clock.now,
  });
  const auth = mockServices.auth();
  const backend = createScorecardsBackend({
    calendar: Calendar.utc,
    auth,
    catalog: catalogServiceMock({ entities: options.entities ?? [] }),
    clock: clock.now,
    declarations: registry,
    pushAllowances: new Map(),
    permissions: mockServices.permissions({ result: AuthorizeResult.ALLOW }),
    refresh: { refresh },
    scorecards,
    stores,
    userInfo: mockServices.userInfo({
      userEntityRef: CALLER,
      ownershipEntityRefs: [CALLER, ...(options.ownershipRefs ?? [])],
    }),
  });
  return {
    backend,
    caller: { credentials: mockCredentials.user(CALLER) },
    clock,
    collection,
    stores,
    sweep: (entities: Entity[]) =>
      CatalogSweep.create({
        auth,
        catalog: catalogServiceMock({ entities }),
        collection,
        logger: silentLogger,
        publisher,
        stores,
      }).run(),
    async judgeDue() {
      while (await judge.judgeDue()) {
        // Until nothing is due.
      }
    },
    snapshot: () =>
      DailySnapshot.create({
        calendar: Calendar.utc,
        clock: clock.now,
        declarations: registry,
        stores,
      }).run(),
  };
}
