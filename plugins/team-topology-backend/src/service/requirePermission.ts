import {
  AuthService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { AuthenticationError, NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';

export interface PermissionChecks {
  auth: AuthService;
  permissions: PermissionsService;
}

/**
 * Throws where the caller has not signed in or lacks the permission.
 *
 * @param purpose - what it is needed for, such as "Reading the organisation"
 */
export async function requirePermission(
  checks: PermissionChecks,
  permission: BasicPermission,
  options: { credentials: BackstageCredentials; purpose: string },
): Promise<void> {
  const { credentials, purpose } = options;
  if (checks.auth.isPrincipal(credentials, 'none')) {
    throw new AuthenticationError(`${purpose} requires signing in`);
  }
  if (!(await mayDo(checks, permission, { credentials }))) {
    throw new NotAllowedError(
      `${purpose} needs the permission ${permission.name}`,
    );
  }
}

/** Whether the caller has a permission. */
export async function mayDo(
  checks: PermissionChecks,
  permission: BasicPermission,
  { credentials }: { credentials: BackstageCredentials },
): Promise<boolean> {
  const [decision] = await checks.permissions.authorize([{ permission }], {
    credentials,
  });
  return decision.result === AuthorizeResult.ALLOW;
}

/** The same text for all requests of a person or a service, and for nobody else's. */
export function readerOf({ principal }: BackstageCredentials): string {
  return JSON.stringify(principal);
}
