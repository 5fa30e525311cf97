import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import {
  actionsRegistryServiceFactory,
  actionsServiceFactory,
} from '@backstage/backend-defaults/alpha';
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import permissionPlugin from '@backstage/plugin-permission-backend';
import { PermissionPolicy } from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { factProvidersExtensionPoint } from '@kumiki/backstage-plugin-scorecards-node';
import { actingAuth, provideEntities } from '@internal/hostile';
import request from 'supertest';
import { scorecardsPlugin } from '../plugin';
import { deploysDeclaration } from './nursery';

const deploysModule = createBackendModule({
  pluginId: 'scorecards',
  moduleId: 'test-deploys',
  register(reg) {
    reg.registerInit({
      deps: { facts: factProvidersExtensionPoint },
      async init({ facts }) {
        facts.addPushedFacts(deploysDeclaration);
      },
    });
  },
});

const policyModule = (policy: PermissionPolicy) =>
  createBackendModule({
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

/** A backend with the real catalog and the real permission framework. */
export async function startOrganisation(options: {
  entities: Entity[];
  policy: PermissionPolicy;
  /** Who pushes deploys. */
  pushers?: string[];
}) {
  const scheduler = mockServices.scheduler();
  const { server } = await startTestBackend({
    features: [
      mockServices.rootConfig.factory({
        data: {
          permission: { enabled: true },
          scorecards: {
            push: {
              deploys: { allow: options.pushers ?? ['external:test-service'] },
            },
          },
          backend: { actions: { pluginSources: ['scorecards'] } },
        },
      }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      actingAuth,
      actionsRegistryServiceFactory,
      actionsServiceFactory,
      permissionsServiceFactory,
      permissionPlugin,
      policyModule(options.policy),
      catalogPlugin,
      provideEntities(options.entities, { kinds: ['Scorecard'] }),
      scorecardsPlugin,
      deploysModule,
    ],
  });
  const send = (
    method: 'get' | 'post',
    path: string,
    caller: string,
    body?: object,
  ) =>
    request(server)
      [method](`/api/scorecards${path}`)
      .set('Authorization', caller)
      .send(body);
  return {
    send,
    /** Reads the catalog as it is now. */
    sweep: () => scheduler.triggerTask('sweep-catalog'),
    get: (user: string, path: string) =>
      send('get', path, mockCredentials.user.header(user)),
    post: (user: string, path: string, body?: object) =>
      send('post', path, mockCredentials.user.header(user), body),
    invoke: (user: string, action: string, input: object) =>
      send(
        'post',
        `/.backstage/actions/v1/actions/scorecards:${action}/invoke`,
        mockCredentials.user.header(user),
        input,
      ),
  };
}
