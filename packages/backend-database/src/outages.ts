import { isError, ServiceUnavailableError } from '@backstage/errors';
import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';

/** Classes and codes of PostgreSQL, of SQLite and of connections, by how they begin. */
const AWAY = /^(08|53300|57P|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH)/;
const FULL = /^(53100|SQLITE_FULL)/;
const AWAY_WITHOUT_CODE =
  /Connection terminated|not queryable|Timeout acquiring a connection/;

/**
 * What to tell a caller where a database is the reason why something failed: its
 * own errors name statements and addresses, and not that trying again helps.
 * Nothing where it is not the reason.
 * @public
 */
export function findOutage(
  error: unknown,
): ServiceUnavailableError | undefined {
  // A catalog that does not answer is not an outage of the database.
  if (!isError(error) || error.name === 'FetchError') {
    return undefined;
  }
  const code = typeof error.code === 'string' ? error.code : '';
  if (FULL.test(code)) {
    return new ServiceUnavailableError(
      'The disk of the database is full; nothing was stored',
    );
  }
  if (!AWAY.test(code) && !AWAY_WITHOUT_CODE.test(error.message)) {
    return undefined;
  }
  // A cause would be part of the answer.
  return new ServiceUnavailableError(
    `The database does not answer${code && ` (${code})`}; try again later`,
  );
}

/**
 * The last handler of errors of a router that uses a database: callers are told
 * of an outage, and that trying again helps.
 * @public
 */
export function tellOutage(
  error: unknown,
  _request: unknown,
  _response: unknown,
  next: (error: unknown) => void,
): void {
  next(findOutage(error) ?? error);
}

/**
 * The registry for actions that use a database: agents are told of an outage
 * in the same words as everybody else.
 * @public
 */
export function tellOutages(
  actionsRegistry: ActionsRegistryService,
): ActionsRegistryService {
  return {
    register: options =>
      actionsRegistry.register({
        ...options,
        action: async context => {
          try {
            return await options.action(context);
          } catch (error) {
            throw findOutage(error) ?? error;
          }
        },
      }),
  };
}
