import { JsonObject } from '@backstage/types';
import { PERIOD } from '../campaigns';
import { HiddenKind, hiddenRef } from '../hidden';
import { Asked, get, mapped, post } from './Question';

/** A campaign that is not in the catalog. */
function previewed(kind: HiddenKind, scorecard: string): JsonObject {
  return {
    campaign: {
      apiVersion: 'kumiki.dev/v1alpha1',
      kind: 'Campaign',
      metadata: { name: `about-${kind.toLocaleLowerCase('en-US')}` },
      spec: {
        ...PERIOD,
        owner: 'sre',
        scorecard,
        target: { level: 'bronze' },
      },
    },
  };
}

/** What is asked about campaigns, by operation of the description of the API. */
export function campaignRoutes(kind: HiddenKind): Asked {
  const path = '/campaigns/default/few-missing';
  const hidden = hiddenRef(kind);
  const asked = {
    ListCampaigns: [
      // One of them is there only with the hidden scorecard.
      ...(kind === 'Scorecard' ? [] : ['/campaigns']),
      '/campaigns?owner=families',
      `/campaigns?owner=${hidden}`,
    ],
    GetCampaign: [path, '/campaigns/default/nobody-has-it'],
    GetCampaignBurnDown: [`${path}/burn-down`],
    GetCampaignEntities: [
      `${path}/entities`,
      `${path}/entities?first=${hidden}`,
      `${path}/entities?owner=${hidden}`,
      `${path}/entities?limit=1`,
    ],
    GetCampaignCsv: [`${path}/entities.csv`],
  };
  return {
    ...mapped(asked, it => get(`/scorecards${it}`)),
    PreviewCampaign: previews(kind).map(it =>
      post('/scorecards/campaigns/preview', it),
    ),
  };
}

/** Campaigns that are previewed: on a scorecard that everybody sees, and on a hidden one. */
function previews(kind: HiddenKind): JsonObject[] {
  return [
    previewed(kind, 'teams'),
    ...(kind === 'Scorecard' ? [] : [previewed(kind, 'capabilities')]),
  ];
}

/** What agents ask about campaigns. */
export function campaignActions(
  kind: HiddenKind,
): Record<string, JsonObject[]> {
  return {
    'scorecards:list-campaigns': [{ team: 'families' }],
    'scorecards:get-campaign': [
      { campaign: 'few-missing' },
      { campaign: 'few-missing', team: hiddenRef(kind) },
    ],
  };
}
