import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  OrgModel,
  OrgTeamDetails,
  Today,
} from '@kumiki/backstage-plugin-team-topology-common';

/**
 * Reads the organisation with the eyes of the caller.
 */
export interface OrgModelService {
  /** Which day it is in the organisation, and by the clocks of which zone. */
  getToday(options: { credentials: BackstageCredentials }): Promise<Today>;

  /**
   * The organisation at a date, today where none is given.
   */
  getModel(
    request: { at?: string },
    options: { credentials: BackstageCredentials },
  ): Promise<OrgModel>;

  /**
   * One team at a date. Throws a NotFoundError where there is no such team and,
   * in the same words, where the caller may not see it.
   */
  getTeam(
    request: { ref: string; at?: string },
    options: { credentials: BackstageCredentials },
  ): Promise<OrgTeamDetails>;
}
