import { mockCredentials } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { NotFoundError } from '@backstage/errors';
import { tellOutages } from './tellOutages';

describe('tellOutages', () => {
  const action = jest.fn();
  const actionsRegistry = actionsRegistryServiceMock();
  tellOutages(actionsRegistry).register({
    name: 'find-team',
    title: 'Find a team',
    description: 'Finds a team',
    schema: {
      input: z => z.object({ name: z.string() }),
      output: z => z.object({ ref: z.string() }),
    },
    action,
  });
  const invoke = async () =>
    await actionsRegistry.invoke({
      id: 'test:find-team',
      input: { name: 'sre' },
      credentials: mockCredentials.user(),
    });

  it('answers as the action does', async () => {
    const output = { ref: 'group:default/sre' };
    action.mockResolvedValue({ output });

    await expect(invoke()).resolves.toEqual({ output });
    expect(action).toHaveBeenCalledWith(
      expect.objectContaining({ input: { name: 'sre' } }),
    );
  });

  it('says that the database is away, and neither the statement nor the address', async () => {
    action.mockRejectedValue(
      Object.assign(
        new Error('select * from "teams" - connect ECONNREFUSED 10.0.0.7:5432'),
        { code: 'ECONNREFUSED' },
      ),
    );

    await expect(invoke()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: 'The database does not answer (ECONNREFUSED); try again later',
    });
  });

  it('leaves every other error as it is', async () => {
    const error = new NotFoundError('No such team');
    action.mockRejectedValue(error);

    await expect(invoke()).rejects.toBe(error);
  });
});
