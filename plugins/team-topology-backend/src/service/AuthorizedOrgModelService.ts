import {
  AuthService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { AuthenticationError, NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  OrgModel,
  OrgTeamDetails,
  teamTopologyModelReadPermission,
} from '@kumiki/backstage-plugin-team-topology-common';
import { OrgModelService } from './OrgModelService';

/**
 * Lets through who may read the organisation. What they find in it is decided
 * by the catalog's permissions, further in.
 */
export class AuthorizedOrgModelService implements OrgModelService {
  readonly #inner: OrgModelService;
  readonly #auth: AuthService;
  readonly #permissions: PermissionsService;

  static create(
    inner: OrgModelService,
    options: { auth: AuthService; permissions: PermissionsService },
  ) {
    return new AuthorizedOrgModelService(
      inner,
      options.auth,
      options.permissions,
    );
  }

  private constructor(
    inner: OrgModelService,
    auth: AuthService,
    permissions: PermissionsService,
  ) {
    this.#inner = inner;
    this.#auth = auth;
    this.#permissions = permissions;
  }

  async getModel(
    request: { at?: string },
    options: { credentials: BackstageCredentials },
  ): Promise<OrgModel> {
    await this.#authorize(options.credentials);
    return this.#inner.getModel(request, options);
  }

  async getTeam(
    request: { ref: string; at?: string },
    options: { credentials: BackstageCredentials },
  ): Promise<OrgTeamDetails> {
    await this.#authorize(options.credentials);
    return this.#inner.getTeam(request, options);
  }

  async #authorize(credentials: BackstageCredentials): Promise<void> {
    if (this.#auth.isPrincipal(credentials, 'none')) {
      throw new AuthenticationError('Sign in to read the organisation');
    }
    const [decision] = await this.#permissions.authorize(
      [{ permission: teamTopologyModelReadPermission }],
      { credentials },
    );
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `Reading the organisation needs the permission ${teamTopologyModelReadPermission.name}`,
      );
    }
  }
}
