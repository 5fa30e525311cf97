import {
  mockServices,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { LunrSearchEngine } from '@backstage/plugin-search-backend-node';
import { PgSearchEngine } from '@backstage/plugin-search-backend-module-pg';
import {
  IndexableDocument,
  SearchEngine,
} from '@backstage/plugin-search-common';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';

/** The engines of Backstage that need no other server; Lunr is the default. */
export const ENGINES: TestDatabaseId[] = ['SQLITE_3', 'POSTGRES_18'];

/** The engine that a backend on such a database uses, empty. */
export async function openEngine(
  databases: TestDatabases,
  id: TestDatabaseId,
): Promise<SearchEngine> {
  const logger = mockServices.logger.mock();
  logger.child.mockReturnValue(logger);
  if (id === 'SQLITE_3') {
    return new LunrSearchEngine({ logger });
  }
  const knex = await databases.init(id);
  return PgSearchEngine.fromConfig(new ConfigReader({}), {
    database: { getClient: async () => knex },
    logger,
  });
}

/** Puts documents into the index of a type. */
export async function index(
  engine: SearchEngine,
  type: string,
  documents: IndexableDocument[],
): Promise<void> {
  const indexer = await engine.getIndexer(type);
  await finished(Readable.from(documents).pipe(indexer));
}
