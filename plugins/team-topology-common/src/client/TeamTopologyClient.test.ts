import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { TeamTopologyClient } from './TeamTopologyClient';

const baseUrl = 'https://backstage.example/api/team-topology';

const server = setupServer();

describe('TeamTopologyClient', () => {
  const getBaseUrl = jest.fn(async () => baseUrl);
  const client = TeamTopologyClient.create({
    discoveryApi: { getBaseUrl },
    fetchApi: { fetch: (...request) => fetch(...request) },
  });

  /** Answers one address with what was asked for there. */
  function serve(path: string) {
    server.use(
      http.get(`${baseUrl}${path}`, ({ request }) =>
        HttpResponse.json({ asked: request.url.replace(baseUrl, '') }),
      ),
    );
  }

  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());

  it('asks the backend of the plugin for the model of today', async () => {
    serve('/model');

    await expect(client.getModel()).resolves.toEqual({ asked: '/model' });
    expect(getBaseUrl).toHaveBeenCalledWith('team-topology');
  });

  it('asks for the model at a date', async () => {
    serve('/model');

    await expect(client.getModel({ at: '2024-06-01' })).resolves.toEqual({
      asked: '/model?at=2024-06-01',
    });
  });

  it('sends any text as a date safely, and leaves judging it to the backend', async () => {
    serve('/model');

    await expect(client.getModel({ at: 'ba&na=na' })).resolves.toEqual({
      asked: '/model?at=ba%26na%3Dna',
    });
  });

  it('asks what differs', async () => {
    serve('/diff');
    serve('/diff.md');

    await expect(client.getDiff({ from: '2024-01-01' })).resolves.toEqual({
      asked: '/diff?from=2024-01-01',
    });
    await expect(
      client.getDiffMarkdown({
        ...{ from: '2024-01-01', to: '2024-06-01', language: 'ja' },
      }),
    ).resolves.toContain('/diff.md?from=2024-01-01&to=2024-06-01&language=ja');
  });

  it('asks for smells, and ends a snooze', async () => {
    serve('/smells');
    serve('/smells/counts');
    serve('/smells/snoozes');
    server.use(
      http.post(`${baseUrl}/smells/snoozes/:id/end`, ({ params }) =>
        HttpResponse.json({ id: params.id }),
      ),
    );

    await expect(
      client.getSmells({ rule: 'TT01', includeSnoozed: true }),
    ).resolves.toEqual({ asked: '/smells?rule=TT01&includeSnoozed=true' });
    await expect(
      client.getSmellCounts({ from: '2024-01-01' }),
    ).resolves.toEqual({ asked: '/smells/counts?from=2024-01-01' });
    await expect(client.listSmellSnoozes()).resolves.toEqual({
      asked: '/smells/snoozes',
    });
    await expect(client.endSmellSnooze({ id: 'a/b' })).resolves.toEqual({
      id: 'a/b',
    });
  });

  it('asks what has changed', async () => {
    serve('/changes');

    await expect(client.getChanges()).resolves.toEqual({ asked: '/changes' });
    await expect(
      client.getChanges({
        ...{ from: '2024-01-01', about: 'group:default/sre', limit: 5 },
        ...{ kinds: ['team-founded', 'team-closed'], cursor: '2024-06-01' },
      }),
    ).resolves.toEqual({
      asked: `/changes?from=2024-01-01&about=group%3Adefault%2Fsre&limit=5&cursor=2024-06-01&kind=${encodeURIComponent(
        'team-founded,team-closed',
      )}`,
    });
  });

  it('asks for a team', async () => {
    serve('/teams/:namespace/:name');

    await expect(
      client.getTeam({ namespace: 'default', name: 'sre', at: '2024-06-01' }),
    ).resolves.toEqual({ asked: '/teams/default/sre?at=2024-06-01' });
    await expect(
      client.getTeam({ namespace: 'a/b', name: '?c' }),
    ).resolves.toEqual({ asked: '/teams/a%2Fb/%3Fc' });
  });

  it('asks for a group', async () => {
    serve('/groups/:namespace/:name');

    await expect(
      client.getGroup({ namespace: 'default', name: 'sre' }),
    ).resolves.toEqual({ asked: '/groups/default/sre' });
  });

  it.each([
    [400, 'InputError', 'at must be a date that exists'],
    [401, 'AuthenticationError', 'Sign in'],
    [403, 'NotAllowedError', 'Not for you'],
    [404, 'NotFoundError', 'No such team'],
  ])('hands on the error behind a %i', async (status, name, message) => {
    server.use(
      http.get(`${baseUrl}/teams/default/sre`, () =>
        HttpResponse.json(
          { error: { name, message }, response: { statusCode: status } },
          { status },
        ),
      ),
    );

    await expect(
      client.getTeam({ namespace: 'default', name: 'sre' }),
    ).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: status,
      cause: { name, message },
    });
  });

  it('hands on an error that something in between has written', async () => {
    server.use(
      http.get(`${baseUrl}/model`, () =>
        HttpResponse.text('<h1>Bad gateway</h1>', { status: 502 }),
      ),
    );

    await expect(client.getModel()).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 502,
    });
  });

  it('stops asking when the caller is gone', async () => {
    serve('/model');
    const controller = new AbortController();
    controller.abort();

    await expect(
      client.getModel({ signal: controller.signal }),
    ).rejects.toMatchObject({ name: 'AbortError' });
  });
});
