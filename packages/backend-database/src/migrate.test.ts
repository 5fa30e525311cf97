import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { ENGINES } from './__testUtils__/ENGINES';
import { migrate } from './migrate';

jest.setTimeout(120_000);

const packages = createMockDirectory({
  content: {
    '@kumiki/needs/migrations/20260101000000_needs.js': `
      exports.up = knex => knex.schema.createTable('needs', table => {
        table.string('need').primary();
      });
      exports.down = knex => knex.schema.dropTable('needs');
    `,
  },
});

jest.mock('@backstage/backend-plugin-api', () => ({
  ...jest.requireActual('@backstage/backend-plugin-api'),
  resolvePackagePath: (...path: string[]) => packages.resolve(...path),
}));

describe('migrate', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  it.each(databases.eachSupportedId().map(([id]) => id))(
    'brings the tables of a package up to date once, whoever begins first, on %p',
    async engine => {
      const database = await databases.init(engine);
      // SQLite is for one process, which begins once.
      const replicas = engine.startsWith('POSTGRES') ? 3 : 1;
      const start = () =>
        migrate(database, { packageName: '@kumiki/needs', lock: 17 });

      await Promise.all(Array.from({ length: replicas }, start));
      await start();

      await expect(database('needs')).resolves.toEqual([]);
      await expect(database('knex_migrations')).resolves.toHaveLength(1);
    },
  );
});
