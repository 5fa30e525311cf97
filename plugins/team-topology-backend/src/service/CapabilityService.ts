import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CapabilityDetails } from '@kumiki/backstage-plugin-team-topology-common';

/**
 * Describes a capability with the eyes of the caller.
 */
export interface CapabilityService {
  /**
   * Who uses it, who could, and who left it. Throws a NotFoundError where there
   * is no such capability and, in the same words, where the caller may not see
   * it.
   *
   * @param request - a full, lower-case ref
   */
  getCapability(
    request: { ref: string },
    options: { credentials: BackstageCredentials },
  ): Promise<CapabilityDetails>;
}
