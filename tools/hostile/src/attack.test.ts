import { once } from 'node:events';
import { createServer, IncomingMessage, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import knexFactory, { Knex } from 'knex';
import { attack } from './attack';
import { HttpOperation } from './HttpOperation';

/** What a server says to a request. */
interface Said {
  status: number;
  type?: string;
  text: string;
}

type Handler = (request: IncomingMessage) => Said | Promise<Said>;

const parameter = (name: string, place: 'path' | 'query') => ({
  ...{ name, in: place, required: place === 'path' },
  examples: ['sound'],
});

/** As most operations: it takes a name, and a date until which it looks. */
const operationOf = (method: string): HttpOperation => ({
  id: 'Things',
  method,
  path: '/things/{name}',
  parameters: [parameter('name', 'path'), parameter('to', 'query')],
  takesBody: method === 'POST',
});

const fine: Said = { status: 200, text: '{}' };
const refusal = (message: string, status = 400): Said => ({
  status,
  text: JSON.stringify({
    error: { name: 'InputError', message },
    response: { statusCode: status },
  }),
});

/** Takes what is sound and says what is not. */
const decent: Handler = ({ url }) =>
  url === '/things/sound' ? fine : refusal('request/params/name is not sound');

describe('attack', () => {
  let database: Knex;
  let server: Server | undefined;

  beforeEach(async () => {
    database = knexFactory({
      client: 'better-sqlite3',
      connection: ':memory:',
      useNullAsDefault: true,
    });
    await database.schema.createTable('things', it => it.text('name'));
  });
  afterEach(async () => {
    server?.closeAllConnections();
    server?.close();
    await database.destroy();
  });

  async function attackOn(handler: Handler, method = 'GET'): Promise<void> {
    server = createServer(async (request, response) => {
      request.resume();
      const { status, text, type } =
        request.url === '/witness' ? fine : await handler(request);
      response.writeHead(status, {
        'content-type': type ?? 'application/json',
      });
      response.end(text);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await attack({
      origin: `http://127.0.0.1:${port}`,
      database,
      operation: operationOf(method),
      vocabulary: { values: {}, bodies: { Things: [{ name: 'sound' }] } },
      runs: 20,
      witness: '/witness',
    });
  }

  it.each(['GET', 'POST'])('leaves a decent server alone: %s', async method => {
    await expect(attackOn(decent, method)).resolves.toBeUndefined();
  });

  it.each<[string, Handler, RegExp]>([
    [
      'fails on a NUL',
      request =>
        request.url?.includes('%00')
          ? refusal('request/params/name', 500)
          : decent(request),
      /fails with 500/,
    ],
    [
      'answers a page',
      () => ({ ...fine, type: 'text/html' }),
      /answers text\/html/,
    ],
    [
      'refuses in words alone',
      () => ({ status: 400, type: 'text/plain', text: 'no' }),
      /refuses in text\/plain/,
    ],
    [
      'does not say what is wrong',
      () => refusal('You have to do better'),
      /does not say what is wrong/,
    ],
    [
      'shows its statements',
      () => refusal('request/params/name: select * from things'),
      /shows what is inside/,
    ],
    [
      'says more than anybody reads',
      () => refusal(`request/params/name ${'x'.repeat(70_000)}`),
      /answers \d+ characters/,
    ],
  ])('finds a server that %s', async (_, handler, problem) => {
    await expect(attackOn(handler)).rejects.toThrow(problem);
  });

  it('finds a server that stores what it refuses', async () => {
    const handler: Handler = async request => {
      await database('things').insert({ name: request.url });
      return refusal('request/params/name is not sound');
    };

    await expect(attackOn(handler, 'POST')).rejects.toThrow(
      /changes the database, and is refused/,
    );
  });

  it('finds a server that stores something where it is only read', async () => {
    const handler: Handler = async request => {
      await database('things').insert({ name: request.url });
      return fine;
    };

    await expect(attackOn(handler)).rejects.toThrow(/changes something/);
  });

  it('finds a server in which a request reaches what all objects have', async () => {
    const handler: Handler = request => {
      if (request.url?.includes('__proto__')) {
        // Not enumerable, so that nothing else here trips over it.
        Reflect.defineProperty(Object.prototype, 'polluted', {
          value: true,
          configurable: true,
        });
      }
      return decent(request);
    };

    await expect(
      attackOn(handler).finally(() => {
        Reflect.deleteProperty(Object.prototype, 'polluted');
      }),
    ).rejects.toThrow(/changes (what others are answered|something)/);
  });
});
