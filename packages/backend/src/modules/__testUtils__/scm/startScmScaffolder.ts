import { createServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import scaffolderModuleTeamTopology from '@kumiki/backstage-plugin-scaffolder-backend-module-team-topology';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import request from 'supertest';
import { draftsPlugin } from '../draftsPlugin';
import { reorganisation } from '../goodValues';
import { demoFiles, readDemoEntities, readTemplateEntities } from '../readDemo';
import { FakeGithub } from './FakeGithub';
import { FakeGitlab } from './FakeGitlab';
import { FakeRepository } from './FakeRepository';
import { TOKEN } from './FakeScm';

/** The repository that has the declarations of the demo. */
export const CATALOG = 'acme/catalog';

/** The end of a run. */
export interface Run {
  status: string;
  output: { text?: { title: string; content: string }[] } & Record<
    string,
    unknown
  >;
  /** What the run logged, errors included. */
  log: string;
}

async function startGithub() {
  const scm = new FakeGithub();
  const apiBaseUrl = await scm.start();
  return {
    scm,
    url: 'https://github.test',
    fileUrl: (path: string) =>
      `https://github.test/${CATALOG}/blob/main/${path}`,
    integrations: {
      github: [{ host: 'github.test', apiBaseUrl, token: TOKEN }],
    },
  };
}

async function startGitlab() {
  const scm = new FakeGitlab();
  const url = await scm.start();
  scm.url = url;
  return {
    scm,
    url,
    fileUrl: (path: string) => `${url}/${CATALOG}/-/blob/main/${path}`,
    integrations: {
      gitlab: [
        {
          host: new URL(url).host,
          baseUrl: url,
          apiBaseUrl: `${url}/api/v4`,
          token: TOKEN,
        },
      ],
    },
  };
}

/**
 * The real scaffolder with its task runner, the real actions, readers and
 * clients, and an SCM on this machine that has the demo's declarations.
 */
export async function startScmScaffolder(
  to: 'github' | 'gitlab',
  more: Entity[] = [],
) {
  const { scm, url, fileUrl, integrations } = await (to === 'github'
    ? startGithub()
    : startGitlab());
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'scm-')));
  const addLocation = jest.fn();
  const catalog = Object.assign(
    catalogServiceMock({
      entities: [
        ...readDemoEntities(path => `url:${fileUrl(path)}`),
        ...readTemplateEntities(),
        ...more,
      ],
    }),
    { addLocation },
  );
  const backend = await startTestBackend({
    features: [
      scaffolderPlugin,
      scaffolderModuleTeamTopology,
      draftsPlugin([reorganisation]),
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalog,
      }),
      mockServices.rootConfig.factory({
        data: {
          backend: { workingDirectory: folder },
          integrations,
          kumiki: {
            templates: {
              publish: {
                to,
                declarations: `${url}/${CATALOG}`,
                projects: `${url}/acme`,
              },
            },
          },
        },
      }),
    ],
  });
  return {
    scm,
    addLocation,
    /** Everything as it was at first; gives the repository of the declarations. */
    reset(): FakeRepository {
      const repository = FakeRepository.create(demoFiles());
      scm.reset({ [CATALOG]: repository });
      addLocation.mockReset();
      return repository;
    },
    /** Runs a template to its end. */
    async run(name: string, values: object): Promise<Run> {
      const { body, status } = await request(backend.server)
        .post('/api/scaffolder/v2/tasks')
        .send({ templateRef: `template:default/${name}`, values });
      if (status !== 201) {
        throw new Error(`${status}: ${JSON.stringify(body)}`);
      }
      const task = `/api/scaffolder/v2/tasks/${body.id}`;
      for (let i = 0; i < 400; i++) {
        const { body: state } = await request(backend.server).get(task);
        if (['completed', 'failed'].includes(state.status)) {
          const { body: events } = await request(backend.server).get(
            `${task}/events`,
          );
          return {
            status: state.status,
            output: events.find((it: any) => it.type === 'completion')?.body
              .output,
            log: events.map((it: any) => it.body.message).join('\n'),
          };
        }
        await sleep(25);
      }
      throw new Error(`${name} does not end`);
    },
    async end() {
      await backend.stop();
      await scm.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
