import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import permissionPlugin from '@backstage/plugin-permission-backend';
import allowAllPolicy from '@backstage/plugin-permission-backend-module-allow-all-policy';
import teamTopologyPlugin from '@kumiki/backstage-plugin-team-topology-backend';
import request from 'supertest';

const TOKENS = {
  'for-the-model-alone': [{ plugin: 'team-topology' }],
  'with-reading-the-catalog': [
    { plugin: 'team-topology' },
    { plugin: 'catalog', permission: 'catalog.entity.read' },
  ],
  'with-the-catalog': [
    { plugin: 'team-topology', permission: 'team-topology.model.read' },
    { plugin: 'catalog' },
  ],
};
type TokenName = keyof typeof TOKENS;

/** The services that decide about tokens are the real ones. */
async function start() {
  const externalAccess = Object.entries(TOKENS).map(
    ([subject, accessRestrictions]) => ({
      type: 'static',
      options: { token: `token-${subject}`, subject },
      accessRestrictions,
    }),
  );
  const { server } = await startTestBackend({
    features: [
      authServiceFactory,
      httpAuthServiceFactory,
      permissionsServiceFactory,
      catalogPlugin,
      permissionPlugin,
      allowAllPolicy,
      teamTopologyPlugin,
      mockServices.rootConfig.factory({
        data: {
          permission: { enabled: true },
          backend: { auth: { externalAccess } },
        },
      }),
    ],
  });
  return async (path: string, token: TokenName) =>
    await request(server)
      .get(`/api/team-topology${path}`)
      .set('Authorization', `Bearer token-${token}`);
}

describe('a token of a service that is restricted', () => {
  let get: Awaited<ReturnType<typeof start>>;

  beforeAll(async () => {
    get = await start();
  });

  it.each<[TokenName, string]>([
    [
      'for-the-model-alone',
      "Access to target plugin 'catalog' is not included in token's access restrictions",
    ],
    [
      'with-reading-the-catalog',
      "Access to target plugin 'catalog' is restricted and cannot be delegated",
    ],
  ])('cannot read the model %s', async (token, message) => {
    const { body, status } = await get('/model', token);

    expect(status).toBe(403);
    expect(body.error).toMatchObject({ name: 'NotAllowedError', message });
  });

  it('can with the whole catalog, and then no more than its permissions say', async () => {
    expect(await get('/model', 'with-the-catalog')).toMatchObject({
      status: 200,
      body: { teams: [] },
    });
    expect(await get('/self-service', 'with-the-catalog')).toMatchObject({
      status: 403,
    });
  });
});
