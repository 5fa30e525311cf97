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
    ]);
  });

  it('answer over HTTP', async () => {
    const { body } = await request(await start())
      .post(`${ACTIONS}/team-topology:get-team/invoke`)
      .send({ team: 'sre', at: '2024-12-01' })
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

  it.each(['get-team', 'get-team-topology'])(
    'refuse %s without the permission and without signing in',
    async name => {
      const path = `${ACTIONS}/team-topology:${name}/invoke`;

      const { body } = await request(await start(AuthorizeResult.DENY))
        .post(path)
        .send({ team: 'sre' })
        .expect(403);
      expect(body.error.name).toBe('NotAllowedError');

      await request(await start())
        .post(path)
        .set('Authorization', mockCredentials.none.header())
        .send({ team: 'sre' })
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
      arguments: { team: 'sre', at: '2024-12-01' },
    });
    expect(answer).toMatch(/Teams run what they build/);
  });
});
