import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { OrgRoute } from '@kumiki/backstage-plugin-team-topology-common';

/**
 * Answers "who does this?" with the eyes of the caller.
 */
export interface RouteService {
  /**
   * The way to the team that does it. Throws a NotFoundError where there is no
   * such responsibility or team and, in the same words, where the caller may
   * not see it.
   *
   * @param request - full, lower-case refs
   */
  getRoute(
    request: { responsibility: string; from?: string; at?: string },
    options: { credentials: BackstageCredentials },
  ): Promise<OrgRoute>;
}
