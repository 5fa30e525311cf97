import { ResponseError } from '@backstage/errors';

/**
 * The error with which a client reports a refused request.
 * @public
 */
export async function answered(
  statusCode: number,
  message: string,
): Promise<ResponseError> {
  const name = statusCode === 403 ? 'NotAllowedError' : 'Error';
  return await ResponseError.fromResponse(
    new Response(
      JSON.stringify({ error: { name, message }, response: { statusCode } }),
      {
        status: statusCode,
        headers: { 'content-type': 'application/json' },
      },
    ),
  );
}

/**
 * The error that a caller without the permission gets.
 * @public
 */
export async function forbidden(): Promise<ResponseError> {
  return await answered(403, 'This needs another permission');
}

/**
 * A way in which a request fails, and what its reader has to be told.
 * @public
 */
export interface FailureCase {
  failure: string;
  fail(): Promise<Error>;
  /** What is shown; the name of the permission where the request needs one. */
  shown(expected: { permission?: string; notFound?: string }): string | RegExp;
}

/**
 * Every way in which a request fails.
 * @public
 */
export const FAILURES: FailureCase[] = [
  {
    failure: '403',
    fail: forbidden,
    shown: ({ permission }) =>
      permission
        ? new RegExp(`You need the ${permission.replaceAll('.', '\\.')} perm`)
        : /This needs another permission/,
  },
  {
    failure: '404',
    fail: () => answered(404, 'No such thing'),
    shown: ({ notFound }) =>
      new RegExp(notFound ?? 'It does not exist, or you may not see it'),
  },
  {
    failure: '503',
    fail: () => answered(503, 'The database is unavailable'),
    shown: () => /The database is unavailable/,
  },
  {
    failure: 'no network',
    fail: async () => new TypeError('Failed to fetch'),
    shown: () => /The backend cannot be reached/,
  },
];

/**
 * Runs before each answer of an API: does nothing, or throws the failure that
 * comes instead.
 * @public
 */
export type Gate = () => Promise<void>;

/**
 * An API with a gate before one of its answers.
 * @public
 */
export function gated<TApi extends object>(
  api: TApi,
  name: keyof TApi,
  gate: Gate,
): TApi {
  return new Proxy(api, {
    get(target, property) {
      const value = Reflect.get(target, property, target);
      if (typeof value !== 'function') {
        return value;
      }
      return async (...request: unknown[]) => {
        if (property === name) {
          await gate();
        }
        return value.apply(target, request);
      };
    },
  });
}
