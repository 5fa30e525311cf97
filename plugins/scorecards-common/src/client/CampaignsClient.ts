import { CampaignEntity } from '../kinds/Campaign';
import {
  CampaignBurnDown,
  CampaignDetails,
  CampaignEntityFilter,
  CampaignEntityPage,
  CampaignPreview,
  CampaignSummary,
} from './CampaignAnswers';
import { CampaignsApi } from './CampaignsApi';
import { NamedRequest } from './ScorecardsApi';
import {
  namePath,
  QueryFields,
  ScorecardsClientOptions,
  ScorecardsRequests,
} from './ScorecardsRequests';

/**
 * Asks the scorecards backend about campaigns.
 * @public
 */
export class CampaignsClient
  extends ScorecardsRequests
  implements CampaignsApi
{
  /** Creates a client. */
  static create(options: ScorecardsClientOptions): CampaignsClient {
    return new CampaignsClient(options);
  }

  /** {@inheritDoc CampaignsApi.listCampaigns} */
  async listCampaigns(
    request: { owner?: string[]; signal?: AbortSignal } = {},
  ): Promise<{ items: CampaignSummary[] }> {
    const { owner, signal } = request;
    return await this.get('/campaigns', { query: { owner }, signal });
  }

  /** {@inheritDoc CampaignsApi.getCampaign} */
  async getCampaign(request: NamedRequest): Promise<CampaignDetails> {
    const { signal } = request;
    return await this.get(pathOf(request), { signal });
  }

  /** {@inheritDoc CampaignsApi.getCampaignBurnDown} */
  async getCampaignBurnDown(request: NamedRequest): Promise<CampaignBurnDown> {
    const { signal } = request;
    return await this.get(`${pathOf(request)}/burn-down`, { signal });
  }

  /** {@inheritDoc CampaignsApi.getCampaignEntities} */
  async getCampaignEntities(
    request: NamedRequest &
      CampaignEntityFilter & { limit?: number; cursor?: string },
  ): Promise<CampaignEntityPage> {
    const { limit, cursor, signal } = request;
    return await this.get(`${pathOf(request)}/entities`, {
      query: { ...filterOf(request), limit, cursor },
      signal,
    });
  }

  /** {@inheritDoc CampaignsApi.getCampaignCsv} */
  async getCampaignCsv(
    request: NamedRequest & CampaignEntityFilter,
  ): Promise<Blob> {
    const path = `${pathOf(request)}/entities.csv`;
    const response = await this.fetch('GET', path, {
      query: filterOf(request),
      signal: request.signal,
    });
    return await response.blob();
  }

  /** {@inheritDoc CampaignsApi.previewCampaign} */
  async previewCampaign(request: {
    campaign: CampaignEntity;
    signal?: AbortSignal;
  }): Promise<CampaignPreview> {
    const { campaign, signal } = request;
    return await this.post('/campaigns/preview', {
      body: { campaign },
      signal,
    });
  }
}

function pathOf(request: NamedRequest): string {
  return `/campaigns${namePath(request)}`;
}

function filterOf({ state, owner, first }: CampaignEntityFilter): QueryFields {
  return { state, owner, first };
}
