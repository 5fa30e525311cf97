import {
  actionsRegistryServiceFactory,
  actionsServiceFactory,
} from '@backstage/backend-defaults/alpha';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { teamTopologyPlugin } from '../plugin';
import { readDemoEntities } from './readDemo';
import { readDemoImport } from './readDemoEpochs';

/** The demo organisation with its past, over HTTP and for agents. */
export async function startDemoEpochs() {
  const tasks = new Map<string, () => Promise<void>>();
  const scheduler = mockServices.scheduler.mock({
    scheduleTask: async ({ id, fn }) => {
      tasks.set(id, async () => fn(new AbortController().signal));
    },
  });
  const { server } = await startTestBackend({
    features: [
      teamTopologyPlugin,
      actionsRegistryServiceFactory,
      actionsServiceFactory,
      catalogServiceMock.factory({ entities: readDemoEntities() }),
      scheduler.factory,
      mockServices.rootConfig.factory({
        data: {
          kumiki: { timeZone: 'Asia/Tokyo' },
          teamTopology: { history: { imports: [readDemoImport()] } },
        },
      }),
    ],
  });
  // Nothing is imported before the catalog has been recorded.
  await tasks.get('team-topology-import-histories')?.();
  await tasks.get('team-topology-record-organisation')?.();
  await tasks.get('team-topology-import-histories')?.();
  const path = '/api/team-topology';
  return {
    get: (route: string, query: object) =>
      request(server).get(`${path}${route}`).query(query),
    invoke: (action: string, input: object) =>
      request(server)
        .post(
          `${path}/.backstage/actions/v1/actions/team-topology:${action}/invoke`,
        )
        .send(input),
  };
}
