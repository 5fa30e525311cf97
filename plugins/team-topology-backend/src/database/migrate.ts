import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { isPostgres } from './sql/isPostgres';

/** Any number that nothing else in the database takes a lock on. */
const LOCK = 5_238_014_978;

/**
 * Brings the tables up to date. The lock of the migrations themselves lies in a
 * table, and creating that table is where replicas that start together would
 * collide.
 */
export async function migrate(database: Knex): Promise<void> {
  await oneByOne(database, update);
}

/**
 * Lets replicas that start together on PostgreSQL do something one after the
 * other. Whatever migrates tables of its own, as the scheduler does when it is
 * first asked for anything, belongs in here: where it collides, it does not try
 * again, and the replica never schedules anything.
 *
 * @param work - gets the connection that has the lock, and may use others
 */
export async function oneByOne(
  database: Knex,
  work: (locked: Knex) => Promise<void>,
): Promise<void> {
  if (!isPostgres(database)) {
    await work(database);
    return;
  }
  await database.transaction(async tx => {
    await tx.raw('select pg_advisory_xact_lock(?::bigint)', [LOCK]);
    await work(tx);
  });
}

async function update(database: Knex): Promise<void> {
  await database.migrate.latest({
    directory: resolvePackagePath(
      '@kumiki/backstage-plugin-team-topology-backend',
      'migrations',
    ),
  });
}
