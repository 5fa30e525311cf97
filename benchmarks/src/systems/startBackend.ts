import {
  BackendFeature,
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { createBackend } from '@backstage/backend-defaults';
import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { CountedDatabases } from './CountedDatabases';
import { OrderedScheduler } from './OrderedScheduler';
import { ChildOptions } from './Protocol';

/**
 * Starts a real backend: HTTP, authentication and databases are those of
 * Backstage. Only the scheduler waits for orders.
 */
export async function startBackend(
  { port, token, database }: ChildOptions,
  features: readonly BackendFeature[],
  config: JsonObject = {},
) {
  const url = `http://127.0.0.1:${port}`;
  const databases = CountedDatabases.create();
  const scheduler = OrderedScheduler.create();
  const data: JsonObject = {
    app: { baseUrl: url },
    backend: {
      baseUrl: url,
      listen: { host: '127.0.0.1', port },
      database,
      auth: {
        externalAccess: [
          { type: 'static', options: { token, subject: 'benchmark' } },
        ],
      },
    },
    permission: { enabled: false },
    ...config,
  };
  const backend = createBackend();
  backend.add(
    createServiceFactory({
      service: coreServices.rootConfig,
      deps: {},
      factory: () => new ConfigReader(data),
    }),
  );
  backend.add(databases.createFactory());
  backend.add(scheduler.createFactory());
  for (const feature of features) {
    backend.add(feature);
  }
  await backend.start();
  return { backend, databases, scheduler, url };
}

/** What runs, and how to order it about. */
export type RunningBackend = Awaited<ReturnType<typeof startBackend>>;
