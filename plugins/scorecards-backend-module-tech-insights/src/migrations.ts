import { MigrateOptions } from '@kumiki/backend-database';

/** What migrates the table of this module; the lock is its own and never changes. */
export const MIGRATIONS: MigrateOptions = {
  packageName:
    '@kumiki/backstage-plugin-scorecards-backend-module-tech-insights',
  lock: 5_238_014_981,
  tableName: 'tech_insights_migrations',
};
