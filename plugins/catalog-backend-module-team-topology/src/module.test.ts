import {
  createBackendModule,
  BackendFeature,
} from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
} from '@backstage/catalog-model';
import {
  catalogProcessingExtensionPoint,
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { stringify } from 'yaml';
import catalogModuleTeamTopology from '.';
import { entityOf } from './__testUtils__/entityOf';

const ERRORS_TOPIC = 'experimental.catalog.errors';
const PATIENCE_IN_MILLISECONDS = 60_000;

jest.setTimeout(2 * PATIENCE_IN_MILLISECONDS);

const group = (name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name },
  spec: { type: 'team', children: [] },
});

const service = {
  mode: 'x-as-a-service',
  from: 'sre',
  to: ['billing', 'guardian'],
  since: '2020-01-15',
};

const entities = [
  group('sre'),
  group('billing'),
  group('guardian'),
  entityOf('TeamApi', { team: 'sre', type: 'platform' }, { name: 'sre' }),
  entityOf(
    'TeamApi',
    { team: 'billing', type: 'platfrom', since: '2026-02-30' },
    { name: 'billing' },
  ),
  entityOf('TeamInteraction', service, { name: 'runtime' }),
  entityOf('Responsibility', {}, { name: 'mail-and-dns' }),
  entityOf(
    'Capability',
    {
      owner: 'sre',
      needs: ['send mail'],
      verdict: 'planned',
      reason: 'Next year.',
    },
    { name: 'mail' },
  ),
  entityOf(
    'OptOut',
    {
      subject: 'batch',
      capability: 'mail',
      instead: 'cron',
      maintainedBy: 'billing',
      reason: 'History.',
      since: '2025-01-10',
      reviewBy: '2026-01-10',
    },
    { name: 'batch' },
  ),
  entityOf(
    'Scorecard',
    {
      owner: 'sre',
      lifecycle: 'active',
      appliesTo: { kind: 'Group' },
      levels: [{ id: 'basic' }],
      checks: [
        {
          id: 'mission',
          level: 'basic',
          rule: 'facts.teamTopology.hasMission',
        },
      ],
    },
    { name: 'good-team' },
  ),
];

class TestProvider implements EntityProvider {
  connection?: EntityProviderConnection;

  getProviderName(): string {
    return 'test';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.connection = connection;
  }

  async provide(...provided: Entity[]): Promise<void> {
    const where = 'url:https://example.com/provided.yaml';
    const annotations = {
      [ANNOTATION_LOCATION]: where,
      [ANNOTATION_ORIGIN_LOCATION]: where,
    };
    await this.connection?.applyMutation({
      type: 'full',
      entities: provided.map(entity => ({
        entity: { ...entity, metadata: { ...entity.metadata, annotations } },
        locationKey: 'test',
      })),
    });
  }

  asModule(): BackendFeature {
    return createBackendModule({
      pluginId: 'catalog',
      moduleId: 'test-provider',
      register: reg =>
        reg.registerInit({
          deps: { catalog: catalogProcessingExtensionPoint },
          init: async ({ catalog }) => catalog.addEntityProvider(this),
        }),
    });
  }
}

