/** The day of the demo's story that pictures of the organisation show: every mode, and something overdue. */
const AT = '2026-11-22';

/**
 * What is pictured: the name of the file, where the page is, and something that
 * is there once it is drawn, in every language.
 */
export const PICTURES: { name: string; path: string; drawn: string }[] = [
  { name: 'home', path: '/', drawn: 'main' },
  {
    name: 'map',
    path: `/team-topology?at=${AT}`,
    drawn: '[role=application] [role=button]',
  },
  {
    name: 'map-team',
    path: `/team-topology?at=${AT}&selected=group:default/sre`,
    drawn: '[role=application] [role=button]',
  },
  {
    name: 'teams',
    path: `/team-topology?at=${AT}&view=teams`,
    drawn: '[role=row] >> nth=3',
  },
  {
    name: 'interactions',
    path: `/team-topology?at=${AT}&view=interactions`,
    drawn: '[role=row] >> nth=3',
  },
  {
    name: 'responsibilities',
    path: `/team-topology?at=${AT}&view=responsibilities`,
    drawn: 'a[href*="/catalog/"] >> nth=3',
  },
  {
    name: 'responsibilities-matrix',
    path: `/team-topology?at=${AT}&view=responsibilities&layout=matrix`,
    drawn: '[role=gridcell] >> nth=3',
  },
  {
    name: 'golden-paths',
    path: '/team-topology?view=golden-paths',
    drawn: 'a[href*="/catalog/"] >> nth=3',
  },
  {
    name: 'group',
    path: '/catalog/default/group/sre',
    drawn: 'a[href*="/catalog/"] >> nth=3',
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
    drawn: 'a[href*="/catalog/"] >> nth=3',
  },
  {
    name: 'component',
    path: '/catalog/default/component/invoice-api',
    drawn: 'a[href*="/catalog/"] >> nth=3',
  },
  {
    name: 'component-scorecards',
    path: '/catalog/default/component/invoice-api/scorecards',
    drawn: 'h2, h3 >> nth=1',
  },
  {
    name: 'capability',
    path: '/catalog/default/capability/container-runtime',
    drawn: 'a[href*="/catalog/"] >> nth=3',
  },
  {
    name: 'capability-golden-path',
    path: '/catalog/default/capability/container-runtime/golden-path',
    drawn: 'h2, h3 >> nth=1',
  },
  {
    name: 'responsibility',
    path: '/catalog/default/responsibility/mail-and-dns',
    drawn: 'a[href*="/catalog/"] >> nth=3',
  },
  {
    name: 'scorecard-entity',
    path: '/catalog/default/scorecard/production-readiness',
    drawn: 'a[href*="/catalog/"] >> nth=3',
  },
  { name: 'scorecards', path: '/scorecards', drawn: 'a[href*="/scorecards/"]' },
  {
    name: 'scorecard',
    path: '/scorecards/default/production-readiness?view=checks',
    drawn: 'h2, h3 >> nth=1',
  },
  {
    name: 'scorecard-results',
    path: '/scorecards/default/production-readiness?view=results&state=any',
    drawn: '[role=row] >> nth=3',
  },
  { name: 'catalog', path: '/catalog', drawn: 'a[href*="/catalog/"] >> nth=3' },
  { name: 'templates', path: '/create', drawn: 'article, h4 >> nth=0' },
  {
    name: 'template-form',
    path: '/create/templates/default/publish-team-api',
    drawn: 'form',
  },
  { name: 'search', path: '/search?query=who%20owns%20DNS', drawn: 'ul li' },
];
