import { Knex } from 'knex';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { isPostgres } from './engines';

/**
 * Lets replicas that start together on PostgreSQL do something one after the
 * other. Whatever migrates tables of its own, as the scheduler does when it is
 * first asked for anything, belongs in here: where it collides, it does not try
 * again, and the replica never schedules anything.
 *
 * @param lock - a number of the plugin's own, that nothing else in the database
 * takes a lock on; the same in every replica and every release
 * @param work - gets the connection that has the lock, and may use others
 * @public
 */
export async function oneByOne(
  database: Knex,
  lock: number,
  work: (locked: Knex) => Promise<void>,
): Promise<void> {
  if (!isPostgres(database)) {
    await work(database);
    return;
  }
  await database.transaction(async tx => {
    await tx.raw('select pg_advisory_xact_lock(?::bigint)', [lock]);
    await work(tx);
  });
}

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
