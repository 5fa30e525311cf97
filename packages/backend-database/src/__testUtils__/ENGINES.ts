import { TestDatabaseId } from '@backstage/backend-test-utils';

/** Both engines that the plugins run on. */
export const ENGINES: TestDatabaseId[] = ['SQLITE_3', 'POSTGRES_18'];
