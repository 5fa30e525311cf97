import { HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { serveTechInsights } from '../__testUtils__/serveTechInsights';

const ENTITY = 'component:default/invoices';
const server = setupServer();
const { signal } = new AbortController();

/** As the middleware of Backstage answers. */
const failing = (statusCode: number, message = 'broken') =>
  HttpResponse.json(
    {
      error: { name: 'Error', message },
      request: { method: 'GET', url: '/' },
      response: { statusCode },
    },
    { status: statusCode },
  );

function freezeTime() {
  jest.useFakeTimers({
    doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'clearTimeout'],
  });
}

describe('TechInsightsClient', () => {
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  afterEach(() => {
    server.resetHandlers();
    jest.useRealTimers();
  });
  afterAll(() => server.close());

  it('asks for all retrievers at once, in the name of the plugin', async () => {
    const { asked, client } = serveTechInsights(server, {
      latest: () => ({
        a: { timestamp: 'then', version: '1', facts: { x: true } },
        b: 'nonsense',
      }),
    });

    expect(await client.readLatest(ENTITY, ['a', 'b'], signal)).toEqual(
      new Map([['a', { timestamp: 'then', facts: { x: true } }]]),
    );
    expect(asked).toEqual([
      {
        entity: ENTITY,
        ids: ['a', 'b'],
        token: expect.stringContaining('Bearer mock-service-token'),
      },
    ]);
  });

  it('asks for twenty retrievers at a time', async () => {
    const ids = Array.from({ length: 41 }, (_, at) => `r${at}`);
    const { asked, client } = serveTechInsights(server, {
      latest: query =>
        Object.fromEntries(query.ids.map(id => [id, { facts: {} }])),
    });

    expect((await client.readLatest(ENTITY, ids, signal)).size).toBe(41);
    expect(asked.map(query => query.ids.length)).toEqual([20, 20, 1]);
  });

  it.each([429, 500, 503])('asks again on HTTP %d', async status => {
    let failures = 2;
    const { asked, client } = serveTechInsights(server, {
      latest: () => {
        failures -= 1;
        return failures < 0 ? {} : failing(status);
      },
    });

    await expect(client.readLatest(ENTITY, ['a'], signal)).resolves.toEqual(
      new Map(),
    );
    expect(asked).toHaveLength(3);
  });

  it.each([
    ['a list', () => HttpResponse.json([]), 'not an object of facts'],
    ['no JSON', () => new HttpResponse('<html>'), 'not JSON'],
    [
      'too much',
      () => new HttpResponse(new Uint8Array(9 * 1_024 * 1_024)),
      'has more than 8388608 bytes',
    ],
    ['nothing', () => HttpResponse.error(), 'Tech Insights failed: '],
  ])('says that the answer was %s', async (_, latest, message) => {
    const { client } = serveTechInsights(server, { latest });

    await expect(client.readLatest(ENTITY, ['a'], signal)).rejects.toThrow(
      message,
    );
  });

  it('does not repeat a query that is refused, and goes on with others', async () => {
    const { asked, client } = serveTechInsights(server, {
      latest: ({ entity }) =>
        entity === ENTITY ? failing(422, 'no such id') : {},
    });
    for (let i = 0; i < 5; i++) {
      await expect(client.readLatest(ENTITY, ['a'], signal)).rejects.toThrow(
        'Tech Insights answered 422 Unprocessable Entity: no such id',
      );
    }

    await client.readLatest('component:default/other', ['a'], signal);
    expect(asked).toHaveLength(6);
  });

  it.each([401, 403, 404])(
    'leaves it alone for a minute after HTTP %d, which says so to everybody',
    async status => {
      freezeTime();
      const { asked, client } = serveTechInsights(server, {
        latest: () => failing(status),
      });
      const read = () => client.readLatest(ENTITY, ['a'], signal);
      const until = () => new Date(Date.now() + 60_000).toISOString();

      const firstUntil = until();
      await expect(read()).rejects.toThrow(
        `it is queried again at ${firstUntil.slice(0, 16)}`,
      );
      await expect(read()).rejects.toMatchObject({
        name: 'TechInsightsAwayError',
      });
      expect(asked).toHaveLength(1);

      jest.setSystemTime(Date.now() + 61_000);
      await expect(read()).rejects.toThrow(`answered ${status}`);
      expect(asked).toHaveLength(2);
      // The second pause is twice as long.
      jest.setSystemTime(Date.now() + 61_000);
      await expect(read()).rejects.toThrow();
      expect(asked).toHaveLength(2);
    },
  );

  it('leaves it alone after three failures in a row, until it answers', async () => {
    freezeTime();
    let isBroken = true;
    const { asked, client } = serveTechInsights(server, {
      latest: () => (isBroken ? failing(500) : {}),
    });
    const read = () => client.readLatest(ENTITY, ['a'], signal);

    for (let i = 0; i < 20; i++) {
      await expect(read()).rejects.toThrow('answered 500');
    }
    // Three queries, each three times.
    expect(asked).toHaveLength(9);

    isBroken = false;
    jest.setSystemTime(Date.now() + 61_000);
    await expect(read()).resolves.toEqual(new Map());
  });

  it('sends no more than four requests at a time', async () => {
    let current = 0;
    let most = 0;
    const { client } = serveTechInsights(server, {
      latest: async () => {
        current += 1;
        most = Math.max(most, current);
        await new Promise(resolve => setTimeout(resolve, 5));
        current -= 1;
        return {};
      },
    });

    await Promise.all(
      Array.from({ length: 30 }, (_, at) =>
        client.readLatest(`component:default/c${at}`, ['a'], signal),
      ),
    );

    expect(most).toBe(4);
  });

  it('stops when nobody waits any more', async () => {
    const controller = new AbortController();
    const { asked, client } = serveTechInsights(server, {
      latest: () => {
        controller.abort(new Error('enough'));
        return failing(500);
      },
    });

    await expect(
      client.readLatest(ENTITY, ['a'], controller.signal),
    ).rejects.toThrow('enough');
    expect(asked).toHaveLength(1);
  });

  it('reads schemas, and says where they are none', async () => {
    const sent = [{ id: 'a', x: { type: 'boolean' } }];
    const { client } = serveTechInsights(server, { schemas: () => sent });
    expect(await client.readSchemas(signal)).toEqual(sent);

    serveTechInsights(server, { schemas: () => ({}) });
    await expect(client.readSchemas(signal)).rejects.toThrow(
      'not a list of schemas',
    );
    serveTechInsights(server, { schemas: () => failing(503) });
    await expect(client.readSchemas(signal)).rejects.toThrow('answered 503');
  });
});
