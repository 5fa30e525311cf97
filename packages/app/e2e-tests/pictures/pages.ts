/** A page of which there are pictures. */
export interface Picture {
  /** The name of the file. */
  name: string;
  path: string;
  /** Something that is there once the page is drawn, in every language. */
  drawn: string;
  /** What of the page is in the picture; what a window shows of it where it is absent. */
  part?: string;
  /** The size of the window, where what is usual is too small. */
  viewport?: { width: number; height: number };
  /** What is made before the page is opened, and named in its address. */
  draft?: { name: string; changes: object[] };
  /** Whether Backstage or other plugins draw most of it, so that it is not ours to judge. */
  isOfOthers?: true;
}

/** The card that tells what something was over time: it leads to the timeline. */
const HISTORY_CARD = 'article:has(a[href*="view=timeline"])';

/** A reorganisation of the demo: what nobody does is somebody's, and two teams are served. */
const DRAFT = {
  name: 'In-house infra, second step',
  changes: [
    {
      type: 'hand-over',
      responsibility: 'mail-and-dns',
      to: 'in-house-infra',
    },
    {
      type: 'hand-over',
      responsibility: 'cloud-accounts',
      from: 'sre',
      to: 'in-house-infra',
    },
    {
      type: 'give-up',
      team: 'in-house-infra',
      responsibility: 'data-platform',
      handOffTo: 'insights',
    },
    {
      type: 'begin-interaction',
      mode: 'x-as-a-service',
      from: 'in-house-infra',
      to: ['guardian', 'billing'],
    },
  ],
};

export const PICTURES: Picture[] = [
  {
    name: 'home',
    path: '/',
    drawn: '[data-ask], input[type=search], [role=searchbox]',
    isOfOthers: true,
  },
  {
    name: 'map',
    path: '/team-topology',
    drawn: '[role=application] [role=button]',
  },
  {
    name: 'map-team',
    path: '/team-topology?selected=group:default/sre',
    drawn: '[role=application] [role=button]',
  },
  {
    name: 'teams',
    path: '/team-topology?view=teams',
    drawn: '[role=row] >> nth=3',
  },
  {
    name: 'interactions',
    path: '/team-topology?view=interactions',
    drawn: '[role=row] >> nth=3',
  },
  {
    name: 'between-teams',
    path: '/team-topology?view=between-teams',
    drawn: '[role=row] >> nth=2',
  },
  {
    name: 'map-load',
    path: '/team-topology?load=total',
    drawn: '[role=application] [role=button]',
  },
  {
    name: 'teams-load',
    path: '/team-topology?view=teams&load=total',
    drawn: '[role=row] >> nth=3',
  },
  {
    name: 'responsibilities',
    path: '/team-topology?view=responsibilities',
    drawn: '[role=treegrid] [role=row] >> nth=2',
  },
  {
    name: 'responsibilities-matrix',
    path: '/team-topology?view=responsibilities&layout=matrix',
    drawn: '[role=gridcell] >> nth=3',
  },
  {
    name: 'golden-paths',
    path: '/team-topology?view=golden-paths',
    drawn: 'a[href*="/catalog/"] >> nth=3',
  },
  {
    name: 'smells',
    path: '/team-topology?view=smells',
    drawn: 'section h2 >> nth=1',
  },
  {
    name: 'draft',
    path: '/team-topology?view=drafts',
    draft: DRAFT,
    drawn: '[role=application] [role=button]',
    viewport: { width: 1440, height: 900 },
  },
  {
    name: 'draft-consequences',
    path: '/team-topology?view=drafts',
    draft: DRAFT,
    drawn: '[role=application] [role=button]',
    part: 'section:has([role=application]) >> nth=0',
    viewport: { width: 1440, height: 900 },
  },
  {
    name: 'compare',
    path: '/team-topology?view=compare&since=2022-11-01&until=2024-06-01',
    drawn: '[role=application] [role=button]',
    viewport: { width: 1440, height: 900 },
  },
  {
    name: 'timeline',
    path: '/team-topology?view=timeline',
    drawn: 'section ul li >> nth=3',
  },
  {
    name: 'group',
    path: '/catalog/default/group/sre',
    drawn: 'article h3 >> nth=1',
    isOfOthers: true,
  },
  {
    name: 'group-history',
    path: '/catalog/default/group/corporate-it',
    drawn: HISTORY_CARD,
    part: HISTORY_CARD,
  },
  {
    name: 'group-team-api',
    path: '/catalog/default/group/sre/team-api',
    drawn: 'h2, h3 >> nth=1',
  },
  {
    name: 'group-scorecards',
    path: '/catalog/default/group/sre/scorecards',
    drawn: 'h2, h3 >> nth=1',
  },
  {
    name: 'grouping',
    path: '/catalog/default/group/tsubomi',
    drawn: 'article h3 >> nth=1',
    isOfOthers: true,
  },
  {
    name: 'component',
    path: '/catalog/default/component/invoice-api',
    drawn: 'article h3 >> nth=1',
    isOfOthers: true,
  },
  {
    name: 'component-scorecards',
    path: '/catalog/default/component/invoice-api/scorecards',
    drawn: 'h2, h3 >> nth=1',
  },
  {
    name: 'capability',
    path: '/catalog/default/capability/container-runtime',
    drawn: 'article h3 >> nth=1',
    isOfOthers: true,
  },
  {
    name: 'capability-golden-path',
    path: '/catalog/default/capability/container-runtime/golden-path',
    drawn: 'h2, h3 >> nth=1',
  },
  {
    name: 'responsibility',
    path: '/catalog/default/responsibility/mail-and-dns',
    drawn: 'article h3 >> nth=1',
    isOfOthers: true,
  },
  {
    name: 'responsibility-history',
    path: '/catalog/default/responsibility/mail-and-dns',
    drawn: HISTORY_CARD,
    part: HISTORY_CARD,
  },
  {
    name: 'scorecard-entity',
    path: '/catalog/default/scorecard/production-readiness',
    drawn: 'article h3 >> nth=1',
    isOfOthers: true,
  },
  { name: 'scorecards', path: '/scorecards', drawn: 'a[href*="/scorecards/"]' },
  {
    name: 'scorecard',
    path: '/scorecards/default/production-readiness?view=checks',
    drawn: 'tbody tr, [role=row] >> nth=3',
  },
  {
    name: 'scorecard-results',
    path: '/scorecards/default/production-readiness?view=results&state=any',
    drawn: '[role=gridcell] >> nth=3',
  },
  {
    name: 'catalog',
    path: '/catalog',
    drawn: 'a[href*="/catalog/"] >> nth=3',
    isOfOthers: true,
  },
  {
    name: 'templates',
    path: '/create',
    drawn: '[class*=MuiCard-root] >> nth=2',
    isOfOthers: true,
  },
  {
    name: 'template-form',
    path: '/create/templates/default/publish-team-api',
    drawn: 'form',
    isOfOthers: true,
  },
  {
    name: 'search',
    path: '/search?query=who%20owns%20DNS',
    drawn: 'ul li',
    isOfOthers: true,
  },
];
