import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { migrate } from '@kumiki/backend-database';
import { MIGRATIONS } from '../migrations';
import { DatabaseSchemaStore } from './DatabaseSchemaStore';
import { openSchemas } from './openSchemas';

jest.setTimeout(60_000);

const docs = { id: 'docs', hasDocs: { type: 'boolean', description: '' } };

describe('openSchemas', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

  async function open() {
    const database = await databases.init('SQLITE_3');
    await migrate(database, MIGRATIONS);
    const store = DatabaseSchemaStore.create({ database });
    const logger = mockServices.logger.mock();
    const readSchemas = jest.fn<Promise<unknown[]>, [AbortSignal]>();
    const client = { readSchemas };
    return {
      logger,
      readSchemas,
      open: (timeoutMs: number) =>
        openSchemas({ client, logger, store, timeoutMs }),
    };
  }

  it('waits for Tech Insights, which starts at the same time', async () => {
    const opened = await open();
    opened.readSchemas.mockRejectedValueOnce(new Error('not yet'));
    opened.readSchemas.mockResolvedValue([docs]);

    expect(await opened.open(5_000)).toMatchObject([{ id: 'docs' }]);
    expect(opened.readSchemas).toHaveBeenCalledTimes(2);
    expect(opened.logger.warn).not.toHaveBeenCalled();
  });

  it('uses what was declared last where Tech Insights does not answer, or has lost it', async () => {
    const opened = await open();
    opened.readSchemas.mockResolvedValueOnce([docs]);
    const known = await opened.open(5_000);

    opened.readSchemas.mockResolvedValueOnce([]);
    expect(await opened.open(5_000)).toEqual(known);

    opened.readSchemas.mockRejectedValue(new Error('no answer'));
    expect(await opened.open(10)).toEqual(known);
    expect(opened.logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('are those of last time: no answer'),
    );
  });

  it('starts without any, and says what to do', async () => {
    const opened = await open();
    opened.readSchemas.mockRejectedValue(new Error('no answer'));

    expect(await opened.open(10)).toEqual([]);
    expect(opened.logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('restart this backend when it answers'),
    );
  });

  it('does not wait for longer than it may for an answer that never comes', async () => {
    const opened = await open();
    opened.readSchemas.mockImplementation(
      signal =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        }),
    );

    const began = Date.now();
    expect(await opened.open(200)).toEqual([]);
    expect(Date.now() - began).toBeLessThan(2_000);
  });
});
