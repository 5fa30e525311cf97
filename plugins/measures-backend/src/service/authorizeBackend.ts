import { AuthService, PermissionsService } from '@backstage/backend-plugin-api';
import { AuthenticationError, NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';
import { Caller } from '@kumiki/backend-audit';
import { mapOperations, OPERATIONS } from './operations';
import { MeasuresBackendService } from './MeasuresBackendService';

/**
 * Lets callers through who have the permission of an operation. What they find
 * is decided by the catalog's permissions, and what they may send by the
 * configuration, further in.
 */
export function authorizeBackend(
  inner: MeasuresBackendService,
  options: { auth: AuthService; permissions: PermissionsService },
): MeasuresBackendService {
  return mapOperations(name => async (request, caller) => {
    await authorize(OPERATIONS[name].permission, { ...options, caller });
    return await inner[name](request, caller);
  });
}

async function authorize(
  permission: BasicPermission,
  options: {
    auth: AuthService;
    permissions: PermissionsService;
    caller: Caller;
  },
): Promise<void> {
  const { auth, permissions, caller } = options;
  const { credentials } = caller;
  if (auth.isPrincipal(credentials, 'none')) {
    throw new AuthenticationError('Sign in to use measures');
  }
  const [decision] = await permissions.authorize([{ permission }], {
    credentials,
  });
  if (decision.result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError(`This needs the permission ${permission.name}`);
  }
}
