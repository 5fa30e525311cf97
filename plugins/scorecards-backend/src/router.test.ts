import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import {
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import express from 'express';
import request from 'supertest';
import { answers } from './__testUtils__/answers';
import { mockBackend } from './__testUtils__/mockBackend';
import { serveChecked } from '@internal/hostile';
import { createRouter } from './router';

/** Every route, as it is called and what it asks for. */
const ROUTES: [
  method: 'get' | 'post',
  path: string,
  body: object | undefined,
  name: keyof typeof answers | 'streamResults',
  asked: object,
][] = [
  ['get', '/scorecards', undefined, 'listScorecards', {}],
  [
    'get',
    '/scorecards/default/documented',
    undefined,
    'getScorecard',
    { namespace: 'default', name: 'documented' },
  ],
  [
    'get',
    '/scorecards/default/documented/by-golden-path',
    undefined,
    'getByGoldenPath',
    { namespace: 'default', name: 'documented' },
  ],
  [
    'get',
    '/scorecards/default/documented/check-history?from=2026-01-01',
    undefined,
    'getCheckHistory',
    { namespace: 'default', name: 'documented', from: '2026-01-01' },
  ],
  [
    'post',
    '/levels',
    { entityRefs: ['Component:default/memories', 'albums'], scorecard: ['a'] },
    'getLevels',
    {
      entityRefs: ['component:default/memories', 'component:default/albums'],
      scorecard: ['scorecard:default/a'],
    },
  ],
  [
    'get',
    '/scorecards/default/documented/results',
    undefined,
    'getResults',
    { namespace: 'default', name: 'documented' },
  ],
  [
    'get',
    '/scorecards/default/documented/results.csv',
    undefined,
    'streamResults',
    { namespace: 'default', name: 'documented' },
  ],
  [
    'get',
    '/entities/Component/default/memories/report',
    undefined,
    'getEntityReport',
    { kind: 'Component', namespace: 'default', name: 'memories' },
  ],
  [
    'get',
    '/entities/Component/default/memories/facts',
    undefined,
    'getEntityFacts',
    { kind: 'Component', namespace: 'default', name: 'memories' },
  ],
  [
    'get',
    '/entities/Component/default/memories/trend?from=2026-01-01',
    undefined,
    'getEntityTrend',
    {
      kind: 'Component',
      namespace: 'default',
      name: 'memories',
      from: '2026-01-01',
    },
  ],
  [
    'get',
    '/groups/default/product/rollup',
    undefined,
    'getGroupRollup',
    { namespace: 'default', name: 'product' },
  ],
  [
    'get',
    '/groups/default/product/trend?to=2026-01-01&scorecard=a&scorecard=b',
    undefined,
    'getGroupTrend',
    {
      namespace: 'default',
      name: 'product',
      to: '2026-01-01',
      scorecard: ['scorecard:default/a', 'scorecard:default/b'],
    },
  ],
  [
    'get',
    '/trend?scorecard=a',
    undefined,
    'getTrend',
    { scorecard: ['scorecard:default/a'] },
  ],
  [
    'get',
    '/overview?root=product&depth=3&scorecard=Documented',
    undefined,
    'getOverview',
    {
      root: 'group:default/product',
      depth: 3,
      scorecard: ['scorecard:default/documented'],
    },
  ],
  [
    'post',
    '/facts',
    {
      observations: [
        {
          provider: 'deploys',
          entity: 'component:default/memories',
          observedAt: '2026-03-01T08:00:00Z',
          values: { minutesP95: '12', tags: ['a'] },
        },
      ],
    },
    'pushFacts',
    {
      observations: [
        expect.objectContaining({ values: { minutesP95: '12', tags: ['a'] } }),
      ],
    },
  ],
  [
    'post',
    '/preview',
    { scorecard: { kind: 'Scorecard' } },
    'previewScorecard',
    { scorecard: { kind: 'Scorecard' }, signal: expect.any(AbortSignal) },
  ],
  [
    'post',
    '/refresh/Component/default/memories',
    undefined,
    'refreshEntity',
    {
      kind: 'Component',
      namespace: 'default',
      name: 'memories',
      signal: expect.any(AbortSignal),
    },
  ],
];

/** The caller, with the request, which is what the audit log needs. */
const sentBy = (credentials: BackstageCredentials) => ({
  credentials,
  request: expect.objectContaining({ headers: expect.anything() }),
});

describe('createRouter', () => {
  const scorecards = mockBackend();
  const credentials = mockCredentials.user();
  let app: express.Express;
  let checked: string;

  const send = (
    target: express.Express | string,
    [method, path, body]: (typeof ROUTES)[number],
  ) => request(target)[method](path).send(body);

  beforeAll(async () => {
    app = express();
    app.use(
      await createRouter({ httpAuth: mockServices.httpAuth(), scorecards }),
    );
    app.use(mockErrorHandler());
    checked = await serveChecked(app);
  });

  beforeEach(() => {
    jest.resetAllMocks();
    for (const [name, answer] of Object.entries(answers)) {
      scorecards[name as keyof typeof answers].mockResolvedValue(
        answer as never,
      );
    }
    scorecards.streamResults.mockResolvedValue({
      scorecard: 'scorecard:default/documented',
      checks: ['has-docs'],
      pages: (async function* pages() {
        yield answers.getResults.items;
      })(),
    });
  });

  describe.each(ROUTES)('%s %s', (...route) => {
    const [, , , name, asked] = route;

    it('asks in the name of the caller and answers as the specification says', async () => {
      const target = name === 'streamResults' ? app : checked;

      const { status, body } = await send(target, route);

      expect(status).toBe(200);
      expect(scorecards[name]).toHaveBeenCalledWith(asked, sentBy(credentials));
      // The streamed answer is CSV, which has a test of its own.
      expect(name === 'streamResults' ? undefined : body).toEqual(
        name === 'streamResults' ? undefined : answers[name],
      );
    });

    it('turns away who has not signed in', async () => {
      const { status, body } = await send(app, route).set(
        'Authorization',
        mockCredentials.none.header(),
      );

      expect(status).toBe(401);
      expect(body.error.name).toBe('AuthenticationError');
      expect(scorecards[name]).not.toHaveBeenCalled();
    });

    it.each([
      [400, new InputError('wrong')],
      [403, new NotAllowedError('not yours')],
      [404, new NotFoundError('not there')],
      [503, new ServiceUnavailableError('too much')],
    ])('answers %s in the standard shape', async (code, error) => {
      scorecards[name].mockRejectedValue(error);

      const { status, body } = await send(app, route);

      expect(status).toBe(code);
      expect(body).toMatchObject({
        error: { name: error.name, message: error.message },
        response: { statusCode: code },
      });
    });
  });

  it('takes several values of a filter, and short refs', async () => {
    await request(app)
      .get('/scorecards/default/documented/results')
      .query(
        'state=fail&state=unknown&level=none&owner=sre&owner=User:default/Aoki&system=nursery&check=has-docs&limit=500&cursor=abc',
      )
      .expect(200);

    expect(scorecards.getResults).toHaveBeenCalledWith(
      {
        namespace: 'default',
        name: 'documented',
        state: ['fail', 'unknown'],
        level: ['none'],
        owner: ['group:default/sre', 'user:default/aoki'],
        system: ['system:default/nursery'],
        check: ['has-docs'],
        limit: 500,
        cursor: 'abc',
      },
      sentBy(credentials),
    );
  });

  it.each([
    ['state', '/scorecards/default/documented/results?state=passed'],
    ['limit', '/scorecards/default/documented/results?limit=0'],
    ['limit', '/scorecards/default/documented/results?limit=501'],
    ['limit', '/scorecards/default/documented/results?limit=many'],
    ['cursor', '/scorecards/default/documented/results?cursor='],
    [
      'cursor',
      `/scorecards/default/documented/results?cursor=${'x'.repeat(2_001)}`,
    ],
    ['owner', '/scorecards/default/documented/results?owner=a:b:c'],
    [
      'owner',
      `/scorecards/default/documented/results?${'owner=a&'.repeat(51)}`,
    ],
    ['sort', '/scorecards/default/documented/results?sort=level'],
    ['system', '/scorecards/default/documented/results.csv?system=a/b/c'],
    ['limit', '/scorecards/default/documented/results.csv?limit=3'],
    ['name', `/scorecards/default/${'x'.repeat(254)}`],
    ['limit', '/scorecards/default/documented/by-golden-path?limit=3'],
    ['from', '/entities/component/default/memories/trend?from=banana'],
    ['from', '/groups/default/product/trend?from=2026-01-01T00:00:00Z'],
    ['scorecard', '/groups/default/product/rollup?scorecard=a/b/c'],
    ['depth', '/overview?depth=0'],
    ['depth', '/overview?depth=6'],
    ['root', '/overview?root=a:b:c'],
  ])('names %s when it refuses a request', async (parameter, path) => {
    const { status, body } = await request(app).get(path);

    expect(status).toBe(400);
    expect(body.error).toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(new RegExp(`\\b${parameter}\\b`)),
    });
    for (const method of Object.values(scorecards)) {
      expect(method).not.toHaveBeenCalled();
    }
  });

  it.each<[string, object, RegExp]>([
    ['/facts', {}, /observations/],
    ['/facts', { observations: {} }, /observations must be array/],
    [
      '/facts',
      { observations: [{ provider: 'deploys' }] },
      /observations\/0 must have required property 'entity'/,
    ],
    [
      '/facts',
      {
        observations: [
          { provider: 'd', entity: 'a:b/c', observedAt: 'x', values: [] },
        ],
      },
      /observations\/0\/values must be object/,
    ],
    ['/preview', {}, /scorecard/],
    ['/preview', { scorecard: 'x' }, /scorecard must be object/],
    ['/preview', { scorecard: {}, now: 'x' }, /additional properties/],
  ])('says what is wrong with the body of %s', async (path, body, message) => {
    const response = await request(app).post(path).send(body);

    expect(response.status).toBe(400);
    expect(response.body.error).toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(message),
    });
  });

  it('refuses what is no JSON', async () => {
    const broken = await request(app)
      .post('/facts')
      .set('Content-Type', 'application/json')
      .send('{"observations":');
    const text = await request(app)
      .post('/facts')
      .set('Content-Type', 'text/plain')
      .send('observations');

    expect([broken.status, text.status]).toEqual([400, 400]);
  });

  it.each([
    ['/facts', 5],
    ['/preview', 2],
  ])(
    'refuses a body of %s that is larger than %s MB',
    async (path, megabytes) => {
      const large = 'x'.repeat(megabytes * 1024 * 1024);

      const { status, body } = await request(app)
        .post(path)
        .send({ observations: [], scorecard: { large } });

      expect(status).toBe(413);
      expect(body.response.statusCode).toBe(413);
      expect(scorecards.pushFacts).not.toHaveBeenCalled();
      expect(scorecards.previewScorecard).not.toHaveBeenCalled();
    },
  );

  it('takes a batch of 10,000 facts', async () => {
    const observations = Array.from({ length: 10_000 }, (_, index) => ({
      provider: 'deploys',
      entity: `component:default/a-name-of-usual-length-${index}`,
      observedAt: '2026-03-01T08:00:00.000Z',
      values: { minutesP95: index },
    }));

    await request(app).post('/facts').send({ observations }).expect(200);

    expect(scorecards.pushFacts).toHaveBeenCalledWith(
      { observations },
      sentBy(credentials),
    );
  });

  it('describes itself', async () => {
    const { body } = await request(app).get('/openapi.json').expect(200);

    expect(Object.keys(body.paths).sort()).toEqual([
      '/entities/{kind}/{namespace}/{name}/facts',
      '/entities/{kind}/{namespace}/{name}/report',
      '/entities/{kind}/{namespace}/{name}/trend',
      '/facts',
      '/groups/{namespace}/{name}/rollup',
      '/groups/{namespace}/{name}/trend',
      '/levels',
      '/overview',
      '/preview',
      '/refresh/{kind}/{namespace}/{name}',
      '/scorecards',
      '/scorecards/{namespace}/{name}',
      '/scorecards/{namespace}/{name}/by-golden-path',
      '/scorecards/{namespace}/{name}/check-history',
      '/scorecards/{namespace}/{name}/results',
      '/scorecards/{namespace}/{name}/results.csv',
      '/trend',
    ]);
  });
});
