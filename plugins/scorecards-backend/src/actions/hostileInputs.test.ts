import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { attackAction } from '@internal/hostile';
import { component, group, scorecard } from '../__testUtils__/nursery';
import { openBackend } from '../__testUtils__/openBackend';
import { ENGINES } from '../__testUtils__/openStores';
import { authorizeBackend } from '../service/authorizeBackend';
import { registerActions } from './registerActions';

jest.setTimeout(120_000);

const INPUTS: [name: string, good: object][] = [
  ['list-scorecards', {}],
  ['get-entity-scorecards', { entity: 'memories' }],
  ['get-team-scorecards', { team: 'guardian', scorecards: ['documented'] }],
  [
    'explain-check',
    { entity: 'memories', scorecard: 'documented', check: 'has-docs' },
  ],
  ['preview-scorecard', { scorecard: scorecard('documented') }],
];

describe('hostile inputs', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    const actionsRegistry = actionsRegistryServiceMock();

    beforeAll(async () => {
      const { backend } = await openBackend(databases, engine, {
        entities: [
          group('guardian'),
          component('memories'),
          scorecard('documented'),
        ],
      });
      registerActions({
        actionsRegistry,
        scorecards: authorizeBackend(backend, {
          auth: mockServices.auth(),
          permissions: mockServices.permissions(),
        }),
      });
    });

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

    // PostgreSQL takes no NUL, and agents send whatever they were told.
    it.each([
      ['get-entity-scorecards', { entity: 'a\0' }],
      ['get-entity-scorecards', { entity: 'component:default/\ud800' }],
      ['get-team-scorecards', { team: 'a\0' }],
      [
        'explain-check',
        { entity: 'a\0', scorecard: 'documented', check: 'has-docs' },
      ],
    ])('%s refuses %j', async (name, input) => {
      await expect(invoke(name, input)).rejects.toMatchObject({
        name: 'InputError',
      });
    });

    it.each(INPUTS)(
      '%s answers as its schema says, or refuses',
      async (name, good) => {
        const attacked = attackAction({
          invoke: input => invoke(name, input),
          good,
          runs: 80,
        });

        await expect(attacked).resolves.toBeUndefined();
      },
    );
  });
});
