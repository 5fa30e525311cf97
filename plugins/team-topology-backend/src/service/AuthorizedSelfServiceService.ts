import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  SelfService,
  teamTopologySelfServiceReadPermission,
} from '@kumiki/backstage-plugin-team-topology-common';
import { PermissionChecks, requirePermission } from './requirePermission';
import { SelfServiceRequest, SelfServiceService } from './SelfServiceService';

/** Lets through who may read how templates are used. */
export class AuthorizedSelfServiceService implements SelfServiceService {
  readonly #inner: SelfServiceService;
  readonly #checks: PermissionChecks;

  static create(inner: SelfServiceService, checks: PermissionChecks) {
    return new AuthorizedSelfServiceService(inner, checks);
  }

  private constructor(inner: SelfServiceService, checks: PermissionChecks) {
    this.#inner = inner;
    this.#checks = checks;
  }

  async getSelfService(
    request: SelfServiceRequest,
    options: { credentials: BackstageCredentials },
  ): Promise<SelfService> {
    await requirePermission(
      this.#checks,
      teamTopologySelfServiceReadPermission,
      { ...options, purpose: 'Reading how templates are used' },
    );
    return this.#inner.getSelfService(request, options);
  }
}
