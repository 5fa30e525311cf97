import { AuthService } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { FactProviderDeclaration } from '@kumiki/backstage-plugin-scorecards-common';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { describeEntity } from '../catalog/describeEntity';
import { ScorecardPublisher } from '../catalog/ScorecardPublisher';
import {
  FailedObservation,
  ObservedFacts,
} from '../database/facts/ObservedFacts';
import { CurrentScorecards } from '../scorecards/CurrentScorecards';
import { JudgeWorker } from '../judge/JudgeWorker';
import { TransitionPublisher } from '../judge/TransitionPublisher';
import {
  createScorecardsBackend,
  ScorecardsBackendOptions,
} from '../service/createScorecardsBackend';
import { openStores } from './openStores';

/** What is in the catalog, what is known, and what the caller may see of it. */
export interface Scene {
  entities: Entity[];
  /** The facts that are declared, where they are not those of the nursery. */
  declarations?: FactProviderDeclaration[];
  observed?: ObservedFacts[];
  failed?: FailedObservation[];
  /** Refs that nobody may see. */
  hidden?: string[];
  /** Whether the catalog shows anything to anybody. */
  isDenied?: boolean;
  /** Beside the caller, who is `user:default/aoki`. */
  ownershipRefs?: string[];
  limits?: ScorecardsBackendOptions['limits'];
  /** The days of the organisation; those of UTC where it is absent. */
  calendar?: Calendar;
}

/** The service on a database of its own, filled by the code that fills it in real life. */
export async function openBackend(
  databases: TestDatabases,
  engine: TestDatabaseId,
  scene: Scene,
) {
  const opened = await openStores(databases, engine, scene.declarations);
  const { clock, declarations, stores } = opened;
  const { calendar = Calendar.utc } = scene;
  const auth = mockServices.auth();
  const logger = mockServices.logger.mock();
  const permissions = mockServices.permissions.mock({
    authorizeConditional: async () => [decide(scene)],
  });
  const catalog = visibleCatalog(scene, auth);
  const refresh = { refresh: jest.fn() };
  const publisher = ScorecardPublisher.create({ declarations, logger, stores });
  const scorecards = CurrentScorecards.create({
    calendar,
    declarations,
    store: stores.scorecards,
  });
  const judge = JudgeWorker.create({
    calendar,
    stores,
    scorecards,
    publisher: TransitionPublisher.create({
      events: mockServices.events.mock(),
      logger,
    }),
    worker: 'test',
    batchSize: 10_000,
    clock: clock.now,
  });
  const judgeAll = async () => {
    while (await judge.judgeDue()) {
      // Until nothing is due any more.
    }
  };
  const publish = async (entities: Entity[]) => {
    await stores.entities.applyChanges({
      added: [],
      changed: entities.map(describeEntity),
      removed: [],
    });
    await publisher.publish(
      entities.filter(({ kind }) => kind === 'Scorecard'),
    );
    await judgeAll();
  };

  await publish(scene.entities);
  const { observed = [], failed = [] } = scene;
  await stores.facts.storeCollected({ observed, failed });
  await judgeAll();

  return {
    ...opened,
    catalog,
    judgeAll,
    publish,
    permissions,
    refresh,
    caller: { credentials: mockCredentials.user('user:default/aoki') },
    backend: createScorecardsBackend({
      calendar,
      auth,
      catalog,
      clock: clock.now,
      declarations,
      limits: scene.limits,
      permissions,
      pushAllowances: new Map([
        ['deploys', new Set(['external:test-service', 'user:default/aoki'])],
      ]),
      refresh,
      scorecards,
      stores,
      userInfo: mockServices.userInfo({
        userEntityRef: 'user:default/aoki',
        ownershipEntityRefs: [
          'user:default/aoki',
          ...(scene.ownershipRefs ?? []),
        ],
      }),
    }),
  };
}

function decide({ hidden, isDenied }: Scene): PolicyDecision {
  if (isDenied) {
    return { result: AuthorizeResult.DENY };
  }
  return hidden
    ? {
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'catalog',
        resourceType: 'catalog-entity',
        conditions: {
          rule: 'HAS_LABEL',
          resourceType: 'catalog-entity',
        },
      }
    : { result: AuthorizeResult.ALLOW };
}

/** Counts what it is asked; hides what is hidden from everybody but plugins. */
function visibleCatalog(
  { entities, hidden = [], isDenied }: Scene,
  auth: AuthService,
) {
  const all = catalogServiceMock({ entities });
  const visible = catalogServiceMock({
    entities: isDenied
      ? []
      : entities.filter(it => !hidden.includes(stringifyEntityRef(it))),
  });
  const shownTo = (reader: Parameters<typeof all.getEntities>[1]) =>
    reader &&
    'credentials' in reader &&
    auth.isPrincipal(reader.credentials, 'service')
      ? all
      : visible;
  return catalogServiceMock.mock({
    getEntities: (request, caller) =>
      shownTo(caller).getEntities(request, caller),
    getEntitiesByRefs: (request, caller) =>
      shownTo(caller).getEntitiesByRefs(request, caller),
  });
}
