import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import { migrate } from '@kumiki/backend-database';
import { MIGRATIONS } from '../migrations';
import { DatabaseSchemaStore } from './DatabaseSchemaStore';

jest.setTimeout(60_000);

const boolean = { type: 'boolean', description: 'yes or no' };

describe('DatabaseSchemaStore', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  it.each(databases.eachSupportedId())(
    'keeps the newest schema of each retriever on %p',
    async engine => {
      const database = await databases.init(engine);
      await migrate(database, MIGRATIONS);
      const store = DatabaseSchemaStore.create({ database });

      await store.keepSchemas([
        { id: 'b', x: boolean, entityFilter: { kind: 'api' } },
        { id: 'a', y: boolean },
        'nonsense',
      ]);
      await store.keepSchemas([{ id: 'b', z: boolean }]);
      await store.keepSchemas([]);

      expect(await store.listSchemas()).toEqual([
        { id: 'a', facts: [{ name: 'y', ...boolean }] },
        { id: 'b', facts: [{ name: 'z', ...boolean }] },
      ]);
    },
  );

  it.each(databases.eachSupportedId())(
    'can be migrated down on %p',
    async engine => {
      const database = await databases.init(engine);
      await migrate(database, MIGRATIONS);

      const directory = resolvePackagePath(
        MIGRATIONS.packageName,
        'migrations',
      );
      const { tableName } = MIGRATIONS;
      await database.migrate.down({ directory, tableName });

      expect(await database.schema.hasTable('tech_insights_schemas')).toBe(
        false,
      );
    },
  );
});
