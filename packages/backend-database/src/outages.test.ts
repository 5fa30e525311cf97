import { mockCredentials } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { NotFoundError } from '@backstage/errors';
import { findOutage, tellOutage, tellOutages } from './outages';

const failure = (message: string, code?: string) =>
  Object.assign(new Error(message), code && { code });

describe('findOutage', () => {
  it.each([
    ['connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED'],
    ['read ECONNRESET', 'ECONNRESET'],
    ['terminating connection due to administrator command', '57P01'],
    ['the database system is starting up', '57P03'],
    ['sorry, too many clients already', '53300'],
    ['ROLLBACK - Connection terminated unexpectedly', undefined],
    [
      'Client has encountered a connection error and is not queryable',
      undefined,
    ],
    [
      'Knex: Timeout acquiring a connection. The pool is probably full.',
      undefined,
    ],
  ])('says that the database is away: %s', (message, code) => {
    const outage = findOutage(failure(message, code));

    expect(outage).toMatchObject({
      name: 'ServiceUnavailableError',
      message: `The database does not answer${
        code ? ` (${code})` : ''
      }; try again later`,
    });
  });

  it.each([
    ['insert into facts - database or disk is full', 'SQLITE_FULL'],
    ['could not extend file', '53100'],
  ])('says that the disk is full: %s', (message, code) => {
    expect(findOutage(failure(message, code))).toMatchObject({
      name: 'ServiceUnavailableError',
      message: 'The disk of the database is full; nothing was stored',
    });
  });

  it.each([
    failure('syntax error', '42601'),
    failure('no such entity'),
    Object.assign(failure('request to http://catalog failed', 'ECONNREFUSED'), {
      name: 'FetchError',
    }),
    'text',
    undefined,
  ])('leaves everything else as it is: %p', error => {
    expect(findOutage(error)).toBeUndefined();
  });
});

describe('tellOutage', () => {
  it.each([
    [
      Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }),
      'ServiceUnavailableError',
    ],
    [new TypeError('anything else'), 'TypeError'],
  ])('hands on what a caller is to be told: %s', (error, name) => {
    const next = jest.fn();
    // A handler of errors is known by its four parameters.
    expect(tellOutage).toHaveLength(4);
    tellOutage(error, {}, {}, next);
    expect(next).toHaveBeenCalledWith(expect.objectContaining({ name }));
  });
});

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
