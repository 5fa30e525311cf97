import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { HttpDraftReader } from './HttpDraftReader';

const draft = {
  ...{ id: 'abc', name: 'Infra', at: '2026-11-01', version: 2, changes: [] },
};

describe('HttpDraftReader', () => {
  const asked: (string | undefined)[][] = [];
  let server: Server;
  let reader: HttpDraftReader;

  beforeAll(async () => {
    server = createServer((request, response) => {
      const { method, url, headers } = request;
      asked.push([method, url, headers.authorization]);
      const isThere = url === '/drafts/abc/publication';
      response.writeHead(isThere ? 200 : 404, {
        'Content-Type': 'application/json',
      });
      response.end(
        JSON.stringify(
          isThere ? draft : { error: { name: 'NotFoundError', message: 'No' } },
        ),
      );
    });
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    reader = HttpDraftReader.create({
      auth: mockServices.auth({ pluginId: 'scaffolder' }),
      discovery: mockServices.discovery.mock({
        getBaseUrl: async () => `http://127.0.0.1:${port}`,
      }),
    });
  });
  afterAll(() => new Promise(done => server.close(done)));
  beforeEach(() => asked.splice(0));

  it('asks in the name of the person', async () => {
    const credentials = mockCredentials.user('user:default/aoki');
    await expect(reader.read('abc', { credentials })).resolves.toEqual(draft);
    expect(asked).toEqual([
      [
        'POST',
        '/drafts/abc/publication',
        mockCredentials.service.header({
          onBehalfOf: credentials,
          targetPluginId: 'team-topology',
        }),
      ],
    ]);
  });

  it('says that there is none', async () => {
    const credentials = mockCredentials.user();
    await expect(reader.read('x', { credentials })).rejects.toMatchObject({
      statusCode: 404,
    });
  });
});
