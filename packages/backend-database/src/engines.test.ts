import { TestDatabases } from '@backstage/backend-test-utils';
import { ENGINES } from './__testUtils__/ENGINES';
import { isOneOf, isPostgres } from './engines';

jest.setTimeout(120_000);

describe('isOneOf', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    it('takes any number of values, and any text, in one parameter', async () => {
      const database = await databases.init(engine);
      await database.schema.createTable('teams', table => {
        table.string('name').primary();
      });
      const odd = ['', `a"b`, `'; drop table teams; --`, '{a,b}', '組木', '\\'];
      const names = ['sre', 'billing', ...odd];
      await database('teams').insert(names.map(name => ({ name })));
      const find = async (values: readonly string[]) => {
        const rows: { name: string }[] = await database('teams').whereRaw(
          isOneOf(database, 'name', values),
        );
        return rows.map(({ name }) => name).sort();
      };
      const many = Array.from({ length: 70_000 }, (_, index) => `t${index}`);

      await expect(find([])).resolves.toEqual([]);
      await expect(find(['sre', 'nobody'])).resolves.toEqual(['sre']);
      await expect(find(odd)).resolves.toEqual([...odd].sort());
      await expect(find([...many, 'billing'])).resolves.toEqual(['billing']);
    });

    it('is asked of the database that isPostgres tells apart', async () => {
      const database = await databases.init(engine);

      expect(isPostgres(database)).toBe(engine.startsWith('POSTGRES'));
    });
  });
});
