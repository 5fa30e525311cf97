import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  OrgModel,
  SelfService,
} from '@kumiki/backstage-plugin-team-topology-common';

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
