import { mockCredentials } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { answers } from '../__testUtils__/answers';
import { mockBackend } from '../__testUtils__/mockBackend';
import { registerActions } from './registerActions';
import { registerAskExemptionAction } from './registerAskExemptionAction';

const credentials = mockCredentials.user();

describe('ask-exemption', () => {
  const scorecards = mockBackend();

  it('asks in the name of the person, and grants nothing', async () => {
    scorecards.askExemption.mockResolvedValue({
      ...answers.askExemption,
      state: 'asked',
    });
    const actionsRegistry = actionsRegistryServiceMock();
    registerAskExemptionAction({ actionsRegistry, scorecards });
    const [reason, until] = ['It is being replaced', '2026-06-01'];

    const { output } = await actionsRegistry.invoke({
      id: 'test:ask-exemption',
      input: {
        ...{ entity: 'memories', scorecard: 'documented' },
        ...{ check: 'has-docs', reason, until },
      },
      credentials,
    });

    expect(scorecards.askExemption).toHaveBeenCalledWith(
      {
        entity: 'component:default/memories',
        scorecard: 'scorecard:default/documented',
        ...{ check: 'has-docs', reason, until },
      },
      { credentials },
    );
    expect(output).toMatchObject({ id: 'abc', state: 'asked' });
    expect(scorecards.decideExemption).not.toHaveBeenCalled();
  });

  it('is not among the actions unless the configuration says so', async () => {
    const actionsRegistry = actionsRegistryServiceMock();
    registerActions({ actionsRegistry, scorecards });

    const { actions } = await actionsRegistry.list();
    expect(actions.map(({ name }) => name)).not.toContain('ask-exemption');
  });
});
