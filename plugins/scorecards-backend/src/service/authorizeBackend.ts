import { AuthService, PermissionsService } from '@backstage/backend-plugin-api';
import { AuthenticationError, NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';
import { Caller } from '@kumiki/backend-audit';
import { mapOperations, OPERATIONS } from './operations';
import { ScorecardsBackendService } from './ScorecardsBackendService';

/**
 * Lets callers through who have the permissions of an operation. What they find
 * is decided by the catalog's permissions, further in.
 */
export function authorizeBackend(
  inner: ScorecardsBackendService,
  options: { auth: AuthService; permissions: PermissionsService },
): ScorecardsBackendService {
  return mapOperations(name => (request, caller) => {
    const needed = OPERATIONS[name].permissions;
    return authorize(needed, { ...options, caller }, () =>
      inner[name](request, caller),
    );
  });
}

async function authorize<Answer>(
  needed: BasicPermission[],
  options: {
    auth: AuthService;
    permissions: PermissionsService;
    caller: Caller;
  },
  call: () => Promise<Answer>,
): Promise<Answer> {
  const { auth, permissions, caller } = options;
  const { credentials } = caller;
  if (auth.isPrincipal(credentials, 'none')) {
    throw new AuthenticationError('Sign in to use scorecards');
  }
  const decisions = await permissions.authorize(
    needed.map(permission => ({ permission })),
    { credentials },
  );
  const missing = needed.filter(
    (_, index) => decisions[index]?.result !== AuthorizeResult.ALLOW,
  );
  if (missing.length > 0) {
    const names = missing.map(({ name }) => name).join(' and ');
    throw new NotAllowedError(`This needs the permission ${names}`);
  }
  return await call();
}
