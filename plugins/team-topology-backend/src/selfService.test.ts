import {
  coreServices,
  createServiceFactory,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import request from 'supertest';
import { declared, nursery } from './__testUtils__/entities';
import { observedCatalog } from './__testUtils__/observedCatalog';
import { teamTopologyPlugin } from './plugin';

jest.setTimeout(60_000);

const TASK = 'team-topology-collect-template-runs';

/** A template that says hello, or fails. */
const template: Entity = {
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: {
    name: 'greet',
    namespace: 'default',
    annotations: {
      'backstage.io/managed-by-location': 'url:http://example.com',
    },
  },
  spec: {
    type: 'service',
    parameters: [],
    steps: [
      {
        id: 'greet',
        name: 'Greet',
        action: 'debug:log',
        input: { message: 'Hello, ${{ parameters.name }}' },
      },
      {
        id: 'fail',
        name: 'Fail',
        if: '${{ parameters.fail }}',
        action: 'no:such:action',
        input: {},
      },
    ],
  },
};

const entities = [
  ...nursery,
  template,
  declared('Capability', 'greetings', {
    owner: 'sre',
    needs: ['greet somebody'],
    verdict: 'offered',
    access: 'self-service',
    template: 'template:default/greet',
  }),
];

function schedule(scheduler: SchedulerService) {
  return createServiceFactory({
    service: coreServices.scheduler,
    deps: {},
    factory: () => scheduler,
  });
}

describe('self-service, with a real scaffolder', () => {
  const start = async (hidden: string[] = []) => {
    const scheduler = mockServices.scheduler();
    const { catalog } = observedCatalog(entities, { hidden });
    catalog.getEntityByRef.mockImplementation(
      async (ref, options) =>
        (
          await catalog.getEntitiesByRefs(
            {
              entityRefs: [
                typeof ref === 'string' ? ref : stringifyEntityRef(ref),
              ],
            },
            options,
          )
        ).items[0],
    );
    const { server } = await startTestBackend({
      features: [
        scaffolderPlugin,
        teamTopologyPlugin,
        schedule(scheduler),
        createServiceFactory({
          service: catalogServiceRef,
          deps: {},
          factory: () => catalog,
        }),
      ],
    });
    const run = async (values: object) => {
      const { body } = await request(server)
        .post('/api/scaffolder/v2/tasks')
        .send({ templateRef: 'template:default/greet', values })
        .expect(201);
      return String(body.id);
    };
    const finish = async (id: string) => {
      for (let attempt = 0; attempt < 100; attempt += 1) {
        const { body } = await request(server).get(
          `/api/scaffolder/v2/tasks/${id}`,
        );
        if (!['open', 'processing'].includes(body.status)) {
          return String(body.status);
        }
        await new Promise(resolve => setTimeout(resolve, 100));
      }
      throw new Error(`Task ${id} does not end`);
    };
    return {
      server,
      run,
      finish,
      collect: () => scheduler.triggerTask(TASK),
      read: async (query = '') => {
        const { body } = await request(server)
          .get(`/api/team-topology/self-service${query}`)
          .expect(200);
        return body;
      },
    };
  };

  it('counts what was really run, for the team in the form', async () => {
    const { collect, finish, read, run, server } = await start();
    expect(await read()).toMatchObject({ rows: [] });
    expect(await read()).not.toHaveProperty('collectedAt');

    const good = await run({ name: 'Aoki', owner: 'billing' });
    const bad = await run({ name: 'Aoki', owner: 'billing', fail: true });
    expect(await finish(good)).toBe('completed');
    expect(await finish(bad)).toBe('failed');
    await collect();
    await collect();

    const { collectedAt, rows } = await read('?weeks=1');
    expect(Date.parse(collectedAt)).not.toBeNaN();
    expect(rows).toEqual([
      {
        template: 'template:default/greet',
        capabilities: ['capability:default/greetings'],
        team: 'group:default/billing',
        week: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        runs: 2,
        succeeded: 1,
        failed: 1,
        cancelled: 0,
        medianSeconds: expect.any(Number),
      },
    ]);

    const { body } = await request(server)
      .get('/api/team-topology/capabilities/default/greetings')
      .expect(200);
    expect(body.selfService).toEqual({ collectedAt, weeks: rows });
  });

  it('does not count a dry run', async () => {
    const { collect, read, server } = await start();
    await request(server)
      .post('/api/scaffolder/v2/dry-run')
      .send({
        template,
        values: { name: 'Aoki', owner: 'billing' },
        directoryContents: [],
      })
      .expect(200);

    await collect();

    const { collectedAt, rows } = await read();
    expect(collectedAt).toBeDefined();
    expect(rows).toEqual([]);
  });

  it('narrows down, and finds nothing for what is not there', async () => {
    const { collect, finish, read, run } = await start();
    await finish(await run({ name: 'Aoki', owner: 'billing' }));
    await collect();
    const countOf = async (query: string) => (await read(query)).rows.length;

    expect(await countOf('?team=billing')).toBe(1);
    expect(await countOf('?team=guardian')).toBe(0);
    expect(await countOf('?team=nobody')).toBe(0);
    expect(await countOf('?capability=greetings')).toBe(1);
    expect(await countOf('?capability=nothing')).toBe(0);
    expect(await countOf('?template=greet')).toBe(1);
    expect(await countOf('?template=other')).toBe(0);
  });
});

describe('self-service, without a scaffolder', () => {
  it('says nothing was ever collected, and goes on', async () => {
    const scheduler = mockServices.scheduler();
    const { server } = await startTestBackend({
      features: [
        teamTopologyPlugin,
        schedule(scheduler),
        createServiceFactory({
          service: catalogServiceRef,
          deps: {},
          factory: () => observedCatalog(entities).catalog,
        }),
      ],
    });

    await scheduler.triggerTask(TASK);

    const { body } = await request(server)
      .get('/api/team-topology/self-service')
      .expect(200);
    expect(body).toEqual({
      from: expect.any(String),
      to: expect.any(String),
      rows: [],
    });
  });

  it('reads nothing where it is turned off', async () => {
    const scheduler = mockServices.scheduler();
    await startTestBackend({
      features: [
        teamTopologyPlugin,
        schedule(scheduler),
        mockServices.rootConfig.factory({
          data: { teamTopology: { selfService: { enabled: false } } },
        }),
        createServiceFactory({
          service: catalogServiceRef,
          deps: {},
          factory: () => observedCatalog(entities).catalog,
        }),
      ],
    });

    await expect(scheduler.triggerTask(TASK)).rejects.toThrow(/not found/);
  });
});
