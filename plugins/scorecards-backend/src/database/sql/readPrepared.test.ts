import { TestDatabases } from '@backstage/backend-test-utils';
import { ENGINES } from '../../__testUtils__/openStores';
import { readPrepared } from './readPrepared';

jest.setTimeout(120_000);

describe('readPrepared', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    async function open() {
      const database = await databases.init(engine);
      const read = (value: string) =>
        readPrepared<{ value: string }>(database, 'test', () =>
          database.select(database.raw('? as value', [value])),
        );
      return { database, read };
    }

    it('reads with the values of the moment', async () => {
      const { read } = await open();
      await expect(read('first')).resolves.toEqual([{ value: 'first' }]);
      await expect(read('second')).resolves.toEqual([{ value: 'second' }]);
    });

    it('says what is wrong with a statement', async () => {
      const { database } = await open();
      await expect(
        readPrepared(database, 'wrong', () => database('nowhere').select('*')),
      ).rejects.toThrow(/nowhere/);
    });
  });

  const prepared = databases
    .eachSupportedId()
    .filter(([engine]) => engine !== 'SQLITE_3');
  for (const [engine] of prepared) {
    it(`goes on where what was prepared on ${engine} is on another connection, as behind a pooler`, async () => {
      const database = await databases.init(engine);
      const connection = await database.client.acquireConnection();
      const acquire = jest
        .spyOn(database.client, 'acquireConnection')
        .mockResolvedValue(connection);
      const read = () =>
        readPrepared(database, 'test', () => database.select({ value: 1 }));
      const countPrepared = async () =>
        (await database('pg_prepared_statements').count({ count: '*' }))[0];

      await read();
      await expect(countPrepared()).resolves.toEqual({ count: '1' });
      await database.raw('deallocate all');

      await expect(read()).resolves.toEqual([{ value: 1 }]);
      await expect(read()).resolves.toEqual([{ value: 1 }]);
      await expect(countPrepared()).resolves.toEqual({ count: '0' });
      acquire.mockRestore();
      await database.client.releaseConnection(connection);
    });
  }
});
