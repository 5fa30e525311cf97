import { MigrateOptions } from '@kumiki/backend-database';

/** What migrates the tables of this plugin; the lock is its own and never changes. */
export const MIGRATIONS: MigrateOptions = {
  packageName: '@kumiki/backstage-plugin-measures-backend',
  lock: 5_238_014_979,
};
