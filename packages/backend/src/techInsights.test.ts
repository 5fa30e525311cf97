import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import techInsightsPlugin from '@backstage-community/plugin-tech-insights-backend';
import {
  FactRetriever,
  TechInsightFact,
  techInsightsFactRetrieversExtensionPoint,
} from '@backstage-community/plugin-tech-insights-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scorecardsPlugin from '@kumiki/backstage-plugin-scorecards-backend';
import scorecardsModuleTechInsights from '@kumiki/backstage-plugin-scorecards-backend-module-tech-insights';
import { DateTime } from 'luxon';
import request from 'supertest';

jest.setTimeout(60_000);

const TOKEN = 'the-token-of-the-test';

function component(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default' },
    spec: { type: 'service', lifecycle: 'production', owner: 'sre' },
  };
}

const scorecard: Entity = {
  apiVersion: 'kumiki.dev/v1alpha1',
  kind: 'Scorecard',
  metadata: { name: 'moved', namespace: 'default' },
  spec: {
    owner: 'sre',
    lifecycle: 'active',
    appliesTo: { kind: 'Component' },
    levels: [{ id: 'bronze' }],
    checks: [
      {
        id: 'coverage',
        level: 'bronze',
        rule: 'facts.techInsightsCodeQuality.lineCoverage >= 60',
      },
      {
        id: 'scanned',
        level: 'bronze',
        rule: "'sonar' in facts.techInsightsCodeQuality.scanners && now - facts.techInsightsCodeQuality.scannedAt < duration('48h')",
      },
    ],
  },
};

/** What the retriever finds, by the name of the component; null stands for a failure. */
type Found = Record<string, TechInsightFact['facts']> | null;

function createRetriever(found: () => Found): FactRetriever {
  return {
    id: 'code-quality-fact-retriever',
    version: '1.0.0',
    entityFilter: [{ kind: 'component' }],
    schema: {
      'line-coverage': { type: 'float', description: 'Lines covered' },
      scannedAt: { type: 'datetime', description: 'When it was scanned' },
      scanners: { type: 'set', description: 'What scanned it' },
      raw: { type: 'object', description: 'Everything that was said' },
    },
    async handler() {
      const facts = found();
      if (!facts) {
        throw new Error('The scanner is down');
      }
      return Object.entries(facts).map(([name, values]) => ({
        entity: { kind: 'component', namespace: 'default', name },
        facts: values,
        timestamp: DateTime.now(),
      }));
    },
  };
}

/** Both backends in one process, with the tokens and the HTTP of Backstage. */
async function start() {
  let found: Found = {};
  const scheduler = mockServices.scheduler();
  const entities = [
    ...['covered', 'bare', 'half-known', 'unheard-of'].map(component),
    scorecard,
  ];
  const retrievers = createBackendModule({
    pluginId: 'tech-insights',
    moduleId: 'test',
    register(reg) {
      reg.registerInit({
        deps: { retrievers: techInsightsFactRetrieversExtensionPoint },
        async init({ retrievers: registry }) {
          const retriever = createRetriever(() => found);
          registry.addFactRetrievers({ codeQuality: retriever });
        },
      });
    },
  });
  const logger = mockServices.logger.mock();
  logger.child.mockReturnValue(logger);
  const { server } = await startTestBackend({
    features: [
      techInsightsPlugin,
      retrievers,
      scorecardsPlugin,
      scorecardsModuleTechInsights,
      authServiceFactory,
      httpAuthServiceFactory,
      catalogServiceMock.factory({ entities }),
      createServiceFactory({
        service: coreServices.logger,
        deps: {},
        factory: () => logger,
      }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      mockServices.rootConfig.factory({
        data: {
          backend: {
            auth: {
              externalAccess: [
                { type: 'static', options: { token: TOKEN, subject: 'test' } },
              ],
            },
          },
          techInsights: {
            factRetrievers: { codeQuality: { cadence: '0 0 1 1 *' } },
          },
          scorecards: {
            catalog: { frequency: '1h' },
            providers: { techInsights: { startTimeout: '30s' } },
          },
        },
      }),
    ],
  });
  const get = async (path: string) =>
    await request(server)
      .get(`/api/scorecards${path}`)
      .set('Authorization', `Bearer ${TOKEN}`);
  return {
    logger,
    server,
    get,
    async retrieve(facts: Found) {
      found = facts;
      await scheduler.triggerTask('code-quality-fact-retriever');
    },
    async sweep() {
      await scheduler.triggerTask('sweep-catalog');
    },
    async refresh(name: string) {
      await request(server)
        .post(`/api/scorecards/refresh/component/default/${name}`)
        .set('Authorization', `Bearer ${TOKEN}`);
    },
    /** The states of each component, by check. */
    async readStates(): Promise<Record<string, Record<string, string>>> {
      const { body } = await get('/scorecards/default/moved/results');
      return Object.fromEntries(
        (body.items ?? []).map(
          (it: { entity: string; states: Record<string, string> }) => [
            it.entity.split('/')[1],
            it.states,
          ],
        ),
      );
    },
  };
}

async function waitFor(expectation: () => Promise<void>): Promise<void> {
  for (let i = 0; ; i++) {
    try {
      await expectation();
      return;
    } catch (error) {
      if (i === 100) {
        throw error;
      }
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

describe('a real Tech Insights backend', () => {
  it('retrieves facts that a check reads', async () => {
    const backend = await start();
    try {
      const now = DateTime.now();
      await backend.retrieve({
        covered: {
          'line-coverage': 81.5,
          scannedAt: now,
          scanners: ['sonar'],
          raw: { lines: 7 },
        },
        bare: { 'line-coverage': 0, scannedAt: now, scanners: [] },
        'half-known': { scannedAt: now, scanners: ['sonar'] },
      });
      await backend.sweep();

      await waitFor(async () => {
        expect(await backend.readStates()).toEqual({
          covered: { coverage: 'pass', scanned: 'pass' },
          bare: { coverage: 'fail', scanned: 'fail' },
          'half-known': { coverage: 'unknown', scanned: 'pass' },
          'unheard-of': { coverage: 'unknown', scanned: 'unknown' },
        });
      });
      expect(backend.logger.warn).toHaveBeenCalledWith(
        expect.stringContaining(
          'raw of code-quality-fact-retriever has type object',
        ),
      );

      // A failure of the retriever takes nothing away.
      await backend.retrieve(null);
      await backend.refresh('covered');
      const { body } = await backend.get(
        '/entities/component/default/covered/facts',
      );
      expect(body.providers).toMatchObject([
        {
          provider: 'techInsightsCodeQuality',
          stale: false,
          facts: [
            { name: 'facts.techInsightsCodeQuality.lineCoverage', value: 81.5 },
            { name: 'facts.techInsightsCodeQuality.scannedAt' },
            { name: 'facts.techInsightsCodeQuality.scanners' },
          ],
        },
      ]);
      expect((await backend.readStates()).covered).toEqual({
        coverage: 'pass',
        scanned: 'pass',
      });
    } finally {
      await backend.server.stop();
    }
  });
});
