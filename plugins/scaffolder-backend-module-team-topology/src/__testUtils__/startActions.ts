import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  ActionContext,
  TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { UrlReaderService } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { NotFoundError } from '@backstage/errors';
import {
  Calendar,
  DraftPublication,
} from '@kumiki/backstage-plugin-team-topology-common';
import { createActions } from '../actions/createActions';
import { EntityChecker } from '../entities/EntityChecker';
import { EntityFileLocator } from '../repository/EntityFileLocator';
import { EntityFileReader } from '../repository/EntityFileReader';
import { Publishing } from '../publish/Publishing';
import { PublishSettings } from '../publish/PublishSettings';
import { TemplatePublisher } from '../publish/TemplatePublisher';
import { readRepository } from './readRepository';
import { readEntities } from './tsubomi';

/** The day on which the tests run templates. */
export const TODAY = '2026-11-22';

const TEMPLATE = {
  entityRef: 'template:default/golden-path-service',
  entity: {
    metadata: {
      name: 'golden-path-service',
      annotations: { 'kumiki.dev/golden-path-version': '1.2.0' },
    },
  },
};

/** The configuration of the demo, as far as it matters here. */
export const DEMO = {
  kumiki: {
    templates: {
      publish: { to: 'demo', projects: 'https://github.com/tsubomi-example' },
    },
  },
};

/** Publishes nowhere. */
export const demoPublisher: TemplatePublisher = {
  id: 'demo',
  publishChange: async ({ files }) => ({
    state: 'published',
    paths: files.map(({ path }) => path),
  }),
  publishProject: async ({ files }) => ({
    state: 'published',
    paths: files.map(({ path }) => path),
  }),
};

/** The actions with a workspace of their own, and the organisation in a mocked catalog. */
export function startActions() {
  const directory = createMockDirectory();
  const start = (options?: {
    calendar?: Calendar;
    now?: Date;
    entities?: Entity[];
    reader?: UrlReaderService;
    locators?: EntityFileLocator[];
    workspace?: Record<string, string>;
    publishers?: TemplatePublisher[];
    config?: JsonObject;
    drafts?: DraftPublication[];
  }) => {
    directory.setContent({ workspace: options?.workspace ?? {} });
    const workspacePath = directory.resolve('workspace');
    const catalog = catalogServiceMock({
      entities: options?.entities ?? readEntities(),
    });
    const config = mockServices.rootConfig({ data: options?.config ?? DEMO });
    const integrations = ScmIntegrations.fromConfig(config);
    const reader = options?.reader ?? readRepository();
    const actions = createActions({
      auth: mockServices.auth(),
      calendar: options?.calendar ?? Calendar.utc,
      catalog,
      drafts: {
        read: async id => {
          const draft = options?.drafts?.find(it => it.id === id);
          if (!draft) {
            throw new NotFoundError('There is no such draft');
          }
          return draft;
        },
      },
      files: EntityFileReader.create({
        ...{ reader, integrations },
        locators: options?.locators,
      }),
      checker: EntityChecker.create(),
      publishing: Publishing.create({
        settings: PublishSettings.fromConfig(config, integrations),
        publishers: options?.publishers ?? [demoPublisher],
      }),
      now: () => options?.now ?? new Date(`${TODAY}T12:00:00Z`),
    });
    return {
      actions,
      catalog,
      workspacePath,
      /** Runs an action and gives its output. */
      async run(
        id: string,
        input: JsonObject,
        context?: Partial<
          Pick<ActionContext<JsonObject>, 'isDryRun' | 'templateInfo'>
        >,
      ): Promise<Record<string, unknown>> {
        const action = actions.find(it => it.id === id) as
          | TemplateAction<JsonObject>
          | undefined;
        if (!action) {
          throw new Error(`There is no action ${id}`);
        }
        const output: Record<string, unknown> = {};
        await action.handler({
          ...createMockActionContext<JsonObject>({
            input,
            workspacePath,
            templateInfo: TEMPLATE,
            logger: mockServices.logger.mock(),
          }),
          ...context,
          output: (name, value) => {
            output[String(name)] = value;
          },
        });
        return output;
      },
      read: (path: string) => readFileSync(join(workspacePath, path), 'utf8'),
      write(path: string, content: string | Buffer) {
        mkdirSync(dirname(join(workspacePath, path)), { recursive: true });
        writeFileSync(join(workspacePath, path), content);
      },
      /** Every file of the workspace with its content. */
      content: () => directory.content({ path: 'workspace' }),
    };
  };
  return { start };
}
