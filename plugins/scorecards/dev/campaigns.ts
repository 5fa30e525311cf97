import {
  CampaignBurnDown,
  CampaignDetails,
  CampaignEntityItem,
  CampaignsApi,
} from '@kumiki/backstage-plugin-scorecards-common';

const counts = { notDone: 1, unknown: 1, exempt: 0, done: 2 };

/** A campaign over the small company. */
export const CAMPAIGN: CampaignDetails = {
  ref: 'campaign:default/node-24',
  title: 'Everything on Node 24',
  description: 'Before Node 22 ends.',
  owner: 'group:default/billing',
  scorecard: 'scorecard:default/production-readiness',
  scorecardTitle: 'Production readiness',
  lifecycle: 'active',
  state: 'running',
  starts: '2026-11-01',
  due: '2026-12-12',
  daysLeft: 12,
  problems: [],
  entities: 4,
  counts,
  target: { checks: [{ id: 'node', title: 'It runs on Node 24' }] },
  brief: 'Ask **billing**.',
  template: 'template:default/bump-node',
  teams: [
    {
      owner: 'group:default/billing',
      title: 'Billing',
      entities: 3,
      counts: { notDone: 1, unknown: 0, exempt: 0, done: 2 },
    },
    {
      entities: 1,
      counts: { notDone: 0, unknown: 1, exempt: 0, done: 0 },
    },
  ],
};

const ITEMS: CampaignEntityItem[] = [
  {
    entity: 'component:default/invoicing',
    title: 'Invoicing',
    owner: 'group:default/billing',
    owners: ['group:default/billing'],
    state: 'notDone',
    checks: { node: 'fail' },
  },
  {
    entity: 'component:default/albums',
    owners: [],
    state: 'unknown',
    checks: { node: 'unknown' },
  },
];

/** What was left of it, with a day on which nothing was recorded. */
export const BURN_DOWN: CampaignBurnDown = {
  campaign: CAMPAIGN.ref,
  from: '2026-11-01',
  to: '2026-12-12',
  due: '2026-12-12',
  today: '2026-11-30',
  atStart: { notDone: 3, unknown: 0, exempt: 0, done: 1 },
  points: [
    {
      day: '2026-11-01',
      counts: { ...counts, notDone: 3, unknown: 0, done: 1 },
    },
    { day: '2026-11-02' },
    { day: '2026-11-03', counts },
  ],
  moves: [
    {
      day: '2026-11-03',
      entity: 'component:default/albums',
      change: 'came',
    },
    {
      day: '2026-11-02',
      entity: 'component:default/gone',
      change: 'left',
      unsure: true,
    },
  ],
  totalMoves: 2,
};

/** The backend, as it would answer about the campaigns of the small company. */
export function campaignsApi(
  change: Partial<CampaignDetails> = {},
): CampaignsApi {
  const campaign = { ...CAMPAIGN, ...change };
  return {
    listCampaigns: async () => ({ items: [campaign] }),
    getCampaign: async () => campaign,
    getCampaignBurnDown: async () => BURN_DOWN,
    getCampaignEntities: async ({ state }) => {
      const items = ITEMS.filter(it => !state || state.includes(it.state));
      return { items, totalItems: items.length };
    },
    getCampaignCsv: async () => new Blob(['entity']),
    previewCampaign: async () => ({
      campaign: campaign.ref,
      problems: [],
      state: 'announced',
      entities: 4,
      counts,
      teams: campaign.teams,
      items: ITEMS,
    }),
  };
}
