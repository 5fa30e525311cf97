import { TestDatabases } from '@backstage/backend-test-utils';
import { ENGINES, openDatabase } from '../__testUtils__/openDatabase';
import { hideValuesInErrors } from './hideValuesInErrors';

jest.setTimeout(120_000);

describe('hideValuesInErrors', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  it.each(databases.eachSupportedId().map(([id]) => id))(
    'leaves no value in what a refused row says on %p',
    async engine => {
      const secret = 'hunter2hunter2';
      const database = await openDatabase(databases, engine);
      const insert = async () => {
        await database('unanswered_needs').insert({
          normalized: secret,
          need: secret,
          asked: 1,
          first_day: '2026-11-22',
          last_day: '2026-11-22',
        });
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
