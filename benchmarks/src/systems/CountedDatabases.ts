import {
  coreServices,
  createServiceFactory,
  DatabaseService,
} from '@backstage/backend-plugin-api';
import { DatabaseManager } from '@backstage/backend-defaults/database';
import { Knex } from 'knex';

/** Marks statements of the benchmark itself; they are not counted. */
export const UNCOUNTED = '/* benchmark */';

/** The database service of Backstage, which counts what goes through it. */
export class CountedDatabases {
  readonly #clients = new Map<string, Knex>();
  /** Without those that begin and end transactions. */
  statements = 0;

  static create() {
    return new CountedDatabases();
  }

  private constructor() {}

  /** The client of a plugin that has asked for it. */
  clientOf(plugin: string): Knex {
    const client = this.#clients.get(plugin);
    if (!client) {
      throw new Error(`${plugin} has not asked for a database`);
    }
    return client;
  }

  /** To be added to a backend. */
  createFactory() {
    const count = (pluginId: string, inner: DatabaseService) =>
      this.#count(pluginId, inner);
    return createServiceFactory({
      service: coreServices.database,
      deps: {
        config: coreServices.rootConfig,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.rootLogger,
        pluginMetadata: coreServices.pluginMetadata,
      },
      createRootContext({ config, logger }) {
        return DatabaseManager.fromConfig(config, { rootLogger: logger });
      },
      factory({ pluginMetadata, lifecycle, logger }, manager) {
        const pluginId = pluginMetadata.getId();
        return count(
          pluginId,
          manager.forPlugin(pluginId, { lifecycle, logger }),
        );
      },
    });
  }

  #count(pluginId: string, inner: DatabaseService): DatabaseService {
    return {
      ...inner,
      getClient: async () => {
        const client = await inner.getClient();
        if (!this.#clients.has(pluginId)) {
          this.#clients.set(pluginId, client);
          client.on('query', ({ sql }: { sql: string }) => {
            this.statements += isCounted(sql) ? 1 : 0;
          });
        }
        return client;
      },
    };
  }
}

function isCounted(sql: string): boolean {
  return (
    !/^(begin|commit|rollback|savepoint|release)/i.test(sql) &&
    !sql.includes(UNCOUNTED)
  );
}
