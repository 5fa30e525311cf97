import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  FactProvider,
  factProvidersExtensionPoint,
} from '@kumiki/backstage-plugin-scorecards-node';
import { FactProviderHarness } from '@kumiki/backstage-plugin-scorecards-node/testUtils';
import scorecardsModuleCatalog from '.';

async function startModule(config: object): Promise<FactProvider> {
  const addFactProvider = jest.fn();
  await startTestBackend({
    extensionPoints: [
      [
        factProvidersExtensionPoint,
        { addFactProvider, addPushedFacts: jest.fn() },
      ],
    ],
    features: [
      scorecardsModuleCatalog,
      catalogServiceMock.factory({ entities: [] }),
      mockServices.rootConfig.factory({ data: { ...config } }),
    ],
  });
  expect(addFactProvider).toHaveBeenCalledTimes(1);
  return addFactProvider.mock.calls[0][0];
}

describe('scorecardsModuleCatalog', () => {
  it.each([
    ['kumiki.dev/created-at', {}],
    [
      'example.com/born',
      {
        scorecards: {
          providers: { catalog: { createdAtAnnotation: 'example.com/born' } },
        },
      },
    ],
  ])('adds its provider, which reads the age from %s', async (name, config) => {
    const provider = await startModule(config);

    const answers = await FactProviderHarness.create(provider).collect([
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name: 'billing', annotations: { [name]: '2020-01-01' } },
      },
    ]);

    expect([...answers.values()]).toMatchObject([
      { values: { ageDays: expect.any(Number) } },
    ]);
  });

  it('adds the facts that the configuration chooses', async () => {
    const facts = [
      { name: 'tier', from: 'metadata.labels.tier', type: 'string' },
    ];
    const provider = await startModule({
      scorecards: { providers: { catalog: { facts } } },
    });

    const answers = await FactProviderHarness.create(provider).collect([
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name: 'billing', labels: { tier: '1' } },
      },
    ]);

    expect([...answers.values()]).toMatchObject([{ values: { tier: '1' } }]);
  });

  it('does not start with a fact that cannot be', async () => {
    const facts = [{ name: 'tier', from: 'metadata.name', type: 'string' }];

    await expect(
      startModule({ scorecards: { providers: { catalog: { facts } } } }),
    ).rejects.toThrow('scorecards.providers.catalog.facts[0].from');
  });
});
