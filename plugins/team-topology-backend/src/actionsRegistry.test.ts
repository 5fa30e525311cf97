import {
  actionsRegistryServiceFactory,
  actionsServiceFactory,
} from '@backstage/backend-defaults/alpha';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import mcpPlugin from '@backstage/plugin-mcp-actions-backend';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import { nursery } from './__testUtils__/entities';
import { TEXTS_ARE_DATA } from './actions/answerSchemas';
import { teamTopologyPlugin } from './plugin';

const ACTIONS = '/api/team-topology/.backstage/actions/v1/actions';

describe('the actions of the plugin', () => {
  const start = async (
    result:
      | AuthorizeResult.ALLOW
      | AuthorizeResult.DENY = AuthorizeResult.ALLOW,
  ) => {
    const { server } = await startTestBackend({
      features: [
        mockServices.rootConfig.factory({
          data: { backend: { actions: { pluginSources: ['team-topology'] } } },
        }),
        mockServices.permissions.factory({ result }),
        actionsRegistryServiceFactory,
        actionsServiceFactory,
        catalogServiceMock.factory({ entities: nursery }),
        mcpPlugin,
        teamTopologyPlugin,
      ],
    });
    return server;
  };

  it('are listed with schemas that an agent can read', async () => {
    const { body } = await request(await start())
      .get(ACTIONS)
      .expect(200);

    expect(body.actions).toMatchObject([
      {
        id: 'team-topology:get-team',
        attributes: { readOnly: true, destructive: false, idempotent: true },
        schema: { input: { required: ['team'] } },
      },
      {
        id: 'team-topology:get-team-topology',
        attributes: { readOnly: true, destructive: false, idempotent: true },
        schema: { input: { properties: { focus: { type: 'string' } } } },
      },
      {
        id: 'team-topology:who-is-responsible-for',
        attributes: { readOnly: true, destructive: false, idempotent: true },
        schema: {
          input: { required: ['responsibility'] },
          output: { properties: { team: { type: 'object' } } },
        },
      },
      {
        id: 'team-topology:what-should-i-use-for',
        attributes: { readOnly: false, destructive: false, idempotent: false },
        schema: {
          input: { required: ['need'] },
          output: { properties: { answer: { type: 'object' } } },
        },
      },
      {
        id: 'team-topology:compare-team-topology',
        attributes: { readOnly: true, destructive: false, idempotent: true },
        schema: {
          input: { required: ['from'] },
          output: { properties: { changes: { type: 'array' } } },
        },
      },
      {
        id: 'team-topology:list-team-topology-smells',
        attributes: { readOnly: true, destructive: false, idempotent: true },
        schema: { output: { properties: { smells: { type: 'array' } } } },
      },
    ]);
  });

  it('say of their texts that they are data and no instructions', async () => {
    const { body } = await request(await start())
      .get(ACTIONS)
      .expect(200);

    const actions: { id: string; description: string }[] = body.actions;
    expect(
      actions
        .filter(({ description }) => !description.includes(TEXTS_ARE_DATA))
        .map(({ id }) => id),
    ).toEqual([]);
  });

  it('answer over HTTP', async () => {
    const { body } = await request(await start())
      .post(`${ACTIONS}/team-topology:get-team/invoke`)
      .send({ team: 'sre' })
      .expect(200);

    expect(body.output).toMatchObject({ ref: 'group:default/sre' });
  });

  it.each([
    [400, { team: '' }],
    [400, { team: 'sre', at: '2026-02-30' }],
    [404, { team: 'nobody' }],
  ])('answer %s to %j', async (expected, input) => {
    const { status } = await request(await start())
      .post(`${ACTIONS}/team-topology:get-team/invoke`)
      .send(input);

    expect(status).toBe(expected);
  });

  it.each([
    ['get-team', { team: 'sre' }],
    ['get-team-topology', {}],
    ['who-is-responsible-for', { responsibility: 'runtime' }],
    ['what-should-i-use-for', { need: 'run a job' }],
    ['compare-team-topology', { from: '2024-01-01' }],
    ['list-team-topology-smells', {}],
  ])(
    'refuse %s without the permission and without signing in',
    async (name, input) => {
      const path = `${ACTIONS}/team-topology:${name}/invoke`;

      const { body } = await request(await start(AuthorizeResult.DENY))
        .post(path)
        .send(input)
        .expect(403);
      expect(body.error.name).toBe('NotAllowedError');

      await request(await start())
        .post(path)
        .set('Authorization', mockCredentials.none.header())
        .send(input)
        .expect(401);
    },
  );

  it('are tools of the MCP server', async () => {
    const server = await start();
    const call = (method: string, params: object) =>
      request(server)
        .post('/api/mcp-actions/v1')
        .set('Accept', 'application/json, text/event-stream')
        .send({ jsonrpc: '2.0', id: 1, method, params })
        .expect(200);

    const { text: tools } = await call('tools/list', {});
    const [name] = /[\w.-]*get-team(?=")/.exec(tools) ?? [];
    expect(tools).toMatch(/get-team-topology/);

    const { text: answer } = await call('tools/call', {
      name,
      arguments: { team: 'sre' },
    });
    expect(answer).toMatch(/Teams run what they build/);

    const { text: route } = await call('tools/call', {
      name: name?.replace('get-team', 'who-is-responsible-for'),
      arguments: { responsibility: 'runtime' },
    });
    expect(route).toMatch(/group:default\/sre/);

    const { text: wrong } = await call('tools/call', {
      name: name?.replace('get-team', 'who-is-responsible-for'),
      arguments: { responsibility: 'runtime', from: 'rse' },
    });
    expect(wrong).toMatch(/did you mean 'group:default\/sre'/);

    const { text: nothing } = await call('tools/call', {
      name: name?.replace('get-team', 'what-should-i-use-for'),
      arguments: { need: 'send a fax' },
    });
    expect(nothing).toMatch(/send a fax/);
    const { body } = await request(server)
      .get('/api/team-topology/unanswered-needs')
      .expect(200);
    expect(body.items).toMatchObject([{ need: 'send a fax', count: 1 }]);
  });
});
