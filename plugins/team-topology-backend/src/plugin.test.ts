import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import request from 'supertest';
import { declared, nursery } from './__testUtils__/entities';
import { teamTopologyPlugin } from './plugin';
import { orgModelServiceRef } from './service/orgModelServiceRef';

const ROUTES = ['/model', '/teams/default/sre', '/map.svg', '/map.mmd'];
const ANSWERS = [
  '/route?responsibility=runtime',
  '/golden-paths?need=run%20a%20job',
  '/unanswered-needs',
  '/capabilities/default/jobs',
  '/self-service',
];

const organisation = [
  ...nursery,
  declared('Capability', 'jobs', {
    owner: 'sre',
    needs: ['run a scheduled job', '定期実行'],
    verdict: 'offered',
    access: 'self-service',
    appliesTo: { kind: 'Component', 'spec.type': 'service' },
  }),
];

/** That of the process, whose time zone counts where none is configured. */
const today = Calendar.fromConfig(mockServices.rootConfig()).dayAt(new Date());

describe('teamTopologyPlugin', () => {
  const start = async (
    ...features: Parameters<typeof startTestBackend>[0]['features'] & object
  ) => {
    const { server } = await startTestBackend({
      features: [
        teamTopologyPlugin,
        catalogServiceMock.factory({ entities: organisation }),
        ...features,
      ],
    });
    const get = (path: string) =>
      request(server).get(`/api/team-topology${path}`);
    const report = (need: string) =>
      request(server)
        .post('/api/team-topology/unanswered-needs')
        .send({ need });
    const draft = (sent: object) =>
      request(server).post('/api/team-topology/drafts').send(sent);
    return { draft, get, report };
  };

  it('serves the organisation of the catalog', async () => {
    const { get } = await start();

    const { body } = await get('/model').expect(200);

    expect(body).toMatchObject({ at: today, declared: true });
    expect(body.teams).toHaveLength(3);
    expect(body.interactions).toHaveLength(2);
  });

  it('serves a team, and the same 404 for every team that is not there', async () => {
    const { get } = await start();

    const { body } = await get('/teams/default/sre').expect(200);
    expect(body.team).toMatchObject({
      ref: 'group:default/sre',
      memberCount: 1,
    });

    const { body: missing } = await get('/teams/default/nobody').expect(404);
    expect(missing.error).toMatchObject({
      name: 'NotFoundError',
      message: `No team 'group:default/nobody' at ${today}`,
    });
  });

  it('draws the map as a self-contained image, the same every time', async () => {
    const { get } = await start();

    const first = await get('/map.svg').expect(200);
    const second = await get('/map.svg').expect(200);
    const dark = await get('/map.svg?theme=dark').expect(200);

    const svg: string = first.body.toString();
    expect(first.type).toBe('image/svg+xml');
    expect(svg).toMatch(/^<svg[^>]* xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(svg).toMatch(/guardian/);
    expect(svg).not.toMatch(/<script|<image|href=/);
    expect(second.body.toString()).toBe(svg);
    expect(dark.body.toString()).not.toBe(svg);
  });

  it('draws the part that a filter lets through', async () => {
    const { get } = await start();

    const { text } = await get('/map.mmd?modes=facilitating&focus=sre').expect(
      200,
    );

    expect(text).toMatch(/billing/);
    expect(text).not.toMatch(/guardian/);
  });

  it('never draws more than the configured budget and says so', async () => {
    const { get } = await start(
      mockServices.rootConfig.factory({
        data: { teamTopology: { map: { nodeBudget: 2 } } },
      }),
    );

    const svgs = await Promise.all(
      ['', '?budget=1', '?budget=100'].map(async budget => {
        const { body } = await get(`/map.svg${budget}`);
        return body.toString();
      }),
    );

    expect(svgs[0]).toMatch(/\b1\b[^<]*(team|hidden|not shown)/i);
    expect(svgs[1]).not.toBe(svgs[0]);
    expect(svgs[2]).toBe(svgs[0]);
  });

  it('does not start with a time zone that does not exist', async () => {
    await expect(
      start(
        mockServices.rootConfig.factory({
          data: { kumiki: { timeZone: 'Asia/Tokio' } },
        }),
      ),
    ).rejects.toThrow(/kumiki\.timeZone is "Asia\/Tokio"/);
  });

  it('does not start with a budget that makes no sense', async () => {
    await expect(
      start(
        mockServices.rootConfig.factory({
          data: { teamTopology: { map: { nodeBudget: 0 } } },
        }),
      ),
    ).rejects.toThrow(/teamTopology\.map\.nodeBudget/);
  });

  it.each(['banana', '2026-02-30', '2024-1-1', '0', ''])(
    'refuses the date %p and names the parameter',
    async at => {
      const { get } = await start();

      for (const route of ROUTES) {
        const { body } = await get(`${route}?at=${at}`).expect(400);
        expect(body.error).toMatchObject({
          name: 'InputError',
          message: expect.stringMatching(/\bat\b/),
        });
      }
    },
  );

  it('refuses who has not signed in', async () => {
    const { get } = await start();

    for (const route of [...ROUTES, ...ANSWERS, '/openapi.json']) {
      const { status } = await get(route).set(
        'Authorization',
        mockCredentials.none.header(),
      );
      expect([route, status]).toEqual([route, 401]);
    }
  });

  it('refuses who may not read the organisation', async () => {
    const { get, report } = await start(
      mockServices.permissions.factory({ result: AuthorizeResult.DENY }),
    );

    for (const route of [...ROUTES, ...ANSWERS]) {
      const { body } = await get(route).expect(403);
      expect(body.error.name).toBe('NotAllowedError');
    }
    await report('send a fax').expect(403);
  });

  it('tells the permission backend which permissions there are', async () => {
    const { get } = await start();

    const { body } = await get(
      '/.well-known/backstage/permissions/metadata',
    ).expect(200);

    expect(body.permissions).toMatchObject([
      { name: 'team-topology.model.read', attributes: { action: 'read' } },
      {
        name: 'team-topology.unanswered-need.read',
        attributes: { action: 'read' },
      },
      {
        name: 'team-topology.need.report',
        attributes: { action: 'create' },
      },
      {
        name: 'team-topology.self-service.read',
        attributes: { action: 'read' },
      },
      {
        name: 'team-topology.history.read',
        attributes: { action: 'read' },
      },
      {
        name: 'team-topology.smell.snooze',
        attributes: { action: 'update' },
      },
      { name: 'team-topology.draft.read', attributes: { action: 'read' } },
      { name: 'team-topology.draft.create', attributes: { action: 'create' } },
      { name: 'team-topology.draft.share', attributes: { action: 'update' } },
      { name: 'team-topology.draft.publish', attributes: { action: 'update' } },
    ]);
  });

  it('keeps a draft for its author', async () => {
    const { draft, get } = await start();
    const change = { type: 'retype-team', team: 'sre', teamType: 'enabling' };

    const { body } = await draft({ name: 'Enable', changes: [change] }).expect(
      201,
    );

    expect(body.changes).toMatchObject([{ was: 'platform' }]);
    const read = await get(`/drafts/${body.id}`).expect(200);
    expect(read.body).toEqual(body);
    const { body: listed } = await get('/drafts').expect(200);
    expect(listed.items).toMatchObject([{ id: body.id, changeCount: 1 }]);
  });

  it('says who does something', async () => {
    const { get } = await start();

    const { body } = await get('/route?responsibility=runtime').expect(200);

    expect(body).toMatchObject({
      team: { ref: 'group:default/sre' },
      foundBy: 'acceptance',
    });
    const { body: missing } = await get('/route?responsibility=coffee').expect(
      404,
    );
    expect(missing.error.message).toBe(
      `No responsibility 'responsibility:default/coffee' at ${today}`,
    );
    const { body: stranger } = await get(
      '/route?responsibility=runtime&from=nobody',
    ).expect(404);
    expect(stranger.error.message).toBe(
      `No team 'group:default/nobody' at ${today}`,
    );
  });

  it('counts what nothing answers, once for each time it is asked', async () => {
    const { get, report } = await start();
    await report('Send a fax').expect(204);
    await report('send a fax.').expect(204);
    // These have an answer.
    await report('定期実行').expect(204);
    await report('run a scheduled job').expect(204);
    // And looking for something is not reporting it.
    await get('/golden-paths?need=buy+a+printer').expect(200);

    const { body } = await get('/unanswered-needs').expect(200);

    expect(body.items).toEqual([
      {
        need: 'Send a fax',
        count: 2,
        firstAskedAt: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        lastAskedAt: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      },
    ]);
  });

  it('does not count what nobody can read', async () => {
    const { get, report } = await start();

    await report(' \u200b\u200b\u200b ').expect(400);

    const { body } = await get('/unanswered-needs').expect(200);
    expect(body.items).toEqual([]);
  });

  it('describes a capability', async () => {
    const { get } = await start();

    const { body } = await get('/capabilities/default/jobs').expect(200);

    expect(body).toMatchObject({
      capability: { ref: 'capability:default/jobs' },
      owner: { ref: 'group:default/sre' },
      consumers: [],
      eligible: [
        {
          ref: 'component:default/invoices',
          owner: 'group:default/billing',
        },
      ],
      adoption: 0,
    });
    expect(body).not.toHaveProperty('selfService');
    const { body: missing } = await get('/capabilities/default/gone').expect(
      404,
    );
    expect(missing.error.message).toBe(
      "No capability 'capability:default/gone'",
    );
  });

  it('lets another service stand in for the model, with its errors', async () => {
    const getModel = jest.fn();
    const getModelWith = jest.fn();
    const readEntities = jest.fn();
    const getTeam = jest.fn();
    const getToday = jest.fn();
    const { get } = await start(
      createServiceFactory({
        service: orgModelServiceRef,
        deps: {},
        factory: () => ({
          ...{ getModel, getModelWith, getTeam, getToday },
          readEntities,
        }),
      }),
    );
    const statusOf = async (path: string) => (await get(path)).status;

    getTeam.mockRejectedValue(new NotFoundError('no'));
    expect(await statusOf('/teams/default/sre')).toBe(404);
    getModel.mockRejectedValue(new NotAllowedError('no'));
    expect(await statusOf('/model')).toBe(403);
    getModel.mockRejectedValue(new InputError('no'));
    expect(await statusOf('/map.svg')).toBe(400);
    expect(await statusOf('/map.mmd')).toBe(400);
    getModel.mockRejectedValue(new Error('the database is gone'));
    expect(await statusOf('/model')).toBe(500);
  });
});
