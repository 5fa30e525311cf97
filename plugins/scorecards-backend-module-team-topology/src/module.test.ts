import { startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { factProvidersExtensionPoint } from '@kumiki/backstage-plugin-scorecards-node';
import { FactProviderHarness } from '@kumiki/backstage-plugin-scorecards-node/testUtils';
import scorecardsModuleTeamTopology from '.';
import { nursery } from './__testUtils__/nursery';

describe('scorecardsModuleTeamTopology', () => {
  it('adds providers, one of which answers about the catalog of the backend', async () => {
    const addFactProvider = jest.fn();
    await startTestBackend({
      extensionPoints: [
        [
          factProvidersExtensionPoint,
          { addFactProvider, addPushedFacts: jest.fn() },
        ],
      ],
      features: [
        scorecardsModuleTeamTopology,
        catalogServiceMock.factory({ entities: nursery }),
      ],
    });

    const [provider, selfService] = addFactProvider.mock.calls[0];
    expect(selfService.declaration.id).toBe('selfService');
    const answers = await FactProviderHarness.create(provider).collect(nursery);

    expect(answers.get('group:default/sre')).toMatchObject({
      values: { type: 'platform', memberCount: 2 },
    });
  });
});
