import { LoggerService } from '@backstage/backend-plugin-api';
import Knex from 'knex';
import { describeEntity } from '../../../plugins/scorecards-backend/src/catalog/describeEntity';
import { ScorecardPublisher } from '../../../plugins/scorecards-backend/src/catalog/ScorecardPublisher';
import { createDatabaseStores } from '../../../plugins/scorecards-backend/src/database/createDatabaseStores';
import { migrate } from '../../../plugins/scorecards-backend/src/database/migrate';
import { Stores } from '../../../plugins/scorecards-backend/src/database/Stores';
import { CurrentScorecards } from '../../../plugins/scorecards-backend/src/judge/CurrentScorecards';
import { JudgeWorker } from '../../../plugins/scorecards-backend/src/judge/JudgeWorker';
import { TransitionPublisher } from '../../../plugins/scorecards-backend/src/judge/TransitionPublisher';
import {
  component,
  declarations,
  ENTITIES,
  factsOf,
  groups,
  PROVIDERS,
  refOf,
  scorecards,
} from './organisation';

/** As the backend's configuration has it where nothing is configured. */
const BATCH_SIZE = 500;
const CONCURRENCY = 4;
const SEED_SIZE = 500;

const complain = (message: string, meta?: unknown) => {
  throw new Error(`Nothing may be logged here: ${message} ${String(meta)}`);
};
const logger: LoggerService = {
  error: complain,
  warn: complain,
  info: () => {},
  debug: () => {},
  child: () => logger,
};

/** The stores and the worker of the backend on a database that is filled by them. */
export async function openSystem(connectionString: string) {
  const database = Knex({ client: 'pg', connection: connectionString });
  await migrate(database);
  const all = { all: declarations, isPushed: () => false };
  const stores = createDatabaseStores({ database, declarations: all });
  await stores.entities.applyChanges({
    added: [],
    changed: groups().map(describeEntity),
    removed: [],
  });
  for (let from = 0; from < ENTITIES; from += SEED_SIZE) {
    const indexes = Array.from({ length: SEED_SIZE }, (_, it) => from + it);
    await stores.entities.applyChanges({
      added: [],
      changed: indexes.map(component).map(describeEntity),
      removed: [],
    });
  }
  await collect(stores);
  await ScorecardPublisher.create({
    declarations: all,
    logger,
    stores,
  }).publish(scorecards());
  // What autovacuum does to a database that is not an hour younger than its data.
  await database.raw('vacuum analyze');
  const current = CurrentScorecards.create({
    declarations: all,
    store: stores.scorecards,
  });
  const judges = Array.from({ length: CONCURRENCY }, (_, at) =>
    JudgeWorker.create({
      stores,
      scorecards: current,
      publisher: TransitionPublisher.create({
        events: { publish: async () => {}, subscribe: async () => {} },
        logger,
      }),
      worker: `benchmark-${at}`,
      batchSize: BATCH_SIZE,
      clock: () => new Date(),
    }),
  );
  return { database, declarations: all, judges, stores };
}

/** As workers do it: each provider for itself, in the order of the refs. */
async function collect(stores: Stores): Promise<void> {
  const indexes = Array.from({ length: ENTITIES }, (_, at) => at).sort((a, b) =>
    refOf(a) < refOf(b) ? -1 : 1,
  );
  const observedAt = new Date().toISOString();
  for (const provider of PROVIDERS) {
    for (let from = 0; from < ENTITIES; from += SEED_SIZE) {
      const observed = indexes.slice(from, from + SEED_SIZE).map(index => ({
        provider,
        entity: refOf(index),
        observedAt,
        values: factsOf(index)[provider],
      }));
      await stores.facts.storeCollected({ observed, failed: [] });
    }
  }
}

export type System = Awaited<ReturnType<typeof openSystem>>;
