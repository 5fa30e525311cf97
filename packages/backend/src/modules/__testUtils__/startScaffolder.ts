import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import scaffolderModuleTeamTopology from '@kumiki/backstage-plugin-scaffolder-backend-module-team-topology';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import organisationLoader from '@internal/demo-publisher';
import { draftsPlugin, PublishedDraft } from './draftsPlugin';
import { examples, readDemoEntities, readTemplate } from './readDemo';

/** The real scaffolder with the real actions, the demo's entities and a repository of its own. */
export async function startScaffolder(
  more: Entity[] = [],
  drafts: PublishedDraft[] = [],
) {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'scaffolder-')));
  const directory = join(folder, 'organisation');
  const entities = [...readDemoEntities(directory), ...more];
  const backend = await startTestBackend({
    features: [
      scaffolderPlugin,
      scaffolderModuleTeamTopology,
      organisationLoader,
      draftsPlugin(drafts),
      catalogServiceMock.factory({ entities }),
      mockServices.rootConfig.factory({
        data: {
          backend: { workingDirectory: folder },
          demo: { organisation: { directory, source: examples } },
          kumiki: {
            templates: {
              publish: {
                to: 'demo',
                projects: 'https://github.com/tsubomi-example',
              },
            },
          },
        },
      }),
    ],
  });
  return {
    entityRefs: entities.map(entity => stringifyEntityRef(entity)),
    directory,
    /** The answer of the dry run; a refusal has the status of the error and its message. */
    async dryRun(name: string, values: object) {
      const { status, body } = await request(backend.server)
        .post('/api/scaffolder/v2/dry-run')
        .send({ ...readTemplate(name), values });
      const files = new Map<string, string>(
        (body.directoryContents ?? []).map(
          (file: { path: string; base64Content: string }) => [
            file.path,
            Buffer.from(file.base64Content, 'base64').toString('utf8'),
          ],
        ),
      );
      const refusal: string =
        body.error?.message ??
        body.errors?.map(({ stack }: { stack: string }) => stack).join('; ');
      return { status, files, output: body.output, refusal };
    },
    async end() {
      await backend.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
