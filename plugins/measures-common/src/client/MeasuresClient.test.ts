import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { MeasuresClient } from './MeasuresClient';

const BASE = 'http://localhost/api/measures';

const seen: string[] = [];

const server = setupServer(
  http.all(`${BASE}/*`, async ({ request }) => {
    seen.push(`${request.method} ${request.url.replace(BASE, '')}`);
    return HttpResponse.json({ items: [] });
  }),
);

const client = MeasuresClient.create({
  discoveryApi: {
    getBaseUrl: async plugin => `http://localhost/api/${plugin}`,
  },
  fetchApi: { fetch: (...request) => fetch(...request) },
});

const named = { namespace: 'default', name: 'a/b' };
const entity = { kind: 'component', ...named };

describe('MeasuresClient', () => {
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  afterEach(() => {
    seen.length = 0;
    server.resetHandlers();
  });
  afterAll(() => server.close());

  it.each<[string, () => Promise<unknown>]>([
    [
      'GET /entities/component/default/a%2Fb/deliveries?environment=staging',
      () => client.getEntityDeliveries({ ...entity, environment: 'staging' }),
    ],
    [
      'GET /entities/component/default/a%2Fb/deployments?from=2026-01-01&limit=10&cursor=x',
      () =>
        client.listEntityDeployments({
          ...entity,
          from: '2026-01-01',
          limit: 10,
          cursor: 'x',
        }),
    ],
    [
      'GET /deliveries?by=team&group=group%3Adefault%2Fa&group=group%3Adefault%2Fb',
      () =>
        client.getDeliveries({
          by: 'team',
          group: ['group:default/a', 'group:default/b'],
        }),
    ],
    [
      'GET /groups/default/a%2Fb/before-after?from=2026-01-01&to=2026-02-01&days=30',
      () =>
        client.getBeforeAfter({
          ...named,
          from: '2026-01-01',
          to: '2026-02-01',
          days: 30,
        }),
    ],
    [
      'GET /templates/default/a%2Fb/adoption',
      () => client.getTemplateAdoption(named),
    ],
    [
      'GET /requests?capability=capability%3Adefault%2Fdns',
      () => client.getRequests({ capability: 'capability:default/dns' }),
    ],
    ['GET /sources', () => client.listSources()],
    ['GET /platform', () => client.getPlatform()],
    ['POST /events', () => client.sendEvents({ events: [] })],
    ['POST /requests', () => client.sendRequests({ requests: [] })],
  ])('asks for %s', async (request, ask) => {
    await ask();
    expect(seen).toEqual([request]);
  });

  it('throws what the backend says', async () => {
    server.use(
      http.get(`${BASE}/sources`, () =>
        HttpResponse.json(
          { error: { name: 'NotAllowedError', message: 'No' } },
          { status: 403 },
        ),
      ),
    );
    await expect(client.listSources()).rejects.toMatchObject({
      statusCode: 403,
    });
  });
});
