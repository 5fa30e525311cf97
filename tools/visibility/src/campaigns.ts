import { JsonObject } from '@backstage/types';
import { draft } from './draft';
import { HiddenKind, hiddenRef } from './hidden';
import { Drafts, Has, Ref } from './Scene';

const PERIOD = { starts: '2020-01-01', due: '2099-12-31', lifecycle: 'active' };

/** Campaigns that name the hidden entities wherever they can. */
export function campaigns(has: Has, ref: Ref): Drafts {
  return [
    draft('Campaign', 'few-missing', {
      ...PERIOD,
      owner: ref('Group') ?? 'nobody',
      scorecard: 'paths',
      target: { checks: ['few-missing', 'told'] },
      template: ref('Template'),
      ...(has('System') && {
        appliesTo: { $not: { 'metadata.name': ref('System') } },
      }),
    }),
    has('Scorecard') &&
      draft('Campaign', 'on-the-hidden-one', {
        ...PERIOD,
        owner: 'sre',
        scorecard: ref('Scorecard'),
        target: { level: 'bronze' },
      }),
  ];
}

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
export function campaignPaths(kind: HiddenKind): Record<string, string[]> {
  const path = '/campaigns/default/few-missing';
  const hidden = hiddenRef(kind);
  return {
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
}

/** Campaigns that are previewed: on a scorecard that everybody sees, and on a hidden one. */
export function campaignPreviews(kind: HiddenKind): JsonObject[] {
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
