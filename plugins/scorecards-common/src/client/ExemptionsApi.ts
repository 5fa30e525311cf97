import {
  EntityExemptions,
  Exemption,
  ExemptionFilter,
  ExemptionPage,
} from './ExemptionAnswers';

/**
 * Reads exemptions, asks for them and decides on them, with the permissions of
 * the caller.
 * @public
 */
export interface ExemptionsApi {
  /**
   * `GET /exemptions`: those of entities that the caller may see
   * @param request - `limit` is 50 where absent and at most 500
   * @throws ResponseError with 404 that names a scorecard or a team which is not there
   */
  listExemptions(
    request?: ExemptionFilter & {
      limit?: number;
      cursor?: string;
      signal?: AbortSignal;
    },
  ): Promise<ExemptionPage>;

  /** The address of `GET /exemptions.csv`, which streams all of them. */
  getExemptionsCsvUrl(request?: ExemptionFilter): Promise<string>;

  /** Downloads what {@link ExemptionsApi.getExemptionsCsvUrl} points at, in the name of the caller. */
  getExemptionsCsv(
    request?: ExemptionFilter & { signal?: AbortSignal },
  ): Promise<Blob>;

  /** `GET /entities/{kind}/{namespace}/{name}/exemptions` */
  getEntityExemptions(request: {
    kind: string;
    namespace: string;
    name: string;
    signal?: AbortSignal;
  }): Promise<EntityExemptions>;

  /**
   * `POST /exemptions`: asks for an exemption of an entity that the caller owns
   * @throws ResponseError with 400, 403, 404 or 409, whose `code` is a key of `EXEMPTION_SENTENCES`
   */
  askExemption(request: {
    entity: string;
    scorecard: string;
    check: string;
    reason: string;
    /** The day on which it ends, `YYYY-MM-DD`. */
    until: string;
    signal?: AbortSignal;
  }): Promise<Exemption>;

  /**
   * `POST /exemptions/{id}/decision`: grants or refuses what was asked for
   * @throws ResponseError with 400, 403, 404, or 409 where somebody else has decided
   */
  decideExemption(request: {
    id: string;
    decision: 'granted' | 'refused';
    /** Needed to refuse. */
    reason?: string;
    signal?: AbortSignal;
  }): Promise<Exemption>;

  /**
   * `POST /exemptions/{id}/revocation`: ends what was granted, or withdraws what
   * was asked for
   * @throws ResponseError with 400, 403, 404, or 409 where it is over already
   */
  revokeExemption(request: {
    id: string;
    reason: string;
    signal?: AbortSignal;
  }): Promise<Exemption>;

  /**
   * `POST /exemptions/{id}/renewal`: asks for a later end of what is granted; the
   * answer is the new request
   * @throws ResponseError as `askExemption`
   */
  renewExemption(request: {
    id: string;
    reason: string;
    until: string;
    signal?: AbortSignal;
  }): Promise<Exemption>;
}
