import { MigrateOptions } from '@kumiki/backend-database';

/** The migrations of this plugin; the lock is its own and never changes. */
export const MIGRATIONS: MigrateOptions = {
  packageName: '@kumiki/backstage-plugin-team-topology-backend',
  lock: 5_238_014_978,
};
