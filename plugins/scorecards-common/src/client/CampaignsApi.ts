import { CampaignEntity } from '../kinds/Campaign';
import {
  CampaignBurnDown,
  CampaignDetails,
  CampaignEntityFilter,
  CampaignEntityPage,
  CampaignPreview,
  CampaignSummary,
} from './CampaignAnswers';
import { NamedRequest } from './ScorecardsApi';

/**
 * Reads campaigns with the permissions of the caller. An entity that the caller
 * may not see is counted nowhere.
 * @public
 */
export interface CampaignsApi {
  /**
   * `GET /campaigns`: drafts only for members of their owner.
   * @param request - `owner` are refs of groups or users: only campaigns that
   *   touch what these and their descendants own, which alone is counted then
   */
  listCampaigns(request?: {
    owner?: string[];
    signal?: AbortSignal;
  }): Promise<{ items: CampaignSummary[] }>;

  /** `GET /campaigns/{namespace}/{name}` */
  getCampaign(request: NamedRequest): Promise<CampaignDetails>;

  /** `GET /campaigns/{namespace}/{name}/burn-down` */
  getCampaignBurnDown(request: NamedRequest): Promise<CampaignBurnDown>;

  /**
   * `GET /campaigns/{namespace}/{name}/entities`
   * @param request - `limit` is 50 where absent and at most 500
   */
  getCampaignEntities(
    request: NamedRequest &
      CampaignEntityFilter & { limit?: number; cursor?: string },
  ): Promise<CampaignEntityPage>;

  /** Downloads `GET /campaigns/{namespace}/{name}/entities.csv` in the name of the caller. */
  getCampaignCsv(request: NamedRequest & CampaignEntityFilter): Promise<Blob>;

  /** `POST /campaigns/preview` */
  previewCampaign(request: {
    campaign: CampaignEntity;
    signal?: AbortSignal;
  }): Promise<CampaignPreview>;
}
