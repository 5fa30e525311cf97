import { findOutage } from './findOutage';

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
