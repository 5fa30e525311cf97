import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { MetricAttributes } from '@backstage/backend-plugin-api/alpha';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { factProvidersExtensionPoint } from '@kumiki/backstage-plugin-scorecards-node';
import { setTimeout } from 'node:timers/promises';
import { component, docsDeclaration, scorecard } from './__testUtils__/nursery';
import { scorecardsPlugin } from './plugin';

type Observe = (value: number, attributes?: MetricAttributes) => void;

/** A service that keeps what is recorded, and observes gauges when it is asked to. */
function openMetrics() {
  const recorded: [string, number, MetricAttributes | undefined][] = [];
  const callbacks: ((observe: (name: string) => Observe) => unknown)[] = [];
  const keep =
    (name: string): Observe =>
    (value, attributes) =>
      recorded.push([name, value, attributes]);
  const metrics = metricsServiceMock.mock({
    createCounter: name => ({ add: keep(name) }),
    createHistogram: name => ({ record: keep(name) }),
    createObservableGauge: name => ({
      addCallback: callback =>
        callbacks.push(open => callback({ observe: open(name) })),
      removeCallback: () => {},
    }),
  });
  return {
    metrics,
    recorded,
    observe: () => Promise.all(callbacks.map(callback => callback(keep))),
  };
}

const docs = createBackendModule({
  pluginId: 'scorecards',
  moduleId: 'docs',
  register(env) {
    env.registerInit({
      deps: { extensionPoint: factProvidersExtensionPoint },
      async init({ extensionPoint }) {
        extensionPoint.addFactProvider({
          declaration: docsDeclaration,
          async *collect({ entities }) {
            for (const entity of entities) {
              const ref = stringifyEntityRef(entity);
              yield ref.endsWith('/memories')
                ? { entity: ref, values: { exists: true, pages: 12 } }
                : { entity: ref, error: 'no access' };
            }
          },
        });
      },
    });
  },
});

describe('metrics', () => {
  it('say what is claimed, asked and evaluated, and name no entity', async () => {
    const { metrics, observe, recorded } = openMetrics();
    const scheduler = mockServices.scheduler();
    await startTestBackend({
      features: [
        scorecardsPlugin,
        docs,
        metrics.factory,
        catalogServiceMock.factory({
          entities: [
            component('memories'),
            component('guardian-app'),
            scorecard('documented'),
          ],
        }),
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
      ],
    });
    await scheduler.triggerTask('sweep-catalog');
    const of = (name: string): { value: number; [label: string]: unknown }[] =>
      recorded.flatMap(([it, value, attributes]) =>
        it === name ? { value, ...attributes } : [],
      );
    while (of('scorecards.evaluations.count').length === 0) {
      await setTimeout(50);
    }
    await observe();

    const provider = docsDeclaration.id;
    const claims = of('scorecards.queue.claims.count');
    expect(claims).toContainEqual({ value: 2, queue: 'collect' });
    expect(claims).toContainEqual({
      value: expect.any(Number),
      queue: 'evaluate',
    });
    expect(of('scorecards.provider.runs.count')).toEqual([
      { value: 1, provider, result: 'partial' },
    ]);
    expect(of('scorecards.provider.answers.count')).toEqual([
      { value: 1, provider, result: 'observed' },
      { value: 1, provider, result: 'failed' },
    ]);
    expect(of('scorecards.provider.duration')).toEqual([
      { value: expect.any(Number), provider },
    ]);
    expect(of('scorecards.evaluations.count')).toContainEqual({
      value: expect.any(Number),
      result: 'stored',
    });
    expect(of('scorecards.evaluation.duration')[0].value).toBeGreaterThan(0);
    for (const name of ['scorecards.queue.length', 'scorecards.queue.delay']) {
      expect(of(name).map(({ queue }) => queue)).toEqual([
        'collect',
        'evaluate',
      ]);
    }
    expect(JSON.stringify(recorded)).not.toMatch(/memories|documented/);
  });
});
