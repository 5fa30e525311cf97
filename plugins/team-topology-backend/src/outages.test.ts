import { mockCredentials } from '@backstage/backend-test-utils';
import { getRaw, sendRaw } from '@internal/hostile';
import knexFactory from 'knex';
import { nursery } from './__testUtils__/entities';
import { openActions } from './__testUtils__/openActions';
import { openInMemory } from './__testUtils__/openOrganisation';
import { serveServices } from './__testUtils__/serveServices';
import { DatabaseUnansweredNeedStore } from './database/DatabaseUnansweredNeedStore';

const OUTAGE = {
  name: 'ServiceUnavailableError',
  message: 'The database does not answer (ECONNREFUSED); try again later',
};

describe('while the database is away', () => {
  // Nothing listens there.
  const connection = { host: '127.0.0.1', port: 1 };
  const database = knexFactory({
    client: 'pg',
    connection,
    log: { warn: () => {} },
  });
  let server: Awaited<ReturnType<typeof serveServices>>;

  beforeAll(async () => {
    server = await serveServices(database, nursery, {
      chronicle: await openInMemory(),
    });
  });
  afterAll(async () => {
    await server.close();
    await database.destroy();
  });

  it.each([
    ['GET', '/unanswered-needs', undefined],
    ['GET', '/self-service', undefined],
    ['POST', '/unanswered-needs', JSON.stringify({ need: 'send a fax' })],
  ])('%s %s is told so, without SQL or address', async (method, path, body) => {
    const { status, text } = await sendRaw(server.origin, {
      method,
      path,
      headers: { 'content-type': 'application/json' },
      body,
    });

    expect(status).toBe(503);
    const { error } = JSON.parse(text);
    expect(error).toMatchObject(OUTAGE);
    expect(JSON.stringify(error)).not.toMatch(/127\.0\.0\.1|unanswered_needs/);
  });

  it('what is kept in memory is answered', async () => {
    const { status } = await getRaw(server.origin, '/model');

    expect(status).toBe(200);
  });

  it('an agent whose need is to be counted is told so, in the same words', async () => {
    const { actionsRegistry, counted } = openActions(nursery);
    const store = DatabaseUnansweredNeedStore.create({ database });
    counted.count.mockImplementation((need, day) => store.count(need, day));

    const asked = actionsRegistry.invoke({
      id: 'test:what-should-i-use-for',
      input: { need: 'send a fax' },
      credentials: mockCredentials.user('user:default/aoki'),
    });

    await expect(asked).rejects.toMatchObject(OUTAGE);
  });
});
