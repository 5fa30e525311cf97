import {
  actionsRegistryServiceFactory,
  actionsServiceFactory,
} from '@backstage/backend-defaults/alpha';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import templateKind from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import permissionPlugin from '@backstage/plugin-permission-backend';
import searchPlugin from '@backstage/plugin-search-backend';
import catalogModule from '@kumiki/backstage-plugin-catalog-backend-module-team-topology';
import scaffolderModule from '@kumiki/backstage-plugin-scaffolder-backend-module-team-topology';
import scorecardsPlugin from '@kumiki/backstage-plugin-scorecards-backend';
import catalogFacts from '@kumiki/backstage-plugin-scorecards-backend-module-catalog';
import teamTopologyFacts from '@kumiki/backstage-plugin-scorecards-backend-module-team-topology';
import searchModule from '@kumiki/backstage-plugin-search-backend-module-team-topology';
import teamTopologyPlugin from '@kumiki/backstage-plugin-team-topology-backend';
import { EntityFactsReport } from '@kumiki/backstage-plugin-scorecards-common';
import { actingAuth } from '@internal/hostile';
import request from 'supertest';
import { FakeScaffolder } from './FakeScaffolder';
import { observation, observers } from './observers';
import { HIDDEN_NEED, HiddenKind } from './hidden';
import { organisation } from './organisation';
import { entitiesModule, policyModule } from './modules';
import { DAY_WITH_THE_GONE, writePast } from './past';
import { Question } from './questions';
import { INSIDER, readerWithout } from './readers';
import { draftChanges, SHARED_DRAFT } from './sharedDraft';

/** How often nothing is to have changed before that is believed. */
const SAME_IN_A_ROW = 4;

/** What came back. */
export interface Answer {
  status: number;
  text: string;
}

/** Both backends with everything that goes with them, on the real catalog and the real permissions. */
export class Instance {
  readonly #server: Awaited<ReturnType<typeof startTestBackend>>['server'];
  readonly #stop: () => Promise<void>;
  #draft = '';
  readonly scaffolder: FakeScaffolder;

