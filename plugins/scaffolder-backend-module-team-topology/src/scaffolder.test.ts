import {
  coreServices,
  createBackendModule,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import { JsonObject } from '@backstage/types';
import request from 'supertest';
import { parse } from 'yaml';
import { readRepository } from './__testUtils__/readRepository';
import {
  files,
  IN_HOUSE_INFRA,
  readEntities,
  SRE,
} from './__testUtils__/tsubomi';
import { DEMO, demoPublisher } from './__testUtils__/startActions';
import scaffolderModuleTeamTopology, {
  templatePublishersExtensionPoint,
} from '.';

jest.setTimeout(60_000);

/** What the backend that keeps drafts says of any. */
const DRAFT = {
  ...{ id: 'any', name: 'A new team', at: '2026-11-01', version: 1 },
  changes: [{ type: 'found-team', team: 'group:default/new-team' }],
};

describe('the actions in the scaffolder', () => {
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  beforeAll(async () => {
    const reader = readRepository();
    backend = await startTestBackend({
      features: [
        scaffolderPlugin,
        scaffolderModuleTeamTopology,
        catalogServiceMock.factory({
          entities: [
            ...readEntities(),
            {
              apiVersion: 'scaffolder.backstage.io/v1beta3',
              kind: 'Template',
              metadata: { name: 'example', namespace: 'default' },
              spec: {
                type: 'change',
                steps: [
                  {
                    id: 'debug',
                    action: 'debug:log',
                    input: { message: 'nothing' },
                  },
                ],
              },
            },
          ],
        }),
        mockServices.urlReader.mock({ readUrl: reader.readUrl }).factory,
        mockServices.rootConfig.factory({ data: DEMO }),
        createBackendPlugin({
          pluginId: 'team-topology',
          register(reg) {
            reg.registerInit({
              deps: { httpRouter: coreServices.httpRouter },
              async init({ httpRouter }) {
                httpRouter.use((_, response) => {
                  response.json(DRAFT);
                });
              },
            });
          },
        }),
        createBackendModule({
          pluginId: 'scaffolder',
          moduleId: 'demo',
          register(reg) {
            reg.registerInit({
              deps: { publishers: templatePublishersExtensionPoint },
              async init({ publishers }) {
                publishers.addPublisher(demoPublisher);
              },
            });
          },
        }),
      ],
    });
  });
  afterAll(() => backend.stop());

  const listActions = async (): Promise<
    {
      id: string;
      examples?: { description: string; example: string }[];
      schema: { input?: JsonObject };
    }[]
  > =>
    (
      await request(backend.server).get('/api/scaffolder/v2/actions')
    ).body.filter(({ id }: { id: string }) => id.startsWith('kumiki:'));

  /** Runs steps without outside effect; the workspace afterwards, or why not. */
  async function dryRun(steps: unknown) {
    const { status, body } = await request(backend.server)
      .post('/api/scaffolder/v2/dry-run')
      .send({
        template: {
          apiVersion: 'scaffolder.backstage.io/v1beta3',
          kind: 'Template',
          metadata: {
            name: 'example',
            annotations: { 'kumiki.dev/golden-path-version': '1.2.0' },
          },
          spec: {
            type: 'change',
            steps: [
              {
                id: 'template',
                action: 'fetch:plain',
                input: { url: './skeleton' },
              },
              ...(steps as object[]).map(step => ({ name: 'step', ...step })),
            ],
          },
        },
        values: {},
        directoryContents: [
          'skeleton/catalog-info.yaml',
          'skeleton/service/catalog-info.yaml',
        ].map(path => ({
          path,
          base64Content: Buffer.from(
            'apiVersion: v1\nkind: Component\nmetadata: { name: a }\n',
          ).toString('base64'),
        })),
      });
    const workspace = Object.fromEntries(
      (body.directoryContents ?? []).map(
        (file: { path: string; base64Content: string }) => [
          file.path,
          Buffer.from(file.base64Content, 'base64').toString('utf8'),
        ],
      ),
    );
    return { status, workspace, message: body.error?.message };
  }

  it('are there, each with a schema and examples', async () => {
    const actions = await listActions();
    expect(actions.map(({ id }) => id).sort()).toEqual([
      'kumiki:draft:apply',
      'kumiki:draft:read',
      'kumiki:entity:fetch',
      'kumiki:entity:remove',
      'kumiki:entity:unchanged',
      'kumiki:entity:write',
      'kumiki:golden-path:stamp',
      'kumiki:interaction:end',
      'kumiki:interaction:friction',
      'kumiki:publish:change',
      'kumiki:publish:project',
      'kumiki:team-api:update',
    ]);
    for (const { examples, schema } of actions) {
      expect(examples?.length).toBeGreaterThan(0);
      expect(schema.input?.properties).toBeDefined();
    }
  });

  it('run dry with every example', async () => {
    for (const { examples = [] } of await listActions()) {
      for (const { description, example } of examples) {
        const { status, message } = await dryRun(parse(example).steps);
        expect([description, status, message]).toEqual([
          description,
          200,
          undefined,
        ]);
      }
    }
  });

  it('show the change of two Team APIs in the workspace of a dry run', async () => {
    const { workspace } = await dryRun([
      {
        id: 'fetch',
        action: 'kumiki:entity:fetch',
        input: {
          entityRefs: ['teamapi:default/sre', 'teamapi:default/in-house-infra'],
        },
      },
      {
        id: 'release',
        action: 'kumiki:team-api:update',
        input: { team: 'sre', release: ['runtime-platform'] },
      },
      {
        id: 'accept',
        action: 'kumiki:team-api:update',
        input: {
          team: 'in-house-infra',
          accept: [{ responsibility: 'runtime-platform' }],
        },
      },
    ]);
    expect(workspace[SRE]).toBe(
      files[SRE].replace('    - responsibility: runtime-platform\n', ''),
    );
    expect(workspace[IN_HOUSE_INFRA]).toContain(
      '    - responsibility: runtime-platform\n',
    );
  });

  it.each([
    [{ team: 'sre', accept: 'mail-and-dns' }, /accept/],
    [{ team: 'sre', accepts: [] }, /accepts/],
    [{ accept: [] }, /team/],
  ])('refuse an input like %j by its schema', async (input, reason) => {
    const { status, message } = await dryRun([
      { id: 'update', action: 'kumiki:team-api:update', input },
    ]);
    expect(status).toBe(400);
    expect(message).toMatch(reason);
  });
});
