import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import permissionPlugin from '@backstage/plugin-permission-backend';
import {
  AuthorizeResult,
  isPermission,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import { PermissionPolicy } from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import catalogModule from '@kumiki/backstage-plugin-catalog-backend-module-team-topology';
import {
  CapabilityDetails,
  OrgModel,
  teamTopologyModelReadPermission,
  teamTopologyNeedReportPermission,
  teamTopologySelfServiceReadPermission,
  teamTopologyUnansweredNeedReadPermission,
} from '@kumiki/backstage-plugin-team-topology-common';
import { actingAuth, provideEntities } from '@internal/hostile';
import request from 'supertest';
import {
  component,
  declared,
  group,
  nursery,
  user,
} from './__testUtils__/entities';
import { teamTopologyPlugin } from './plugin';

jest.setTimeout(120_000);

const INSIDER = 'user:default/aoki';
const RESTRICTED = 'user:default/suzuki';
const UNWELCOME = 'user:default/mori';
/** May read the organisation and nothing about how it is used. */
const PLAIN = 'user:default/kato';

const SNOOZE = {
  ...{ rule: 'BA01', subjects: ['responsibility:default/gone'] },
  ...{ reason: 'Soon.', until: new Date().toISOString().slice(0, 10) },
};

/** Names the group `guardian` in every way that the kinds allow. */
const organisation = [
  ...nursery,
  group('families', { parent: 'guardian' }),
  user('sato', 'guardian'),
  component('guardian-app', 'guardian'),
  component('legacy-batch', 'billing'),
  declared('TeamApi', 'guardian', {
    team: 'guardian',
    type: 'stream-aligned',
    does: [{ responsibility: 'mail-and-dns' }],
  }),
  declared('TeamApi', 'families', {
    team: 'families',
    partOf: 'guardian',
    doesNot: [{ responsibility: 'runtime', handOffTo: 'guardian' }],
    interim: [
      {
        responsibility: 'mail-and-dns',
        rightfulOwner: 'guardian',
        since: '2024-01-01',
      },
    ],
  }),
  declared('TeamInteraction', 'with-families', {
    mode: 'collaboration',
    from: 'guardian',
    to: ['families', 'billing'],
    since: '2024-02-01',
  }),
  declared('Capability', 'push', {
    owner: 'guardian',
    needs: ['notify parents'],
    verdict: 'offered',
    access: 'self-service',
    appliesTo: { kind: 'Component', 'spec.type': 'service' },
  }),
  declared('OptOut', 'batch', {
    subject: 'component:default/legacy-batch',
    capability: 'push',
    instead: 'cron',
    maintainedBy: 'guardian',
    reason: 'History.',
    since: '2024-01-10',
    reviewBy: '2026-01-10',
  }),
];

/** Hides one group from one user and the whole model from another. */
const policy: PermissionPolicy = {
  async handle({ permission }, caller) {
    const ref = caller?.info.userEntityRef;
    if (
      ref === UNWELCOME &&
      isPermission(permission, teamTopologyModelReadPermission)
    ) {
      return { result: AuthorizeResult.DENY };
    }
    if (
      ref === PLAIN &&
      /^team-topology\.(draft|smell)\./.test(permission.name)
    ) {
      return { result: AuthorizeResult.DENY };
    }
    if (
      ref === PLAIN &&
      (isPermission(permission, teamTopologyUnansweredNeedReadPermission) ||
        isPermission(permission, teamTopologyNeedReportPermission) ||
        isPermission(permission, teamTopologySelfServiceReadPermission))
    ) {
      return { result: AuthorizeResult.DENY };
    }
    if (
      ref === RESTRICTED &&
      isResourcePermission(permission, 'catalog-entity')
    ) {
      return createCatalogConditionalDecision(permission, {
        not: {
          allOf: [
            catalogConditions.isEntityKind({ kinds: ['Group'] }),
            catalogConditions.hasMetadata({ key: 'name', value: 'guardian' }),
          ],
        },
      });
    }
    return { result: AuthorizeResult.ALLOW };
  },
};

const policyModule = createBackendModule({
  pluginId: 'permission',
  moduleId: 'test-policy',
  register(reg) {
    reg.registerInit({
      deps: { permission: policyExtensionPoint },
      async init({ permission }) {
        permission.setPolicy(policy);
      },
    });
  },
});

describe('through the real permission framework', () => {
  let get: (caller: string, path: string) => request.Test;
  let report: (caller: string, need: string) => request.Test;
  let send: (
    caller: string,
    method: 'get' | 'post' | 'put' | 'delete',
    path: string,
    body?: object,
  ) => request.Test;

  beforeAll(async () => {
    const scheduler = mockServices.scheduler();
    const { server } = await startTestBackend({
      features: [
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        mockServices.rootConfig.factory({
          data: { permission: { enabled: true } },
        }),
        actingAuth,
        permissionsServiceFactory,
        permissionPlugin,
        policyModule,
        catalogPlugin,
        catalogModule,
        provideEntities(organisation),
        teamTopologyPlugin,
      ],
    });
    get = (caller, path) =>
      request(server)
        .get(`/api/team-topology${path}`)
        .set('Authorization', mockCredentials.user.header(caller));
    send = (caller, method, path, body) =>
      request(server)
        [method](`/api/team-topology${path}`)
        .set('Authorization', mockCredentials.user.header(caller))
        .send(body);
    report = (caller, need) =>
      request(server)
        .post('/api/team-topology/unanswered-needs')
        .set('Authorization', mockCredentials.user.header(caller))
        .send({ need });

    // The catalog takes entities in at its own pace.
    for (let attempt = 0; attempt < 200; attempt += 1) {
      await scheduler.triggerTask('team-topology-record-organisation');
      const { body } = await get(INSIDER, '/model');
      if (isComplete(body)) {
        return;
      }
      await new Promise(resolve => setTimeout(resolve, 250));
    }
    throw new Error('The catalog has not taken in the organisation');
  });

  it('shows everything to who may see everything', async () => {
    const { body } = await get(INSIDER, '/model').expect(200);

    const { interactions, findings }: OrgModel = body;
    expect(JSON.stringify(body)).toContain('group:default/guardian');
    expect(interactions.map(({ ref }) => ref)).toEqual([
      'teaminteraction:default/sre-in-billing',
      'teaminteraction:default/sre-runtime',
      'teaminteraction:default/with-families',
    ]);
    expect(findings).toMatchObject([
      { rule: 'part-of-team', value: 'guardian' },
    ]);
  });

  it('shows nothing of a group that the caller may not see', async () => {
    const { body } = await get(RESTRICTED, '/model').expect(200);

    const { teams, interactions, optOuts, findings }: OrgModel = body;
    expect(JSON.stringify(body)).not.toContain('group:default/guardian');
    expect(teams.map(({ ref }) => ref)).toEqual([
      'group:default/billing',
      'group:default/families',
      'group:default/sre',
    ]);
    expect(interactions.map(({ ref }) => ref)).toEqual([
      'teaminteraction:default/sre-in-billing',
    ]);
    expect(optOuts).toEqual([]);
    // That something is hidden must not show as something that is wrong.
    expect(findings).toEqual([]);
  });

  it('shows nothing of it on other routes either', async () => {
    for (const path of [
      '/teams/default/sre',
      '/teams/default/families',
      '/map.mmd',
      '/map.svg',
      '/route?responsibility=mail-and-dns',
      '/route?responsibility=mail-and-dns&from=families',
      '/route?responsibility=runtime&from=families',
      '/golden-paths?need=notify+parents',
      '/capabilities/default/push',
      '/self-service',
    ]) {
      const seen = await get(RESTRICTED, path).expect(200);
      expect(seen.text ?? seen.body.toString()).not.toMatch(
        /\bguardian\b(?!-app)/,
      );
    }
  });

  it('answers for the hidden group as for one that does not exist', async () => {
    await get(INSIDER, '/teams/default/guardian').expect(200);

    const hidden = await get(RESTRICTED, '/teams/default/guardian').expect(404);
    const missing = await get(RESTRICTED, '/teams/default/gone').expect(404);

    expect(hidden.body.error.message).toBe(
      missing.body.error.message.replace('gone', 'guardian'),
    );
  });

  it('asks at a hidden team as at one that does not exist', async () => {
    const path = '/route?responsibility=runtime&from=';
    await get(INSIDER, `${path}guardian`).expect(200);

    const hidden = await get(RESTRICTED, `${path}guardian`).expect(404);
    const missing = await get(RESTRICTED, `${path}gone`).expect(404);

    expect(hidden.body.error.message).toBe(
      missing.body.error.message.replace('gone', 'guardian'),
    );
  });

  it('names the owner of a component only to who may see the owner', async () => {
    const ownerFor = async (caller: string) => {
      const { body } = await get(caller, '/capabilities/default/push');
      const { eligible }: CapabilityDetails = body;
      return eligible.find(({ ref }) => ref.endsWith('guardian-app'));
    };

    expect(await ownerFor(INSIDER)).toHaveProperty('owner');
    expect(await ownerFor(RESTRICTED)).toBeDefined();
    expect(await ownerFor(RESTRICTED)).not.toHaveProperty('owner');
  });

  it('keeps from who may not know it how the organisation is used', async () => {
    await get(PLAIN, '/golden-paths?need=notify+parents').expect(200);
    const { body } = await get(PLAIN, '/capabilities/default/push').expect(200);
    expect(body).not.toHaveProperty('selfService');

    for (const [path, permission] of [
      ['/unanswered-needs', 'team-topology.unanswered-need.read'],
      ['/self-service', 'team-topology.self-service.read'],
    ]) {
      await get(INSIDER, path).expect(200);
      const { body: refused } = await get(PLAIN, path).expect(403);
      expect(refused.error.message).toContain(permission);
    }
  });

  it('counts a need only of who may report it, and no more than some a day', async () => {
    const { body } = await report(PLAIN, 'send a fax').expect(403);
    expect(body.error.message).toContain('team-topology.need.report');

    for (let times = 0; times < 30; times += 1) {
      await report(INSIDER, `send a fax to ${times}`).expect(204);
    }
    await report(INSIDER, 'send a fax to everybody').expect(429);
    // What has an answer is not counted, and neither is its report.
    await report(INSIDER, 'notify parents').expect(204);
    await report(RESTRICTED, 'send a fax to everybody').expect(204);
    const { body: listed } = await get(INSIDER, '/unanswered-needs');
    expect(listed.items).toHaveLength(31);
  });

  it.each<['get' | 'post' | 'put' | 'delete', string, object?]>([
    ['get', '/today'],
    ['get', '/diff?from=2024-01-01'],
    ['get', '/diff.md?from=2024-01-01'],
    ['post', '/diff', { documents: '' }],
    ['post', '/diff.md', { documents: '' }],
    ['get', '/timeline'],
    ['get', '/timeline?about=group:default/gone'],
    ['get', '/changes'],
    ['get', '/changes?about=group:default/gone'],
    ['get', '/choices?kind=group'],
    ['get', '/smells'],
    ['get', '/smells/counts'],
    ['get', '/smells/snoozes'],
    ['post', '/smells/snoozes', SNOOZE],
    ['post', '/smells/snoozes/gone/end'],
    ['get', '/drafts'],
    ['post', '/drafts', { name: 'Draft' }],
    ['post', '/draft-preview', { changes: [] }],
  ])(
    'refuses who may not read the organisation at %s %s',
    // Nothing is a parameter of its own: it would be taken for a callback.
    async (...[method, path, body]) => {
      const { status, body: refused } = await send(
        ...([UNWELCOME, method, path, body] as const),
      );
      expect([status, refused.error?.message]).toEqual([
        403,
        expect.stringContaining('team-topology.model.read'),
      ]);
    },
  );

  it.each<['get' | 'post' | 'put' | 'delete', string, string, object?]>([
    ['get', '/drafts', 'draft.read'],
    ['get', '/drafts/gone', 'draft.read'],
    ['post', '/draft-preview', 'draft.read', { changes: [] }],
    ['post', '/drafts', 'draft.create', { name: 'Draft' }],
    [
      ...(['put', '/drafts/gone', 'draft.create'] as const),
      { version: 1, name: 'Draft', shared: true, changes: [] },
    ],
    ['delete', '/drafts/gone', 'draft.create'],
    ['post', '/drafts/gone/publication', 'draft.publish'],
    ['post', '/smells/snoozes', 'smell.snooze', SNOOZE],
    ['post', '/smells/snoozes/gone/end', 'smell.snooze'],
  ])(
    'refuses %s %s without team-topology.%s',
    async (...[method, path, permission, body]) => {
      const { status, body: refused } = await send(
        ...([PLAIN, method, path, body] as const),
      );
      expect([status, refused.error?.message]).toEqual([
        403,
        expect.stringContaining(`team-topology.${permission}`),
      ]);
    },
  );

  it('refuses who may not read the organisation', async () => {
    for (const path of [
      '/route?responsibility=runtime',
      '/golden-paths?need=notify',
      '/unanswered-needs',
      '/capabilities/default/push',
      '/capabilities/default/gone',
      '/self-service',
      '/model',
      '/teams/default/sre',
      '/teams/default/gone',
      '/map.svg',
      '/map.mmd',
    ]) {
      const { body } = await get(UNWELCOME, path).expect(403);
      expect(body.error).toMatchObject({
        name: 'NotAllowedError',
        message: expect.stringContaining('team-topology.model.read'),
      });
    }
  });
});

function isComplete(model: OrgModel): boolean {
  return (
    model.interactions.length === 3 &&
    model.capabilities.length === 1 &&
    model.optOuts.length === 1 &&
    model.teams.some(({ memberCount = 0 }) => memberCount > 0)
  );
}
