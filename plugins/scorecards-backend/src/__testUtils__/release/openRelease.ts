import { LoggerService } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { migrate } from '@kumiki/backend-database';
import { FactValue } from '@kumiki/backstage-plugin-scorecards-common';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { Knex } from 'knex';
import { CatalogSweep } from '../../catalog/CatalogSweep';
import { ScorecardPublisher } from '../../catalog/ScorecardPublisher';
import { CollectWorker } from '../../collect/CollectWorker';
import { FactCollection } from '../../collect/FactCollection';
import { FactProviderRegistry } from '../../declarations/FactProviderRegistry';
import { createDatabaseStores } from '../../database/createDatabaseStores';
import { MIGRATIONS } from '../../database/migrations';
import { DailySnapshot } from '../../history/DailySnapshot';
import { CurrentScorecards } from '../../scorecards/CurrentScorecards';
import { JudgeWorker } from '../../judge/JudgeWorker';
import { TransitionPublisher } from '../../judge/TransitionPublisher';
import { createScorecardsBackend } from '../../service/createScorecardsBackend';
import { deploysDeclaration, docsDeclaration } from '../nursery';
import { TestClock } from '../TestClock';

const logger: LoggerService = {
  child: () => logger,
  debug: () => {},
  error: () => {},
  info: () => {},
  warn: () => {},
};

/**
 * The plugin on a given database, to be moved by hand. It works outside of a
 * test as well, because it also writes what later releases are tested with.
 */
export async function openRelease(database: Knex, now?: string) {
  await migrate(database, MIGRATIONS);
  const clock = TestClock.create(now);
  /** What the provider finds; it fails where an entity is not in it. */
  const docs = new Map<string, Record<string, FactValue>>();
  /** About whom the provider was asked. */
  const asked: string[] = [];
  const registry = FactProviderRegistry.create();
  registry.addPushedFacts(deploysDeclaration);
  registry.addFactProvider({
    declaration: docsDeclaration,
    collect: async ({ entities }) =>
      entities.map(entity => {
        const values = docs.get(entity.metadata.name);
        const ref = stringifyEntityRef(entity);
        asked.push(ref);
        return values
          ? { entity: ref, values }
          : { entity: ref, error: 'The documentation cannot be reached' };
      }),
  });
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
    logger,
    stores,
  });
  const collector = CollectWorker.create({
    provider: registry.providers[0],
    stores,
    worker: 'collector',
    batchSize: 100,
    timeoutMs: 1_000,
    clock: clock.now,
    logger,
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
      logger,
    }),
    worker: 'judge',
    batchSize: 100,
    clock: clock.now,
  });
  const auth = mockServices.auth();
  const backend = createScorecardsBackend({
    calendar: Calendar.utc,
    auth,
    catalog: catalogServiceMock({ entities: [] }),
    clock: clock.now,
    declarations: registry,
    pushAllowances: new Map(),
    permissions: mockServices.permissions({ result: AuthorizeResult.ALLOW }),
    refresh: { refresh: async () => undefined },
    scorecards,
    stores,
    userInfo: mockServices.userInfo(),
  });
  return {
    asked,
    backend,
    caller: { credentials: mockCredentials.user('user:default/aoki') },
    clock,
    docs,
    stores,
    sweep: (entities: Entity[]) =>
      CatalogSweep.create({
        auth,
        catalog: catalogServiceMock({ entities }),
        collection,
        logger,
        publisher,
        stores,
      }).run(),
    /** Asks about every entity, and about what is queued. */
    async collect() {
      await collection.enqueueAll(registry.providers[0]);
      while (await collector.collectDue()) {
        // Until nothing is due.
      }
    },
    async collectDue() {
      while (await collector.collectDue()) {
        // Until nothing is due.
      }
    },
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

/** The plugin, moved by hand. */
export type Release = Awaited<ReturnType<typeof openRelease>>;
