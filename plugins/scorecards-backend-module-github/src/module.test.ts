import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { factProvidersExtensionPoint } from '@kumiki/backstage-plugin-scorecards-node';
import scorecardsModuleGithub from '.';

async function startModule(data: object) {
  const addFactProvider = jest.fn();
  await startTestBackend({
    extensionPoints: [
      [
        factProvidersExtensionPoint,
        { addFactProvider, addPushedFacts: jest.fn() },
      ],
    ],
    features: [
      scorecardsModuleGithub,
      mockServices.rootConfig.factory({ data: { ...data } }),
    ],
  });
  return addFactProvider.mock.calls[0][0];
}

describe('scorecardsModuleGithub', () => {
  it('adds its provider with time for slow answers', async () => {
    expect(await startModule({})).toMatchObject({
      declaration: { id: 'github' },
      schedule: { frequency: undefined, timeout: { minutes: 5 } },
    });
  });

  it('takes its schedule from the configuration', async () => {
    const github = { frequency: '6h', timeout: { minutes: 10 } };

    expect(
      await startModule({ scorecards: { providers: { github } } }),
    ).toMatchObject({
      schedule: { frequency: { hours: 6 }, timeout: { minutes: 10 } },
    });
  });

  it('refuses to start where it is not clear which repositories may be named', async () => {
    const github = { allowAnnotation: [{ repositories: ['*'] }] };

    await expect(
      startModule({ scorecards: { providers: { github } } }),
    ).rejects.toThrow(
      'scorecards.providers.github.allowAnnotation[0].repositories has "*"',
    );
  });

  it('refuses a schedule that is none', async () => {
    const github = { frequency: 'often' };

    await expect(
      startModule({ scorecards: { providers: { github } } }),
    ).rejects.toThrow('scorecards.providers.github.frequency');
  });
});
