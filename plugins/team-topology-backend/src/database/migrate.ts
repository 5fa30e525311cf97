import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

/** Brings the tables up to date. */
export async function migrate(database: Knex): Promise<void> {
  await database.migrate.latest({
    directory: resolvePackagePath(
      '@kumiki/backstage-plugin-team-topology-backend',
      'migrations',
    ),
  });
}
