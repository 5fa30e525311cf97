import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  BackstageCredentials,
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import {
  scaffolderActionsExtensionPoint,
  TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { JsonObject } from '@backstage/types';
import express from 'express';
import { hiddenRef } from './hidden';

const MINUTE = 60_000;

/** What it has run: the hidden template, and another one for the hidden group. */
function tasks() {
  const now = Date.now();
  const task = (id: string, template: string, owner: string) => ({
    id,
    status: 'completed',
    createdAt: new Date(now - MINUTE).toISOString(),
    lastHeartbeatAt: new Date(now).toISOString(),
    spec: { templateInfo: { entityRef: template }, parameters: { owner } },
  });
  const job = 'template:default/job';
  return [
    task('a', hiddenRef('Template'), 'group:default/guardian'),
    task('b', job, hiddenRef('Group')),
    task('c', job, 'group:default/guardian'),
  ];
}

/**
 * Takes the place of the scaffolder: it has run some templates, and does steps
 * of a template on request.
 */
export class FakeScaffolder {
  readonly #actions = new Map<string, TemplateAction>();

  static create() {
    return new FakeScaffolder();
  }

  private constructor() {}

  /** The ids of the actions that modules have added. */
  get actions(): readonly string[] {
    return [...this.#actions.keys()];
  }

  get plugin() {
    const actions = this.#actions;
    return createBackendPlugin({
      pluginId: 'scaffolder',
      register(env) {
        env.registerExtensionPoint(scaffolderActionsExtensionPoint, {
          addActions: (...added) =>
            added.forEach(action => actions.set(action.id, action)),
        });
        env.registerInit({
          deps: {
            httpAuth: coreServices.httpAuth,
            httpRouter: coreServices.httpRouter,
          },
          async init({ httpAuth, httpRouter }) {
            const router = express.Router().use(express.json());
            router.get('/v2/tasks', (req, res) => {
              res.json({ tasks: req.query.offset === '0' ? tasks() : [] });
            });
            router.post('/steps', async (req, res, next) => {
              try {
                const credentials = await httpAuth.credentials(req);
                res.json(await run(req.body.steps, { actions, credentials }));
              } catch (error) {
                next(error);
              }
            });
            httpRouter.use(router);
          },
        });
      },
    });
  }
}

/** What the steps hand out, in a workspace of their own. */
async function run(
  steps: { action: string; input: JsonObject }[],
  options: {
    actions: ReadonlyMap<string, TemplateAction>;
    credentials: BackstageCredentials;
  },
): Promise<unknown[]> {
  const workspacePath = await mkdtemp(join(tmpdir(), 'visibility-'));
  const output: unknown[] = [];
  try {
    for (const { action, input } of steps) {
      const found = options.actions.get(action);
      if (!found) {
        throw new NotFoundError(`There is no action ${action}`);
      }
      await found.handler({
        ...createMockActionContext({
          input,
          workspacePath,
          logger: mockServices.logger.mock(),
        }),
        getInitiatorCredentials: async () => options.credentials,
        output: (name, value) => output.push({ action, name, value }),
      });
    }
    return output;
  } finally {
    await rm(workspacePath, { recursive: true });
  }
}
