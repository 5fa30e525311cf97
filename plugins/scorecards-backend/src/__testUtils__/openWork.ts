import {
  mockServices,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { migrate } from '@kumiki/backend-database';
import { FactProvider } from '@kumiki/backstage-plugin-scorecards-node';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { Knex } from 'knex';
import { CatalogSweep } from '../catalog/CatalogSweep';
import { ScorecardPublisher } from '../catalog/ScorecardPublisher';
import { CollectWorker } from '../collect/CollectWorker';
import { FactCollection } from '../collect/FactCollection';
import { FactProviderRegistry } from '../declarations/FactProviderRegistry';
import { createDatabaseStores, Stores } from '../database/createDatabaseStores';
import { MIGRATIONS } from '../database/migrations';
import { CurrentScorecards } from '../scorecards/CurrentScorecards';
import { JudgeWorker } from '../judge/JudgeWorker';
import { TransitionPublisher } from '../judge/TransitionPublisher';
import { deploysDeclaration, docsDeclaration } from './nursery';
import { TestCatalog } from './TestCatalog';
import { TestClock } from './TestClock';

/** Everything that works by itself, to be moved by hand. */
export async function openWork(
  databases: TestDatabases,
  engine: TestDatabaseId,
  entities: Entity[],
) {
  return await openWorkOn(await databases.init(engine), entities);
}

/** The same on a given database. */
export async function openWorkOn(
  database: Knex,
  entities: Entity[],
  calendar = Calendar.utc,
) {
  await migrate(database, MIGRATIONS);
  const clock = TestClock.create();
  const catalog = TestCatalog.create(entities);
  const logger = mockServices.logger.mock();
  const events = mockServices.events.mock();
  const docs: FactProvider & { collect: jest.Mock } = {
    declaration: docsDeclaration,
    collect: jest.fn(),
  };
  const registry = FactProviderRegistry.create();
  registry.addFactProvider(docs);
  registry.addPushedFacts(deploysDeclaration);
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
  const sweep = CatalogSweep.create({
    auth: mockServices.auth(),
    catalog: catalog.service,
    collection,
    logger,
    publisher,
    stores,
  });
  const createJudge = (
    worker = 'judge',
    options: { stores?: Stores; batchSize?: number } = {},
  ) =>
    JudgeWorker.create({
      stores: options.stores ?? stores,
      scorecards: CurrentScorecards.create({
        calendar,
        declarations: registry,
        store: stores.scorecards,
      }),
      publisher: TransitionPublisher.create({ events, logger }),
      worker,
      batchSize: options.batchSize ?? 500,
      calendar,
      clock: clock.now,
    });
  const createCollector = (worker = 'collector', provider = docs) =>
    CollectWorker.create({
      provider,
      stores,
      worker,
      batchSize: 100,
      timeoutMs: 1_000,
      clock: clock.now,
      logger,
    });
  const collector = createCollector();
  const judge = createJudge();
  /** Until nothing is due. */
  const collectAll = async () => {
    while (await collector.collectDue());
  };
  const judgeAll = async () => {
    while (await judge.judgeDue());
  };
  return {
    catalog,
    clock,
    collectAll,
    collection,
    collector,
    createCollector,
    createJudge,
    database,
    docs,
    events,
    judge,
    judgeAll,
    logger,
    registry,
    stores,
    sweep,
  };
}
