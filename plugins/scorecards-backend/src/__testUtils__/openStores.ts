import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { migrate } from '@kumiki/backend-database';
import { FactProviderDeclaration } from '@kumiki/backstage-plugin-scorecards-common';
import { createDatabaseStores } from '../database/createDatabaseStores';
import { MIGRATIONS } from '../database/migrations';
import { deploysDeclaration, docsDeclaration } from './nursery';
import { TestClock } from './TestClock';

/** Both engines that the plugin runs on. */
export const ENGINES: TestDatabaseId[] = ['SQLITE_3', 'POSTGRES_18'];

/** Empty stores on a database of their own, and a clock that stands still. */
export async function openStores(
  databases: TestDatabases,
  engine: TestDatabaseId,
  all: FactProviderDeclaration[] = [deploysDeclaration, docsDeclaration],
) {
  const database = await databases.init(engine);
  await migrate(database, MIGRATIONS);
  const clock = TestClock.create();
  const declarations = { all, isPushed: (id: string) => id === 'deploys' };
  const stores = createDatabaseStores({
    database,
    declarations,
    clock: clock.now,
  });
  return { clock, database, declarations, stores };
}
