import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { ENGINES } from '../__testUtils__/openStores';
import { DatabaseClock } from './DatabaseClock';

const HOUR_MS = 60 * 60_000;

jest.setTimeout(120_000);

describe('DatabaseClock', () => {
  const databases = TestDatabases.create({ ids: ENGINES });
  const real = Date.now;
  afterEach(() => jest.restoreAllMocks());

  it.each(databases.eachSupportedId())(
    'is the clock of this process where both agree, on %p',
    async id => {
      const logger = mockServices.logger.mock();
      const database = await databases.init(id);

      const clock = await DatabaseClock.create({ database, logger });

      expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(1_000);
      expect(logger.warn).not.toHaveBeenCalled();
    },
  );

  it.each(databases.eachSupportedId())(
    'goes by the database where this process is an hour ahead, on %p',
    async id => {
      const logger = mockServices.logger.mock();
      const database = await databases.init(id);
      // The driver connects before, which takes time.
      await database.raw('select 1');
      jest.spyOn(Date, 'now').mockImplementation(() => real() + HOUR_MS);

      const clock = await DatabaseClock.create({ database, logger });

      const ahead = clock.now().getTime() - real();
      // SQLite lives in this process: there is nobody to disagree with.
      const expected = id === 'SQLITE_3' ? HOUR_MS : 0;
      expect(Math.abs(ahead - expected)).toBeLessThan(1_000);
      expect(logger.warn).toHaveBeenCalledTimes(id === 'SQLITE_3' ? 0 : 1);
    },
  );

  it('goes by a database that answers slowly, as far as its answer says anything', async () => {
    const compare = async (options: {
      aheadMs: number;
      answersInMs: number;
    }) => {
      let now = real();
      jest.spyOn(Date, 'now').mockImplementation(() => now);
      const raw = async () => {
        const read = now + options.answersInMs / 2;
        now += options.answersInMs;
        return { rows: [{ now: String(read + options.aheadMs) }] };
      };
      const database = { raw, client: { config: { client: 'pg' } } };
      const clock = await DatabaseClock.create({
        database: database as unknown as Knex,
        logger: mockServices.logger.mock(),
      });
      return Math.abs(clock.now().getTime() - now - options.aheadMs);
    };

    expect(await compare({ aheadMs: -HOUR_MS, answersInMs: 2_000 })).toBe(0);
    // So small a difference may as well be the time that the answer took.
    expect(await compare({ aheadMs: 900, answersInMs: 2_000 })).toBe(900);
  });
});
