import { mockCredentials } from '@backstage/backend-test-utils';
import { attackAction } from '@internal/hostile';
import { declared, nursery } from '../__testUtils__/entities';
import { openActions } from '../__testUtils__/openActions';

jest.setTimeout(60_000);

const at = '2024-12-01';
const INPUTS: [name: string, good: object][] = [
  ['get-team', { team: 'sre', at }],
  [
    'get-team-topology',
    {
      at,
      focus: 'sre',
      types: ['platform'],
      modes: ['facilitating'],
      states: ['overdue'],
      groupings: ['sre'],
    },
  ],
  [
    'who-is-responsible-for',
    { responsibility: 'runtime', from: 'billing', at },
  ],
  ['what-should-i-use-for', { need: 'run a scheduled job' }],
  ['compare-team-topology', { from: '2024-01-01', to: at, language: 'ja' }],
  ['list-team-topology-smells', { at, team: 'sre', language: 'ja' }],
];

const HIDDEN = 'himitsu';

describe('hostile inputs', () => {
  const { actionsRegistry } = openActions(
    [
      ...nursery,
      declared('Responsibility', `${HIDDEN}-duty`, {}),
      declared('Capability', HIDDEN, {
        owner: 'sre',
        needs: [`run a ${HIDDEN} job`],
        verdict: 'offered',
      }),
    ],
    {
      hidden: [
        `responsibility:default/${HIDDEN}-duty`,
        `capability:default/${HIDDEN}`,
      ],
    },
  );
  const invoke = async (name: string, input: unknown) =>
    await actionsRegistry.invoke({
      id: `test:${name}`,
      input: input as never,
      credentials: mockCredentials.user('user:default/aoki'),
    });

  it('are given to every action there is', async () => {
    const { actions } = await actionsRegistry.list();

    expect(actions.map(({ name }) => name)).toEqual(
      INPUTS.map(([name]) => name),
    );
  });

  it.each(INPUTS)(
    '%s answers as its schema says, or refuses, and names nothing hidden',
    async (name, good) => {
      const attacked = attackAction({
        invoke: input => invoke(name, input),
        good,
        runs: 150,
        hiddenName: HIDDEN,
      });

      await expect(attacked).resolves.toBeUndefined();
    },
  );
});
