import { CreatedBadge, EntityBadges } from './BadgeAnswers';

/**
 * Creates, lists and revokes badges with the permissions of the caller.
 * @public
 */
export interface BadgesApi {
  /**
   * `GET /entities/{kind}/{namespace}/{name}/badges`
   * @throws ResponseError with 404 that names the entity which is not there
   */
  getEntityBadges(request: {
    kind: string;
    namespace: string;
    name: string;
    signal?: AbortSignal;
  }): Promise<EntityBadges>;

  /**
   * `POST /entities/{kind}/{namespace}/{name}/badges`: makes the level of an
   * entity that the caller owns public to whoever has the link
   * @throws ResponseError with 400 for a scorecard that does not count or apply,
   *   403, 404, or 409 where the entity has as many badges as it may have
   */
  createBadge(request: {
    kind: string;
    namespace: string;
    name: string;
    /** A full scorecard ref. */
    scorecard: string;
    signal?: AbortSignal;
  }): Promise<CreatedBadge>;

  /**
   * `POST /entities/{kind}/{namespace}/{name}/badges/{id}/revocation`
   * @returns the badges that are left
   * @throws ResponseError with 403, or 404 that names what is not there
   */
  revokeBadge(request: {
    kind: string;
    namespace: string;
    name: string;
    id: string;
    signal?: AbortSignal;
  }): Promise<EntityBadges>;

  /** The address of `GET /badges/{token}.svg`, which anybody may read. */
  getBadgeUrl(request: { token: string }): Promise<string>;
}