  /** @param absent - the kind whose hidden entity does not exist */
  static async start(absent?: HiddenKind): Promise<Instance> {
    const scheduler = mockServices.scheduler();
    const entities = organisation(absent);
    const scaffolder = FakeScaffolder.create();
    const past = await writePast(absent);
    const backend = await startTestBackend({
      features: [
        mockServices.rootConfig.factory({
          data: {
            permission: { enabled: true },
            backend: {
              actions: { pluginSources: ['scorecards', 'team-topology'] },
            },
            // It is compared when the test says so, and not old before that.
            teamTopology: {
              history: { frequency: { hours: 1 }, imports: past.imports },
            },
            scorecards: { push: { ci: { allow: ['external:test-service'] } } },
            integrations: { github: [{ host: 'github.com' }] },
          },
        }),
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        mockServices.urlReader.mock({
          readUrl: async url => ({
            buffer: async () => Buffer.from(fileAt(url, entities)),
          }),
        }).factory,
        actingAuth,
        actionsRegistryServiceFactory,
        actionsServiceFactory,
        permissionsServiceFactory,
        permissionPlugin,
        policyModule,
        catalogPlugin,
        catalogModule,
        templateKind,
        entitiesModule(entities),
        scaffolder.plugin,
        scaffolderModule,
        searchPlugin,
        searchModule,
        teamTopologyPlugin,
        scorecardsPlugin,
        catalogFacts,
        teamTopologyFacts,
        observers(absent),
      ],
    });
    const instance = new Instance(backend, scaffolder);
    await instance.#settle(entities, absent, name =>
      scheduler.triggerTask(name),
    );
    await past.remove();
    return instance;
  }

  private constructor(
    backend: Awaited<ReturnType<typeof startTestBackend>>,
    scaffolder: FakeScaffolder,
  ) {
    this.#server = backend.server;
    this.#stop = () => backend.stop();
    this.scaffolder = scaffolder;
  }

  async ask({ method, path, body }: Question, caller: string): Promise<Answer> {
    const {
      status,
      text,
      body: read,
    } = await request(this.#server)
      [method](`/api${path.replace(SHARED_DRAFT, this.#draft)}`)
      .set('Authorization', caller)
      .send(body);
    // An image is no text to supertest.
    return { status, text: text ?? String(read) };
  }

  async askAs(reader: string, question: Question): Promise<Answer> {
    return await this.ask(question, mockCredentials.user.header(reader));
  }

  async stop(): Promise<void> {
    await this.#stop();
  }

  /** Until everything that goes on by itself has been done. */
  async #settle(
    entities: readonly Entity[],
    absent: HiddenKind | undefined,
    trigger: (task: string) => Promise<void>,
  ): Promise<void> {
    await this.#untilTheCatalogHas(entities);
    // First, as facts are made of them.
    await trigger('team-topology-collect-template-runs');
    await trigger('sweep-catalog');
    await trigger('search_index_responsibility');
    await trigger('search_index_golden_path');
    await trigger('search_index_team_api');
    const pushed = await this.ask(
      {
        method: 'post',
        path: '/scorecards/facts',
        body: { observations: [observation(absent)] },
      },
      mockCredentials.service.header(),
    );
    if (pushed.status !== 200) {
      throw new Error(`The facts are not pushed: ${pushed.text}`);
    }
    await this.#untilEverythingIsJudged(entities);
    await trigger('keep-day');
    await trigger('team-topology-record-organisation');
    await trigger('team-topology-import-histories');
    await this.#untilThePastIsKnown();
    this.#draft = await this.#shareDraft(absent);
    await this.askAs(readerWithout('Capability'), {
      method: 'post',
      path: '/team-topology/unanswered-needs',
      body: { need: HIDDEN_NEED },
    });
  }

  /** @returns the id of a draft that everybody may open */
  async #shareDraft(absent: HiddenKind | undefined): Promise<string> {
    const created = await this.askAs(INSIDER, {
      method: 'post',
      path: '/team-topology/drafts',
      body: { name: 'Shared', changes: draftChanges(absent) },
    });
    const { id, name, version, changes } = JSON.parse(created.text);
    const { status, text } = await this.askAs(INSIDER, {
      method: 'put',
      path: `/team-topology/drafts/${id}`,
      body: { name, version, changes, shared: true },
    });
    if (status !== 200) {
      throw new Error(`The draft is not shared: ${text}`);
    }
    return id;
  }

  /** The catalog takes entities in, and relates them, at its own pace. */
  async #untilTheCatalogHas(entities: readonly Entity[]): Promise<void> {
    let before: string | undefined;
    await eventually(async () => {
      const { text } = await this.askAs(INSIDER, {
        method: 'get',
        path: '/catalog/entities?fields=kind,metadata.name,relations',
      });
      const found: Entity[] = JSON.parse(text);
      const isSettled = text === before;
      before = text;
      return found.length === entities.length && isSettled;
    });
  }

  async #untilThePastIsKnown(): Promise<void> {
    await eventually(async () => {
      const { text } = await this.askAs(INSIDER, {
        method: 'get',
        path: `/team-topology/model?at=${DAY_WITH_THE_GONE}`,
      });
      return JSON.parse(text).boundaries === 'imported';
    });
  }

  /** Everybody was asked about every entity, and nothing changes any more. */
  async #untilEverythingIsJudged(entities: readonly Entity[]): Promise<void> {
    const read = async (path: string) => {
      const { text } = await this.askAs(INSIDER, { method: 'get', path });
      return text;
    };
    let before: string | undefined;
    let same = 0;
    await eventually(async () => {
      const answers: string[] = [];
      for (const entity of entities) {
        const path = `/scorecards/entities/${pathOf(entity)}`;
        const facts = await read(`${path}/facts`);
        if (!facts.startsWith('{"entity"') || isAwaited(JSON.parse(facts))) {
          return false;
        }
        answers.push(await read(`${path}/trend`));
      }
      const all = answers.join();
      // On a busy machine, nothing may happen for a while.
      same = all === before ? same + 1 : 0;
      before = all;
      return same === SAME_IN_A_ROW;
    });
  }
}

function pathOf({ kind, metadata }: Entity): string {
  return `${kind.toLocaleLowerCase('en-US')}/default/${metadata.name}`;
}

/** Whether a provider that is asked has said nothing yet. */
function isAwaited({ providers }: EntityFactsReport): boolean {
  return providers.some(
    ({ provider, observedAt, error }) =>
      provider !== 'ci' && !observedAt && !error,
  );
}

/** The file in which an entity is declared. */
function fileAt(url: string, entities: readonly Entity[]): string {
  const found = entities.find(({ metadata }) =>
    Object.values(metadata.annotations ?? {}).includes(`url:${url}`),
  );
  return JSON.stringify(found ?? {});
}

async function eventually(check: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 240; attempt += 1) {
    if (await check()) {
      return;
    }
    await new Promise(resolve => setTimeout(resolve, 250));
  }
  throw new Error('It took longer than a minute');
}
