import { findOutage } from './findOutage';

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
