import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import knexFactory, { Knex } from 'knex';
import { CollectWorker } from '../collect/CollectWorker';
import { FactProviderRegistry } from '../declarations/FactProviderRegistry';
import { createDatabaseStores } from '../database/createDatabaseStores';
import { CurrentScorecards } from '../scorecards/CurrentScorecards';
import { JudgeWorker } from '../judge/JudgeWorker';
import { TransitionPublisher } from '../judge/TransitionPublisher';
import { deploysDeclaration, docsDeclaration } from './nursery';

const logger: LoggerService = {
  child: () => logger,
  debug: () => {},
  error: () => {},
  info: () => {},
  warn: () => {},
};
const events = { publish: async () => {}, subscribe: async () => {} };

/**
 * A process of its own that collects, judges and pushes facts until it is
 * killed. It says on its output which pushes are acknowledged.
 */
async function runReplica(config: Knex.Config, entities: string[]) {
  const database = knexFactory(config);
  const registry = FactProviderRegistry.create();
  registry.addPushedFacts(deploysDeclaration);
  registry.addFactProvider({
    declaration: docsDeclaration,
    collect: async ({ entities: asked }) =>
      asked.map(entity => ({
        entity: stringifyEntityRef(entity),
        values: { exists: true, pages: 12 },
      })),
  });
  const stores = createDatabaseStores({ database, declarations: registry });
  const clock = () => new Date();
  const collector = CollectWorker.create({
    provider: registry.providers[0],
    stores,
    worker: 'killed-collector',
    batchSize: 7,
    timeoutMs: 10_000,
    clock,
    logger,
  });
  const judge = JudgeWorker.create({
    calendar: Calendar.utc,
    stores,
    scorecards: CurrentScorecards.create({
      calendar: Calendar.utc,
      declarations: registry,
      store: stores.scorecards,
    }),
    publisher: TransitionPublisher.create({ events, logger }),
    worker: 'killed-judge',
    batchSize: 5,
    clock,
  });
  const forEver = async (work: () => Promise<unknown>) => {
    for (;;) {
      await work();
    }
  };
  let pushed = 0;
  await Promise.all([
    forEver(() => collector.collectDue()),
    forEver(() => judge.judgeDue()),
    forEver(async () => {
      pushed += 1;
      const observedAt = new Date(Date.now() - 60_000).toISOString();
      await stores.facts.pushFacts(
        entities.map(entity => ({
          provider: 'deploys',
          entity,
          observedAt,
          values: { minutesP95: pushed },
        })),
      );
      process.stdout.write(`${pushed}\n`);
    }),
  ]);
}

runReplica(JSON.parse(process.argv[2]), JSON.parse(process.argv[3])).catch(
  error => {
    process.stderr.write(String(error));
    process.exitCode = 1;
  },
);
