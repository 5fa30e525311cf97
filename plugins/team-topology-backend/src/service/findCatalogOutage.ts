import { ServiceUnavailableError } from '@backstage/errors';

/**
 * What to tell a caller where the catalog is the reason why something failed.
 * It answers 401 where it cannot read its own keys: that is no word about the
 * caller, and would sign people out. Nothing where it is not the reason.
 */
export function findCatalogOutage(
  error: unknown,
): ServiceUnavailableError | undefined {
  if (!(error instanceof Error)) {
    return undefined;
  }
  const status = 'statusCode' in error ? Number(error.statusCode) : 0;
  return error.name === 'FetchError' || status === 401 || status >= 500
    ? new ServiceUnavailableError(
        'The catalog does not answer; try again later',
      )
    : undefined;
}
