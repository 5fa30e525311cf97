import { JsonObject } from '@backstage/types';
import { PERIOD } from '../organisation/campaigns';
import { HiddenKind, hiddenRef, markerOf } from '../organisation/hidden';
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
  const secret = `/campaigns/default/${markerOf('Campaign')}`;
  const asked = {
    ListCampaigns: [
      // One of them is there only with the hidden scorecard.
      ...(kind === 'Scorecard' ? [] : ['/campaigns']),
      '/campaigns?owner=families',
      `/campaigns?owner=${hidden}`,
    ],
    GetCampaign: [path, secret, '/campaigns/default/nobody-has-it'],
    GetCampaignBurnDown: [`${path}/burn-down`, `${secret}/burn-down`],
    GetCampaignEntities: [
      `${secret}/entities`,
      `${path}/entities`,
      `${path}/entities?first=${hidden}`,
      `${path}/entities?owner=${hidden}`,
      // Where the hidden group is not there, another comes first.
      `${path}/entities?owner=group:default/sre&limit=1`,
    ],
    GetCampaignCsv: [`${path}/entities.csv`, `${secret}/entities.csv`],
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
      { campaign: markerOf('Campaign') },
      { campaign: 'few-missing' },
      { campaign: 'few-missing', team: hiddenRef(kind) },
    ],
  };
}
