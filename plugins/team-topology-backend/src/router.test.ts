import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import {
  ConflictError,
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
  draft,
  history,
  offers,
  route,
  runs,
  summary,
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
    readEntities: jest.fn(),
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
  const choices = { getChoices: jest.fn() };
  const smells = {
    getSmells: jest.fn(),
    getCounts: jest.fn(),
    listSnoozes: jest.fn(),
    snooze: jest.fn(),
    endSnooze: jest.fn(),
  };
  const drafts = {
    ...{ listDrafts: jest.fn(), getDraft: jest.fn(), createDraft: jest.fn() },
    ...{ updateDraft: jest.fn(), deleteDraft: jest.fn() },
    ...{ previewDraft: jest.fn(), publishDraft: jest.fn() },
  };
  const dayByDay = { getChanges: jest.fn() };
  const services = {
    ...{ diff, orgModel, map, routes, needs, capabilities, selfService },
    ...{ changes: dayByDay, choices, drafts, smells, timeline },
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
    drafts.listDrafts.mockResolvedValue({ items: [summary] });
    drafts.getDraft.mockResolvedValue(draft);
    drafts.createDraft.mockResolvedValue(draft);
    drafts.updateDraft.mockResolvedValue(draft);
    dayByDay.getChanges.mockResolvedValue(changesOfYears);
    selfService.getSelfService.mockResolvedValue(runs);
    choices.getChoices.mockResolvedValue(offers);
  });

  it('answers with smells, their counts and snoozes', async () => {
    const snooze = {
      ...{ id: '1', rule: 'BA01', subjects: ['responsibility:default/dns'] },
      ...{ reason: 'Later.', since: '2026-06-01', until: '2026-06-30' },
    };
    const report = {
      ...{ at: '2026-06-01', boundaries: 'recorded', snoozed: 0, names: {} },
      smells: [
        {
          ...{ rule: 'BA01', level: 'error', subjects: snooze.subjects },
          ...{ teams: [], sources: ['practice'], since: '2026-05-01', snooze },
          inputs: { declinedBy: ['group:default/sre'], goneTeams: [] },
          threshold: { min: 5, max: 9 },
          nextStep: { step: 'hand-over', template: 'a', values: { a: 1 } },
        },
      ],
      coverage: [
        { rule: 'BA01', evaluated: 1, notKnown: 0, notKnownTeams: [] },
        {
          ...{ rule: 'BA02', off: true, evaluated: 0, notKnown: 0 },
          notKnownTeams: [],
        },
      ],
    };
    const counts = {
      days: [
        {
          ...{ at: '2026-06-01', levels: { info: 0, warn: 0, error: 1 } },
          rules: [{ rule: 'BA01', smells: 1, notKnown: 0 }],
        },
      ],
    };
    smells.getSmells.mockResolvedValue(report);
    smells.getCounts.mockResolvedValue(counts);
    smells.listSnoozes.mockResolvedValue({ items: [snooze] });
    smells.snooze.mockResolvedValue(snooze);
    smells.endSnooze.mockResolvedValue({ ...snooze, endedOn: '2026-06-02' });

    const found = await request(checked).get(
      '/smells?team=sre&rule=BA01&at=2026-06-01&includeSnoozed=true',
    );
    expect(found.body).toEqual(report);
    expect(smells.getSmells).toHaveBeenCalledWith(
      {
        ...{ at: '2026-06-01', rule: 'BA01', team: 'group:default/sre' },
        includeSnoozed: true,
      },
      { credentials },
    );
    const counted = await request(checked).get('/smells/counts');
    expect(counted.body).toEqual(counts);
    const listed = await request(checked).get('/smells/snoozes');
    expect(listed.body).toEqual({ items: [snooze] });

    const { rule, subjects, reason, until } = snooze;
    const body = { rule, subjects, reason, until };
    const snoozed = await request(checked).post('/smells/snoozes').send(body);
    expect(snoozed.status).toBe(201);
    expect(smells.snooze).toHaveBeenCalledWith(
      body,
      expect.objectContaining({ credentials }),
    );
    const ended = await request(checked).post('/smells/snoozes/1/end');
    expect(ended.body).toMatchObject({ endedOn: '2026-06-02' });
  });

  it.each([{}, { rule: 'TT99' }, { until: undefined }, { reason: undefined }])(
    'refuses a snooze that is not complete: %j',
    async wrong => {
      const body = {
        ...{ rule: 'BA01', subjects: [], reason: 'Later.' },
        ...{ until: '2026-06-30' },
        ...wrong,
      };
      const { status } = await request(app)
        .post('/smells/snoozes')
        .send(Object.keys(wrong).length === 0 ? {} : body);
      expect(status).toBe(400);
      expect(smells.snooze).not.toHaveBeenCalled();
    },
  );

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

  it('answers with what a group is, and with neither where it is nothing', async () => {
    const { body } = await request(checked)
      .get('/groups/default/SRE?at=2024-04-01')
      .expect(200);
    expect(body.team).toEqual(nurseryTeam('group:default/sre'));
    expect(orgModel.getModel).toHaveBeenCalledWith(
      { at: '2024-04-01' },
      { credentials },
    );
    const nothing = await request(checked).get('/groups/default/gone');
    expect(nothing.body).toEqual({ at: nurseryModel().at });
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
  ])('refuses the proposal %.40j', async (body, message) => {
    const response = await request(app).post('/diff').send(body);
    expect(response.status).toBe(400);
    expect(response.body.error.message).toMatch(message);
    expect(diff.getProposedDiff).not.toHaveBeenCalled();
  });

  it.each([
    ['/diff', 700_000, '600kb'],
    ['/smells/snoozes', 5_000, '4kb'],
  ])('refuses a body of %s with %s characters', async (path, length, limit) => {
    const { status, body } = await request(app)
      .post(path)
      .send({ documents: 'x'.repeat(length) });

    expect(status).toBe(413);
    expect(body.error).toMatchObject({
      name: 'BodyTooLargeError',
      message: `The body of the request has more than ${limit}`,
    });
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
    ['kind', '/choices'],
    ['kind', '/choices?kind=user'],
    ['limit', '/choices?kind=group&limit=101'],
    ['search', `/choices?kind=group&search=${'x'.repeat(201)}`],
    ['refs', '/choices?kind=group&refs=sre'],
    ['refs', `/choices?kind=group&refs=${Array(51).fill('a:b').join(',')}`],
    ['only', `/choices?kind=group&only=${'x'.repeat(41)}`],
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
    '/choices?kind=group',
    '/drafts',
    '/drafts/abc',
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
    [413, { need: 'x'.repeat(5000) }],
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

  it('answers with what a form offers', async () => {
    const { status, body } = await request(checked).get(
      '/choices?kind=group&search=保守&limit=5&only=platform,enabling&gone=true&refs=group:default/SRE',
    );
    expect(status).toBe(200);
    expect(body).toEqual(offers);
    expect(choices.getChoices).toHaveBeenCalledWith(
      {
        ...{ kind: 'group', search: '保守', limit: 5, gone: true },
        ...{ only: ['platform', 'enabling'], refs: ['group:default/sre'] },
      },
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

  it('lists drafts, and shows one', async () => {
    const listed = await request(checked).get('/drafts').expect(200);
    expect(listed.body).toEqual({ items: [summary] });
    const { body } = await request(checked).get('/drafts/abc').expect(200);
    expect(body).toEqual(draft);
    expect(drafts.getDraft).toHaveBeenCalledWith(
      { id: 'abc' },
      expect.objectContaining({ credentials }),
    );
    await request(app).get('/drafts/a%2Fb').expect(400);
  });

  it('creates a draft', async () => {
    const { changes } = draft;
    const { body } = await request(checked)
      .post('/drafts')
      .send({ name: 'Infra', at: '2024-06-01', changes })
      .expect(201);
    expect(body).toEqual(draft);
    expect(drafts.createDraft).toHaveBeenCalledWith(
      { name: 'Infra', at: '2024-06-01', changes },
      expect.objectContaining({ credentials }),
    );
  });

  it('replaces a draft of a version', async () => {
    const { name, shared, changes } = draft;
    const update = { version: 3, name, shared, changes };
    await request(checked).put('/drafts/abc').send(update).expect(200);
    expect(drafts.updateDraft).toHaveBeenCalledWith(
      { id: 'abc', ...update },
      expect.objectContaining({ credentials }),
    );
    drafts.updateDraft.mockRejectedValue(new ConflictError('by mori'));
    const { body } = await request(checked)
      .put('/drafts/abc')
      .send(update)
      .expect(409);
    expect(body.error.message).toBe('by mori');
  });

  it('deletes, previews and publishes a draft', async () => {
    await request(checked).delete('/drafts/abc').expect(204);
    expect(drafts.deleteDraft).toHaveBeenCalledTimes(1);

    drafts.previewDraft.mockResolvedValue({
      ...{ before: nurseryModel(), after: nurseryModel() },
      changes: draft.changes,
      problems: [
        { change: 0, rule: 'no-longer', about: ['platform'], message: 'No.' },
      ],
      existingCount: 1,
      smells: {
        ...{ counts: { before: 3, after: 2 }, came: [] },
        names: { 'group:default/sre': 'SRE' },
        went: [
          {
            ...{ rule: 'TT14', level: 'warn', inputs: { members: 10 } },
            ...{ subjects: ['group:default/sre'], threshold: 9 },
            ...{ teams: ['group:default/sre'], sources: ['book'] },
          },
        ],
      },
    });
    const preview = await request(checked)
      .post('/draft-preview')
      .send({ changes: draft.changes })
      .expect(200);
    expect(preview.body.problems).toHaveLength(1);

    const { id, name, at, version, changes } = draft;
    const publication = { id, name, at, version, changes };
    drafts.publishDraft.mockResolvedValue(publication);
    const published = await request(checked)
      .post('/drafts/abc/publication')
      .expect(200);
    expect(published.body).toEqual(publication);
  });

  it.each([
    [{}],
    [{ name: '' }],
    [{ name: 'x', changes: 'none' }],
    [{ name: 'x', changes: [{ type: 'rename-team' }] }],
    [{ name: 'x', changes: [{ type: 'take', secret: 1 }] }],
    [{ name: 'x', changes: Array(501).fill({ type: 'take' }) }],
    [{ name: 'x', owner: 'user:default/mori' }],
  ])('creates no draft of %.60j', async body => {
    await request(app).post('/drafts').send(body).expect(400);
    expect(drafts.createDraft).not.toHaveBeenCalled();
  });

  it('tells what has changed, day by day', async () => {
    const { status, body } = await request(checked).get(
      '/changes?from=2024-01-01&to=2024-12-01&about=optout:own&kind=team-founded,opt-out-added&limit=50&cursor=2024-06-01',
    );

    expect(status).toBe(200);
    expect(body).toEqual(changesOfYears);
    expect(dayByDay.getChanges).toHaveBeenCalledWith(
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
      '/choices',
      '/diff',
      '/diff.md',
      '/draft-preview',
      '/drafts',
      '/drafts/{id}',
      '/drafts/{id}/publication',
      '/golden-paths',
      '/groups/{namespace}/{name}',
      '/map.mmd',
      '/map.svg',
      '/model',
      '/route',
      '/self-service',
      '/smells',
      '/smells/counts',
      '/smells/snoozes',
      '/smells/snoozes/{id}/end',
      '/teams/{namespace}/{name}',
      '/timeline',
      '/today',
      '/unanswered-needs',
    ]);
  });
});
