import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { isPostgres } from './sql/isPostgres';

/** Any number that nothing else in the database takes a lock on. */
const LOCK = 5_238_014_978;

/**
 * Brings the tables up to date. Where replicas start together on PostgreSQL, one
 * does it and the others wait: the lock of the migrations themselves lies in a
 * table, and creating that table is where two of them would collide.
 */
export async function migrate(database: Knex): Promise<void> {
  if (!isPostgres(database)) {
    await update(database);
    return;
  }
  await database.transaction(async tx => {
    await tx.raw('select pg_advisory_xact_lock(?::bigint)', [LOCK]);
    await update(tx);
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
