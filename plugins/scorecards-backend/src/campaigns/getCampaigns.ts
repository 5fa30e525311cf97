import { Caller } from '@kumiki/backend-audit';
import {
  CampaignDetails,
  CampaignSummary,
  NamedRequest,
} from '@kumiki/backstage-plugin-scorecards-common';
import { withDescendants } from '../reads/getResults';
import { ScorecardsContext } from '../view/ScorecardsContext';
import {
  detailCampaign,
  summarizeCampaign,
  withEmptiness,
} from './describeCampaign';
import { measureCampaigns } from './measureCampaigns';
import { campaignRef, pickCampaign, readCampaigns } from './readCampaigns';

/** The campaigns that the caller sees, or those that touch what somebody owns. */
export async function listCampaigns(
  context: ScorecardsContext,
  request: { owner?: string[] },
  caller: Caller,
): Promise<{ items: CampaignSummary[] }> {
  const { view, campaigns } = await readCampaigns(context, caller);
  const owners =
    request.owner && (await withDescendants(context, request.owner, view));
  const measured = await measureCampaigns(context, campaigns, { view, owners });
  const items = campaigns.map(campaign => {
    const entities = measured.get(campaign.ref) ?? [];
    const summary = summarizeCampaign(context, campaign, { entities, view });
    return owners ? summary : withEmptiness(summary, campaign, view);
  });
  return {
    items: items
      .filter(({ entities }) => !owners || entities > 0)
      .sort((a, b) => compare(a.due, b.due) || compare(a.ref, b.ref)),
  };
}

/** One campaign, by team. */
export async function getCampaign(
  context: ScorecardsContext,
  request: NamedRequest,
  caller: Caller,
): Promise<CampaignDetails> {
  const [seen, allGroups] = await Promise.all([
    readCampaigns(context, caller),
    context.stores.entities.listGroups(),
  ]);
  const { view } = seen;
  const campaign = pickCampaign(seen, campaignRef(request));
  const measured = await measureCampaigns(context, [campaign], { view });
  const entities = measured.get(campaign.ref) ?? [];
  const summary = withEmptiness(
    summarizeCampaign(context, campaign, { entities, view }),
    campaign,
    view,
  );
  const groups = allGroups.filter(({ ref }) => view.sees(ref));
  return detailCampaign(summary, campaign, { entities, groups, view });
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
