import { ResponseError } from '@backstage/errors';

/** What a backend answers that does not do what it was asked for. */
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

/** What the backend answers to somebody without the permission. */
export async function forbidden(): Promise<ResponseError> {
  return await answered(403, 'This needs another permission');
}

/** A way in which a request fails, and what its reader has to be told. */
export interface FailureCase {
  failure: string;
  fail(): Promise<Error>;
  /** What is shown; the name of the permission where the request takes one. */
  shown(expected: { permission?: string; notFound?: string }): string | RegExp;
}

/** Every way in which a request fails. */
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
