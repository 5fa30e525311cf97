import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import searchPlugin from '@backstage/plugin-search-backend';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import request from 'supertest';
import { readDemoEntities } from './__testUtils__/readDemo';
import searchModuleTeamTopology from '.';

jest.setTimeout(60_000);

const HIDDEN = 'capability:default/scheduled-jobs';

/** A catalog permission that hides one capability. */
const permissions = createServiceFactory({
  service: coreServices.permissions,
  deps: {},
  factory: () =>
    mockServices.permissions.mock({
      authorize: async requests =>
        requests.map(it => ({
          result:
            'resourceRef' in it && it.resourceRef === HIDDEN
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
        })),
      authorizeConditional: async requests =>
        requests.map(
          (): PolicyDecision => ({
            result: AuthorizeResult.CONDITIONAL,
            pluginId: 'catalog',
            resourceType: 'catalog-entity',
            conditions: {
              rule: 'IS_NOT_HIDDEN',
              resourceType: 'catalog-entity',
            },
          }),
        ),
    }),
});

describe('searchModuleTeamTopology', () => {
  const start = async (
    ...features: Parameters<typeof startTestBackend>[0]['features'] & object
  ) => {
    const scheduler = mockServices.scheduler();
    const { server } = await startTestBackend({
      features: [
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        catalogServiceMock.factory({ entities: readDemoEntities() }),
        searchPlugin,
        searchModuleTeamTopology,
        ...features,
      ],
    });
    await scheduler.triggerTask('search_index_responsibility');
    await scheduler.triggerTask('search_index_golden_path');
    await scheduler.triggerTask('search_index_team_api');
    return async (term: string) => {
      const { body } = await request(server)
        .get('/api/search/query')
        .query({ term })
        .set('Authorization', mockCredentials.user.header())
        .expect(200);
      return body.results.map(
        (result: { type: string; document: { entityRef: string } }) => [
          result.type,
          result.document.entityRef,
        ],
      );
    };
  };

  it.each(['run a scheduled job', '定期実行'])(
    'answers %p in the global search',
    async term => {
      const search = await start();

      const [first] = await search(term);

      expect(first).toEqual(['golden-path', HIDDEN]);
    },
  );

  it('answers whose a responsibility is', async () => {
    const search = await start();

    const [first] = await search('mail and dns');

    expect(first).toEqual([
      'responsibility',
      'responsibility:default/mail-and-dns',
    ]);
  });

  it.each(['runbook template', 'デプロイ手順'])(
    'finds the team that names %p as a search term',
    async term => {
      const search = await start();

      expect(await search(term)).toContainEqual([
        'team-api',
        'teamapi:default/sre',
      ]);
    },
  );

  it('shows nothing of what the catalog hides', async () => {
    const search = await start(
      permissions,
      mockServices.rootConfig.factory({
        data: { permission: { enabled: true } },
      }),
    );

    const found = await search('run a scheduled job');

    expect(found.flat()).not.toContain(HIDDEN);
    expect(found.length).toBeGreaterThan(0);
  });

  it('refuses a schedule that makes no sense', async () => {
    await expect(
      start(
        mockServices.rootConfig.factory({
          data: {
            search: {
              collators: { teamTopology: { schedule: { frequency: 'soon' } } },
            },
          },
        }),
      ),
    ).rejects.toThrow(/frequency|schedule/);
  });
});
