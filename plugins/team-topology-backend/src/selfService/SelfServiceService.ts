import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  OrgModel,
  SelfService,
  teamTopologySelfServiceReadPermission,
  OrgCapability,
} from '@kumiki/backstage-plugin-team-topology-common';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  PermissionChecks,
  requirePermission,
} from '../service/requirePermission';

/** Which runs of templates to count; refs are full and in lower case. */
export interface SelfServiceRequest {
  /** Weeks to look back, the current one included; 12 where it is absent. */
  weeks?: number;
  template?: string;
  capability?: string;
  team?: string;
  /** What the caller sees, where somebody has asked for it already. */
  model?: OrgModel;
}

/**
 * Counts the runs of software templates, as far as the caller may know of the
 * templates and the teams.
 */
export interface SelfServiceService {
  getSelfService(
    request: SelfServiceRequest,
    options: { credentials: BackstageCredentials },
  ): Promise<SelfService>;
}

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

/** The full ref of the template that a capability names, where it names one. */
export function templateRefOf(
  capability: Pick<OrgCapability, 'ref' | 'template'>,
): string | undefined {
  const { ref, template } = capability;
  if (template === undefined) {
    return undefined;
  }
  try {
    return stringifyEntityRef(
      parseEntityRef(template, {
        defaultKind: 'template',
        defaultNamespace: parseEntityRef(ref).namespace,
      }),
    );
  } catch {
    return undefined;
  }
}