describe('the catalog with the Kumiki kinds', () => {
  const directory = createMockDirectory({
    content: {
      'teams.yaml': entities.map(entity => stringify(entity)).join('---\n'),
    },
  });
  const events = mockServices.events.mock();
  const provider = new TestProvider();
  let backend: TestBackend;

  beforeAll(async () => {
    backend = await startTestBackend({
      features: [
        catalogPlugin,
        catalogModuleTeamTopology,
        provider.asModule(),
        events.factory,
        mockServices.rootConfig.factory({
          data: {
            catalog: {
              rules: [
                {
                  allow: [
                    'Group',
                    'TeamApi',
                    'TeamInteraction',
                    'Responsibility',
                    'Capability',
                    'OptOut',
                    'Scorecard',
                  ],
                },
              ],
              locations: [
                { type: 'file', target: directory.resolve('teams.yaml') },
              ],
            },
          },
        }),
      ],
    });
  }, PATIENCE_IN_MILLISECONDS);

  afterAll(() => backend?.stop());

  async function find(ref: string): Promise<Entity | undefined> {
    const [kind, name] = ref.split(':');
    const url = `http://localhost:${backend.server.port()}/api/catalog/entities/by-name/${kind}/default/${name}`;
    const response = await fetch(url);
    return response.ok ? response.json() : undefined;
  }

  async function eventually<T>(look: () => Promise<T | undefined>): Promise<T> {
    const deadline = Date.now() + PATIENCE_IN_MILLISECONDS;
    for (;;) {
      const seen = await look();
      if (seen !== undefined) {
        return seen;
      }
      if (Date.now() > deadline) {
        throw new Error('The catalog has not come to it in time');
      }
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }

  function reportedErrors(): string[] {
    return events.publish.mock.calls
      .filter(([{ topic }]) => topic === ERRORS_TOPIC)
      .flatMap(([{ eventPayload }]) => {
        const { errors } = eventPayload as { errors: Error[] };
        return errors.map(error => error.message);
      });
  }

  it('takes every good entity of a file in which another is bad', async () => {
    for (const ref of [
      'group:sre',
      'teamapi:sre',
      'teaminteraction:runtime',
      'responsibility:mail-and-dns',
      'capability:mail',
      'optout:batch',
      'scorecard:good-team',
    ]) {
      const entity = await eventually(() => find(ref));
      expect(entity.metadata.name).toBe(ref.split(':')[1]);
    }
  });

  it('says what is wrong in the bad one, and in no other', async () => {
    const [message, ...others] = await eventually(async () => {
      const errors = reportedErrors();
      return errors.length > 0 ? errors : undefined;
    });
    expect(message).toContain(
      'teamapi:default/billing; caused by InputError: 2 problems:',
    );
    expect(message).toContain(
      '(1) spec.since is not a field of TeamApi; allowed: team, type,',
    );
    expect(message).toContain(
      '(2) spec.type is "platfrom"; allowed: stream-aligned, platform, enabling, complicated-subsystem (did you mean "platform"?)',
    );
    expect(
      others.filter(other => !other.includes('teamapi:default/billing')),
    ).toEqual([]);
    expect(await find('teamapi:billing')).toBeUndefined();
  });

  it('relates the teams to each other and to what is said of them', async () => {
    const relations = await eventually(async () => {
      const all = (await find('group:sre'))?.relations ?? [];
      return all.length >= 7 ? all : undefined;
    });
    expect(
      relations.map(({ type, targetRef }) => `${type} ${targetRef}`).sort(),
    ).toEqual([
      'hasInteraction teaminteraction:default/runtime',
      'hasTeamApi teamapi:default/sre',
      'ownerOf capability:default/mail',
      'ownerOf scorecard:default/good-team',
      'ownerOf teamapi:default/sre',
      'servesTeam group:default/billing',
      'servesTeam group:default/guardian',
    ]);
  });

  it('keeps an entity that was good and shows on it what is wrong now', async () => {
    const good = entityOf(
      'TeamApi',
      { team: 'guardian', mission: 'Parents know.' },
      { name: 'guardian' },
    );
    await provider.provide(good);
    await eventually(() => find('teamapi:guardian'));

    await provider.provide({
      ...good,
      spec: { team: 'guardian', misson: 'Parents know.' },
    });
    const entity = await eventually(async () => {
      const found = await find('teamapi:guardian');
      return found && 'status' in found ? found : undefined;
    });
    expect(entity.spec).toEqual(good.spec);
    expect(entity).toMatchObject({
      status: {
        items: [
          {
            level: 'error',
            message: expect.stringContaining(
              'spec.misson is not a field of TeamApi; did you mean spec.mission?',
            ),
          },
        ],
      },
    });
  });
});
