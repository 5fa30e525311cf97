import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { oneByOne } from './oneByOne';

/**
 * Whose tables are brought up to date.
 * @public
 */
export interface MigrateOptions {
  /** The package of the plugin; its folder `migrations` is taken. */
  packageName: string;
  /** The number that the plugin gives {@link oneByOne}. */
  lock: number;
}

/**
 * Brings the tables of a plugin up to date. The lock of the migrations
 * themselves lies in a table, and creating that table is where replicas that
 * start together would collide.
 * @public
 */
export async function migrate(
  database: Knex,
  options: MigrateOptions,
): Promise<void> {
  const { packageName, lock } = options;
  const directory = resolvePackagePath(packageName, 'migrations');
  await oneByOne(database, lock, async locked => {
    await locked.migrate.latest({ directory });
  });
}
