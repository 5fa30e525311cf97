import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { scorecardOf } from '../__testUtils__/scorecardOf';
import { ScorecardsClient } from './ScorecardsClient';

const BASE = 'http://localhost/api/scorecards';

interface Seen {
  method: string;
  url: string;
  body: string;
}

const seen: Seen[] = [];

const server = setupServer(
  http.all(`${BASE}/*`, async ({ request }) => {
    const { method, url } = request;
    seen.push({
      method,
      url: url.replace(BASE, ''),
      body: await request.text(),
    });
    return HttpResponse.json({ items: [] });
  }),
);

const client = ScorecardsClient.create({
  discoveryApi: {
    getBaseUrl: async plugin => `http://localhost/api/${plugin}`,
  },
  fetchApi: { fetch: (...request) => fetch(...request) },
});

const named = { namespace: 'default', name: 'a/b' };

const entity = { kind: 'component', ...named };

describe('ScorecardsClient', () => {
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  afterEach(() => {
    seen.length = 0;
    server.resetHandlers();
  });
  afterAll(() => server.close());

  it.each<[string, string, () => Promise<unknown>]>([
    ['GET', '/scorecards', () => client.listScorecards()],
    ['GET', '/scorecards/default/a%2Fb', () => client.getScorecard(named)],
    [
      'GET',
      '/entities/component/default/a%2Fb/report',
      () => client.getEntityReport(entity),
    ],
    [
      'GET',
      '/entities/component/default/a%2Fb/facts',
      () => client.getEntityFacts(entity),
    ],
    [
      'GET',
      '/entities/component/default/a%2Fb/trend?from=2026-01-01&scorecard=x&scorecard=y',
      () =>
        client.getEntityTrend({
          ...entity,
          from: '2026-01-01',
          scorecard: ['x', 'y'],
        }),
    ],
    [
      'GET',
      '/scorecards/default/a%2Fb/results?state=fail&state=unknown&level=none&owner=group%3Adefault%2Fsre&limit=10&cursor=abc',
      () =>
        client.getResults({
          ...named,
          state: ['fail', 'unknown'],
          level: ['none'],
          owner: ['group:default/sre'],
          limit: 10,
          cursor: 'abc',
        }),
    ],
    [
      'GET',
      '/scorecards/default/a%2Fb/results.csv?check=c1',
      () => client.getResultsCsv({ ...named, check: ['c1'] }),
    ],
    [
      'GET',
      '/scorecards/default/a%2Fb/by-golden-path',
      () => client.getByGoldenPath(named),
    ],
    [
      'GET',
      '/scorecards/default/a%2Fb/check-history?from=2026-01-01',
      () => client.getCheckHistory({ ...named, from: '2026-01-01' }),
    ],
    ['GET', '/trend', () => client.getTrend()],
    ['GET', '/groups/default/a%2Fb/rollup', () => client.getGroupRollup(named)],
    [
      'GET',
      '/groups/default/a%2Fb/trend?to=2026-02-01',
      () => client.getGroupTrend({ ...named, to: '2026-02-01' }),
    ],
    [
      'GET',
      '/overview?root=group%3Adefault%2Forg&depth=2',
      () => client.getOverview({ root: 'group:default/org', depth: 2 }),
    ],
    [
      'POST',
      '/refresh/component/default/a%2Fb',
      () => client.refreshEntity(entity),
    ],
  ])('asks %s %s', async (method, url, ask) => {
    await ask();
    expect(seen).toEqual([{ method, url, body: '' }]);
  });

  it('sends facts and scorecards as JSON', async () => {
    const observations = [
      {
        provider: 'ci',
        entity: 'component:default/a',
        observedAt: '2026-06-15T12:00:00Z',
        values: { runs: 1 },
      },
    ];
    const scorecard = scorecardOf([{ id: 'a' }]);
    await client.pushFacts({ observations });
    await client.previewScorecard({ scorecard });
    await client.getLevels({ entityRefs: ['component:default/a'] });
    expect(seen.map(({ url }) => url)).toEqual([
      '/facts',
      '/preview',
      '/levels',
    ]);
    expect(seen.map(({ body }) => JSON.parse(body))).toEqual([
      { observations },
      { scorecard },
      { entityRefs: ['component:default/a'] },
    ]);
  });

  it('hands the answer back, and the address of the CSV', async () => {
    await expect(client.listScorecards()).resolves.toEqual({ items: [] });
    await expect(
      client.getResultsCsvUrl({ ...named, state: ['fail'] }),
    ).resolves.toBe(`${BASE}/scorecards/default/a%2Fb/results.csv?state=fail`);
  });

  it('throws what the backend refused', async () => {
    server.use(
      http.get(`${BASE}/scorecards`, () =>
        HttpResponse.json(
          { error: { name: 'NotAllowedError', message: 'no' } },
          { status: 403 },
        ),
      ),
    );
    await expect(client.listScorecards()).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 403,
    });
  });

  it('stops when it is told to', async () => {
    const signal = AbortSignal.abort();
    await expect(client.getOverview({ signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});
