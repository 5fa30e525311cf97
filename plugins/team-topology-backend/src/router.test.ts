import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import {
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import express from 'express';
import request from 'supertest';
import { Audit } from '@kumiki/backend-audit';
import {
  answers,
  capability,
  changes as changesOfYears,
  history,
  route,
  runs,
  unanswered,
} from './__testUtils__/mockAnswers';
import {
  nurseryDiff,
  nurseryModel,
  nurseryTeam,
} from './__testUtils__/mockModel';
import { serveChecked } from '@internal/hostile';
import { createRouter } from './router';
import { TooManyRequestsError } from './needs/NeedReporter';

describe('createRouter', () => {
  const orgModel = {
    getModel: jest.fn(),
    getModelWith: jest.fn(),
    getTeam: jest.fn(),
    getToday: jest.fn(),
  };
  const map = { renderSvg: jest.fn(), renderMermaid: jest.fn() };
  const diff = {
    getDiff: jest.fn(),
    getProposedDiff: jest.fn(),
    renderMarkdown: jest.fn(),
    renderProposedMarkdown: jest.fn(),
  };
  const routes = { getRoute: jest.fn() };
  const needs = {
    findGoldenPath: jest.fn(),
    reportUnansweredNeed: jest.fn(),
    findOrReport: jest.fn(),
    listUnansweredNeeds: jest.fn(),
  };
  const capabilities = { getCapability: jest.fn() };
  const selfService = { getSelfService: jest.fn() };
  const timeline = { getTimeline: jest.fn() };
  const changes = { getChanges: jest.fn() };
  const services = {
    ...{ diff, orgModel, map, routes, needs, capabilities, selfService },
    ...{ changes, timeline },
  };
  const methods = Object.values(services).flatMap((service): jest.Mock[] =>
    Object.values(service),
  );
  const credentials = mockCredentials.user();
  const auditor = mockServices.auditor.mock();
  let app: express.Express;
  let checked: string;

  beforeAll(async () => {
    app = express();
    app.use(
      await createRouter({
        audit: Audit.create({
          auditor,
          auth: mockServices.auth(),
          logger: mockServices.logger.mock(),
        }),
        httpAuth: mockServices.httpAuth(),
        ...services,
      }),
    );
    app.use(mockErrorHandler());
    checked = await serveChecked(app);
  });

  beforeEach(() => {
    jest.resetAllMocks();
    orgModel.getModel.mockResolvedValue(nurseryModel());
    orgModel.getTeam.mockResolvedValue(nurseryTeam('group:default/sre'));
    map.renderSvg.mockResolvedValue('<svg/>');
    map.renderMermaid.mockResolvedValue('flowchart LR\n');
    diff.getDiff.mockResolvedValue(nurseryDiff());
    diff.renderMarkdown.mockResolvedValue('## Changes\n');
    diff.renderProposedMarkdown.mockResolvedValue('## Proposed\n');
    diff.getProposedDiff.mockResolvedValue({
      ...nurseryDiff(),
      problems: [
        { document: 1, ref: 'group:default/a', field: 'spec', message: 'No.' },
      ],
    });
    routes.getRoute.mockResolvedValue(route);
    needs.findGoldenPath.mockResolvedValue(answers);
    needs.listUnansweredNeeds.mockResolvedValue({ items: unanswered });
    capabilities.getCapability.mockResolvedValue(capability);
    timeline.getTimeline.mockResolvedValue(history);
    changes.getChanges.mockResolvedValue(changesOfYears);
    selfService.getSelfService.mockResolvedValue(runs);
  });

  it('says which day it is, and where', async () => {
    const today = { day: '2026-11-29', timeZone: 'Asia/Tokyo' };
    orgModel.getToday.mockResolvedValue(today);

    const { status, body } = await request(checked).get('/today');

    expect(status).toBe(200);
    expect(body).toEqual(today);
    expect(orgModel.getToday).toHaveBeenCalledWith({ credentials });
  });

  it('answers with the model of today', async () => {
    const { status, body } = await request(checked).get('/model');

    expect(status).toBe(200);
    expect(body).toEqual(nurseryModel());
    expect(orgModel.getModel).toHaveBeenCalledWith(
      { at: undefined },
      { credentials },
    );
  });

  it('hands on the date', async () => {
    await request(checked).get('/model?at=2024-04-01').expect(200);

    expect(orgModel.getModel).toHaveBeenCalledWith(
      { at: '2024-04-01' },
      { credentials },
    );
  });

  it('answers with a team', async () => {
    const { status, body } = await request(checked).get(
      '/teams/default/SRE?at=2024-04-01',
    );

    expect(status).toBe(200);
    expect(body).toEqual(nurseryTeam('group:default/sre'));
    expect(orgModel.getTeam).toHaveBeenCalledWith(
      { ref: 'group:default/sre', at: '2024-04-01' },
      { credentials },
    );
  });

  it('answers with what differs between two dates', async () => {
    const { body } = await request(checked)
      .get('/diff?from=2024-01-01&to=2024-12-01')
      .expect(200);

    expect(body).toEqual(nurseryDiff());
    expect(body.changes.length).toBeGreaterThan(3);
    expect(diff.getDiff).toHaveBeenCalledWith(
      { from: '2024-01-01', to: '2024-12-01' },
      { credentials },
    );
  });

  it('writes what differs as Markdown', async () => {
    const response = await request(app)
      .get('/diff.md?from=2024-01-01&language=ja')
      .expect(200);

    expect(response.headers).toMatchObject({
      'content-type': 'text/markdown; charset=utf-8',
      'cache-control': 'private, no-cache',
      'x-content-type-options': 'nosniff',
    });
    expect(response.text).toBe('## Changes\n');
    expect(diff.renderMarkdown).toHaveBeenCalledWith(
      { from: '2024-01-01', to: undefined, language: 'ja' },
      { credentials },
    );
  });

  it('answers with what documents would change', async () => {
    // Longer than the body of any other route may be.
    const documents = `# ${'x'.repeat(200_000)}`;
    const { body } = await request(checked)
      .post('/diff')
      .send({ documents, remove: ['Group:SRE'] })
      .expect(200);

    expect(body.problems).toHaveLength(1);
    expect(diff.getProposedDiff).toHaveBeenCalledWith(
      { documents, remove: ['group:default/sre'] },
      { credentials },
    );
  });

  it('writes what documents would change as Markdown', async () => {
    const response = await request(app)
      .post('/diff.md')
      .send({ documents: 'a: b', language: 'ja' })
      .expect(200);

    expect(response.headers['content-type']).toBe(
      'text/markdown; charset=utf-8',
    );
    expect(response.text).toBe('## Proposed\n');
    expect(diff.renderProposedMarkdown).toHaveBeenCalledWith(
      { documents: 'a: b', remove: [], language: 'ja' },
      { credentials },
    );
  });

  it.each([
    [{}, /'documents'/],
    [{ documents: '', remove: ['sre'] }, /^remove must be refs/],
    [{ documents: 'x'.repeat(262_145) }, /262144/],
    [{ documents: 'x'.repeat(700_000) }, /too large/],
  ])('refuses the proposal %.40j', async (body, message) => {
    const response = await request(app).post('/diff').send(body);
    expect(response.status).toBe(400);
    expect(response.body.error.message).toMatch(message);
    expect(diff.getProposedDiff).not.toHaveBeenCalled();
  });

  it.each([
    '/diff',
    '/diff?from=',
    '/diff?from=2024-01-01&to=',
    '/diff.md?from=2024-01-01&language=fr',
  ])('refuses %s', async path => {
    await request(app).get(path).expect(400);
    expect(diff.getDiff).not.toHaveBeenCalled();
  });

  it('draws an image that can do nothing but be looked at', async () => {
    const response = await request(app).get('/map.svg').expect(200);

    expect(response.headers).toMatchObject({
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
    });
    expect(response.body.toString()).toBe('<svg/>');
    expect(map.renderSvg).toHaveBeenCalledWith(
      { theme: 'light', filter: {} },
      { credentials },
    );
  });

  it('draws what a filter lets through', async () => {
    await request(app)
      .get('/map.svg')
      .query({
        at: '2024-04-01',
        theme: 'dark',
        types: 'platform,undefined-type',
        modes: 'facilitating',
        groupings: 'product-platform,group:acme/streams',
        states: 'planned,ended',
        focus: 'SRE',
        budget: '12',
      })
      .expect(200);

    expect(map.renderSvg).toHaveBeenCalledWith(
      {
        at: '2024-04-01',
        theme: 'dark',
        nodeBudget: 12,
        filter: {
          types: ['platform', 'undefined-type'],
          modes: ['facilitating'],
          groupings: ['group:default/product-platform', 'group:acme/streams'],
          states: ['planned', 'ended'],
          focus: 'group:default/sre',
        },
      },
      { credentials },
    );
  });

  it('takes a filter as repeated parameters, too', async () => {
    await request(app)
      .get('/map.mmd?types=platform&types=enabling&modes=facilitating')
      .expect(200);

    expect(map.renderMermaid).toHaveBeenCalledWith(
      {
        filter: { types: ['platform', 'enabling'], modes: ['facilitating'] },
      },
      { credentials },
    );
  });

  it('writes Mermaid as plain text', async () => {
    const response = await request(app).get('/map.mmd').expect(200);

    expect(response.headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
    });
    expect(response.text).toBe('flowchart LR\n');
  });

  it.each([
    ['at', '/model?at='],
    ['at', '/model?at=2024-01-01&at=2024-01-02'],
    ['at', '/model?at=2024-01-01T00:00:00Z'],
    ['when', '/model?when=2024-01-01'],
    ['at', `/teams/default/sre?at=${'2'.repeat(5000)}`],
    ['name', `/teams/default/${'x'.repeat(254)}`],
    ['theme', '/map.svg?theme=sepia'],
    ['types', '/map.svg?types=squad'],
    ['types', '/map.svg?types='],
    ['modes', '/map.svg?modes=x-as-a-service,meetings'],
    ['states', '/map.svg?states=late'],
    ['groupings', `/map.svg?groupings=${Array(51).fill('a').join(',')}`],
    ['groupings', '/map.svg?groupings=a:b:c'],
    ['focus', '/map.svg?focus=a/b/c'],
    ['focus', `/map.svg?focus=${'x'.repeat(521)}`],
    ['budget', '/map.svg?budget=0'],
    ['budget', '/map.svg?budget=many'],
    ['budget', '/map.svg?budget=1e9'],
    ['theme', '/map.mmd?theme=dark'],
    ['responsibility', '/route'],
    ['responsibility', '/route?responsibility='],
    ['responsibility', '/route?responsibility=a:b:c'],
    ['responsibility', '/route?responsibility=group:default/sre'],
    ['responsibility', `/route?responsibility=${'x'.repeat(521)}`],
    ['from', '/route?responsibility=runtime&from=user:aoki'],
    ['from', '/route?responsibility=runtime&from='],
    ['at', '/route?responsibility=runtime&at=2024-01-01T00:00:00Z'],
    ['need', '/golden-paths'],
    ['need', `/golden-paths?need=${'x'.repeat(201)}`],
    ['limit', '/golden-paths?need=run&limit=21'],
    ['limit', '/golden-paths?need=run&limit=-1'],
    ['limit', '/golden-paths?need=run&limit=few'],
    ['user', '/unanswered-needs?user=aoki'],
    ['name', `/capabilities/default/${'x'.repeat(254)}`],
    ['about', '/timeline?about=user:default/aoki'],
    ['about', '/timeline?about=a/b/c'],
    ['about', '/changes?about=user:default/aoki'],
    ['kind', '/changes?kind=team-founded,team-forgotten'],
    ['limit', '/changes?limit=51'],
    ['limit', '/changes?limit=0'],
    ['cursor', '/changes?cursor=2024-01-01T00:00:00Z'],
    ['weeks', '/self-service?weeks=0'],
    ['weeks', '/self-service?weeks=53'],
    ['weeks', '/self-service?weeks=1.5'],
    ['template', '/self-service?template=component:x'],
    ['capability', '/self-service?capability=a/b/c'],
    ['team', '/self-service?team=user:default/aoki'],
  ])('names %s when it refuses a request', async (parameter, path) => {
    const { status, body } = await request(app).get(path);

    expect(status).toBe(400);
    expect(body.error).toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(new RegExp(`\\b${parameter}\\b`)),
    });
    for (const method of methods) {
      expect(method).not.toHaveBeenCalled();
    }
  });

  describe.each([
    '/model',
    '/teams/default/sre',
    '/map.svg',
    '/map.mmd',
    '/route?responsibility=runtime',
    '/golden-paths?need=run',
    '/unanswered-needs',
    '/capabilities/default/runtime',
    '/self-service',
    '/timeline',
    '/changes',
  ])('%s', path => {
    it('turns away who has not signed in', async () => {
      const { status, body } = await request(app)
        .get(path)
        .set('Authorization', mockCredentials.none.header());

      expect(status).toBe(401);
      expect(body.error.name).toBe('AuthenticationError');
    });

    it.each([
      [403, new NotAllowedError('not yours')],
      [404, new NotFoundError('no such team')],
      [503, new ServiceUnavailableError('too slow')],
    ])('answers %s in the standard shape', async (code, error) => {
      methods.forEach(method => method.mockRejectedValue(error));

      const { status, body } = await request(app).get(path);

      expect(status).toBe(code);
      expect(body).toMatchObject({
        error: { name: error.name, message: error.message },
        response: { statusCode: code },
      });
    });
  });

  it('says who does something', async () => {
    const { status, body } = await request(checked).get(
      '/route?responsibility=Runtime&from=acme/billing&at=2024-04-01',
    );

    expect(status).toBe(200);
    expect(body).toEqual(route);
    expect(routes.getRoute).toHaveBeenCalledWith(
      {
        responsibility: 'responsibility:default/runtime',
        from: 'group:acme/billing',
        at: '2024-04-01',
      },
      { credentials },
    );
  });

  it('says what to use, in any language', async () => {
    const { status, body } = await request(checked)
      .get('/golden-paths')
      .query({ need: '定期実行 & more', limit: 20 });

    expect(status).toBe(200);
    expect(body).toEqual(answers);
    expect(needs.findGoldenPath).toHaveBeenCalledWith(
      { need: '定期実行 & more', limit: 20 },
      { credentials },
    );
    expect(needs.findOrReport).not.toHaveBeenCalled();
  });

  it('says it without the question in an address', async () => {
    const { status, body } = await request(checked)
      .post('/golden-paths')
      .send({ need: '定期実行 & more', limit: 0 });

    expect(status).toBe(200);
    expect(body).toEqual(answers);
    expect(needs.findGoldenPath).toHaveBeenCalledWith(
      { need: '定期実行 & more', limit: 0 },
      { credentials },
    );
    const longer = { need: 'x'.repeat(201) };
    await request(app).post('/golden-paths').send(longer).expect(400);
  });

  it('tells the auditor of what it refuses, and of nothing else', async () => {
    const fail = jest.fn();
    auditor.createEvent.mockResolvedValue({ success: jest.fn(), fail });
    orgModel.getTeam.mockRejectedValue(new NotAllowedError('not yours'));
    map.renderSvg.mockRejectedValue(new NotFoundError('not there'));

    await request(app).get('/teams/default/sre').expect(403);
    await request(app).get('/map.svg').expect(404);
    await request(app).get('/map.mmd').expect(200);

    expect(auditor.createEvent).toHaveBeenCalledTimes(1);
    expect(auditor.createEvent).toHaveBeenCalledWith({
      eventId: 'read',
      severityLevel: 'medium',
      request: expect.objectContaining({ method: 'GET' }),
      meta: { queryType: 'teams' },
    });
    expect(fail).toHaveBeenCalledTimes(1);
  });

  it('tells the auditor no word of a need', async () => {
    const fail = jest.fn();
    auditor.createEvent.mockResolvedValue({ success: jest.fn(), fail });
    needs.findGoldenPath.mockRejectedValue(new NotAllowedError('not yours'));

    await request(app).get('/golden-paths?need=an%20alibi').expect(403);

    expect(auditor.createEvent).toHaveBeenCalledTimes(1);
    const [{ request: told, meta }] = auditor.createEvent.mock.calls[0];
    expect(told?.originalUrl).toBe('/golden-paths');
    expect(told?.method).toBe('GET');
    expect(told?.get('host')).toMatch(/:/);
    expect(meta).toEqual({ queryType: 'golden-paths' });
  });

  it('refuses although the auditor is away', async () => {
    auditor.createEvent.mockRejectedValue(new Error('away'));
    orgModel.getTeam.mockRejectedValue(new NotAllowedError('not yours'));
    const { status } = await request(app).get('/teams/default/sre');
    expect(status).toBe(403);
  });

  it('answers 429 to who reports too much', async () => {
    needs.reportUnansweredNeed.mockRejectedValue(
      new TooManyRequestsError('enough for today'),
    );
    const { body } = await request(app)
      .post('/unanswered-needs')
      .send({ need: 'a need' })
      .expect(429);
    expect(body.error).toMatchObject({
      name: 'TooManyRequestsError',
      message: 'enough for today',
    });
  });

  it('lists what nothing answers', async () => {
    const { status, body } = await request(checked).get('/unanswered-needs');

    expect(status).toBe(200);
    expect(body).toEqual({ items: unanswered });
  });

  it('counts a need, and says nothing', async () => {
    const need = '定'.repeat(200);

    const { status, text } = await request(checked)
      .post('/unanswered-needs')
      .send({ need });

    expect(status).toBe(204);
    expect(text).toBe('');
    expect(needs.reportUnansweredNeed).toHaveBeenCalledWith(
      { need },
      {
        credentials,
        // For the auditor.
        request: expect.objectContaining({ method: 'POST' }),
      },
    );
  });

  it.each([
    [400, {}],
    [400, { need: 'ab' }],
    [400, { need: 'x'.repeat(201) }],
    [400, { need: 7 }],
    [400, { need: 'a need', user: 'user:default/aoki' }],
    [400, { need: 'x'.repeat(5000) }],
    [400, 'a need'],
  ])('answers %s to %j', async (code, body) => {
    const { status } = await request(app)
      .post('/unanswered-needs')
      .set('Content-Type', 'application/json')
      .send(typeof body === 'string' ? body : JSON.stringify(body));

    expect(status).toBe(code);
    expect(needs.reportUnansweredNeed).not.toHaveBeenCalled();
  });

  it('counts nothing for who has not signed in', async () => {
    const { status } = await request(app)
      .post('/unanswered-needs')
      .set('Authorization', mockCredentials.none.header())
      .send({ need: 'a need' });

    expect(status).toBe(401);
    expect(needs.reportUnansweredNeed).not.toHaveBeenCalled();
  });

  it('describes a capability', async () => {
    const { status, body } = await request(checked).get(
      '/capabilities/default/Runtime',
    );

    expect(status).toBe(200);
    expect(body).toEqual(capability);
    expect(capabilities.getCapability).toHaveBeenCalledWith(
      { ref: 'capability:default/runtime' },
      { credentials },
    );
  });

  it('tells how the organisation came to be what it is', async () => {
    const { status, body } = await request(checked).get(
      '/timeline?from=2024-01-01&to=2024-12-01&about=responsibility:runtime',
    );

    expect(status).toBe(200);
    expect(body).toEqual(history);
    expect(timeline.getTimeline).toHaveBeenCalledWith(
      {
        ...{ from: '2024-01-01', to: '2024-12-01' },
        about: 'responsibility:default/runtime',
      },
      { credentials },
    );
  });

  it('tells what has changed, day by day', async () => {
    const { status, body } = await request(checked).get(
      '/changes?from=2024-01-01&to=2024-12-01&about=optout:own&kind=team-founded,opt-out-added&limit=50&cursor=2024-06-01',
    );

    expect(status).toBe(200);
    expect(body).toEqual(changesOfYears);
    expect(changes.getChanges).toHaveBeenCalledWith(
      {
        ...{ from: '2024-01-01', to: '2024-12-01', cursor: '2024-06-01' },
        ...{ about: 'optout:default/own', limit: 50 },
        kinds: ['team-founded', 'opt-out-added'],
      },
      { credentials },
    );
  });

  it('counts runs of templates', async () => {
    const { status, body } = await request(checked).get(
      '/self-service?weeks=52&template=service&capability=runtime&team=sre',
    );

    expect(status).toBe(200);
    expect(body).toEqual(runs);
    expect(selfService.getSelfService).toHaveBeenCalledWith(
      {
        weeks: 52,
        template: 'template:default/service',
        capability: 'capability:default/runtime',
        team: 'group:default/sre',
      },
      { credentials },
    );
  });

  it('describes itself', async () => {
    const { body } = await request(app).get('/openapi.json').expect(200);

    expect(Object.keys(body.paths).sort()).toEqual([
      '/capabilities/{namespace}/{name}',
      '/changes',
      '/diff',
      '/diff.md',
      '/golden-paths',
      '/map.mmd',
      '/map.svg',
      '/model',
      '/route',
      '/self-service',
      '/teams/{namespace}/{name}',
      '/timeline',
      '/today',
      '/unanswered-needs',
    ]);
  });
});
