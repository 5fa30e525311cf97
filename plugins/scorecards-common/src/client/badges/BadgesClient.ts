import { CreatedBadge, EntityBadges } from './BadgeAnswers';
import { BadgesApi } from './BadgesApi';
import { ExemptionsClient } from '../ExemptionsClient';
import { entityPath } from '../ScorecardsRequests';

/**
 * The part of the client that is about badges.
 * @public
 */
export abstract class BadgesClient
  extends ExemptionsClient
  implements BadgesApi
{
  /** {@inheritDoc BadgesApi.getEntityBadges} */
  async getEntityBadges(
    request: Parameters<BadgesApi['getEntityBadges']>[0],
  ): Promise<EntityBadges> {
    const { signal } = request;
    return await this.get(badgesPath(request), { signal });
  }

  /** {@inheritDoc BadgesApi.createBadge} */
  async createBadge(
    request: Parameters<BadgesApi['createBadge']>[0],
  ): Promise<CreatedBadge> {
    const { scorecard, signal } = request;
    const body = { scorecard };
    return await this.post(badgesPath(request), { body, signal });
  }

  /** {@inheritDoc BadgesApi.revokeBadge} */
  async revokeBadge(
    request: Parameters<BadgesApi['revokeBadge']>[0],
  ): Promise<EntityBadges> {
    const { id, signal } = request;
    const path = `${badgesPath(request)}/${encodeURIComponent(id)}/revocation`;
    return await this.post(path, { signal });
  }

  /** {@inheritDoc BadgesApi.getBadgeUrl} */
  async getBadgeUrl({ token }: { token: string }): Promise<string> {
    return await this.url(`/badges/${encodeURIComponent(token)}.svg`);
  }
}

function badgesPath(request: {
  kind: string;
  namespace: string;
  name: string;
}): string {
  return `/entities${entityPath(request)}/badges`;
}
