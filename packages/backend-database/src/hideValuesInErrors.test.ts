import { TestDatabases } from '@backstage/backend-test-utils';
import { ENGINES } from './__testUtils__/ENGINES';
import { hideValuesInErrors } from './hideValuesInErrors';

jest.setTimeout(120_000);

describe('hideValuesInErrors', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  it.each(databases.eachSupportedId().map(([id]) => id))(
    'leaves no value in what a refused row says on %p',
    async engine => {
      const secret = 'hunter2hunter2';
      const database = await databases.init(engine);
      await database.schema.createTable('needs', table => {
        table.string('need').primary();
      });
      const insert = async () => {
        await database('needs').insert({ need: secret });
      };
      await insert();
      const shown = async () => {
        const error: unknown = await insert().catch(refused => refused);
        expect(error).toHaveProperty('message');
        return `${error} ${JSON.stringify(error)}`;
      };
      expect(await shown()).toContain(secret);

      hideValuesInErrors(database);

      expect(await shown()).not.toContain(secret);
    },
  );
});
