import { hiddenRef, markerOf } from '../organisation/hidden';
import { previews } from '../previews';
import { badgeRoutes } from './badges';
import { campaignActions, campaignRoutes } from './campaigns';
import { exemptionRoutes } from './exemptions';
import { insightRoutes } from './insight';
import { Asked, get, invoking, mapped, post } from './Question';
import { Subjects } from './Subjects';

const CHECKS = [
  'few-missing',
  'owned',
  'told',
  'on-the-hidden-path',
  'watched',
];

/** By operation of the description of the API of the scorecards. */
export function scorecardRoutes(subjects: Subjects): Asked {
  const hidden = hiddenRef(subjects.kind);
  const cards = subjects.namesOf('scorecard');
  const groups = subjects.namesOf('group');
  const entities = subjects.refs.map(ref => ref.replace(':', '/'));
  const asked = {
    ListScorecards: ['/scorecards'],
    GetScorecard: cards.map(it => `/scorecards/${it}`),
    GetResults: [
      ...cards.map(it => `/scorecards/${it}/results`),
      `/scorecards/default/paths/results?owner=${hidden}`,
      `/scorecards/default/paths/results?system=${hidden}`,
      '/scorecards/default/paths/results?owner=product&limit=1',
    ],
    GetResultsCsv: [
      ...cards.map(it => `/scorecards/${it}/results.csv`),
      `/scorecards/default/paths/results.csv?owner=${hidden}`,
    ],
    GetByGoldenPath: cards.map(it => `/scorecards/${it}/by-golden-path`),
    GetCheckHistory: cards.map(it => `/scorecards/${it}/check-history`),
    GetTrend: ['/trend'],
    GetEntityReport: entities.map(it => `/entities/${it}/report`),
    GetEntityFacts: entities.map(it => `/entities/${it}/facts`),
    GetEntityTrend: entities.map(it => `/entities/${it}/trend`),
    GetGroupRollup: groups.map(it => `/groups/${it}/rollup`),
    GetGroupTrend: groups.map(it => `/groups/${it}/trend`),
    GetOverview: [
      '/overview?depth=5',
      ...groups.map(it => `/overview?root=group:${it}`),
    ],
  };
  return {
    ...mapped(asked, path => get(`/scorecards${path}`)),
    ...badgeRoutes(subjects),
    ...campaignRoutes(subjects.kind),
    ...exemptionRoutes(subjects),
    ...insightRoutes(subjects),
    PushFacts: [
      post('/scorecards/facts', {
        observations: [
          {
            provider: 'ci',
            entity: hidden,
            observedAt: '2026-01-01T00:00:00Z',
            values: { minutesWaited: 1 },
          },
        ],
      }),
    ],
    GetLevels: [post('/scorecards/levels', { entityRefs: subjects.refs })],
    PreviewScorecard: previews().map(it => post('/scorecards/preview', it)),
    RefreshEntity: entities
      .filter(it => it.startsWith('component/'))
      .map(it => post(`/scorecards/refresh/${it}`)),
  };
}

/** By action that agents have. */
export function scorecardActions(subjects: Subjects): Asked {
  const entities = subjects.refs.map(entity => ({ entity }));
  const groups = subjects.refsOf('group');
  return invoking({
    'scorecards:list-scorecards': [{}],
    'scorecards:get-entity-scorecards': entities,
    'scorecards:get-team-scorecards': groups.map(team => ({ team })),
    'scorecards:explain-check': [
      ...CHECKS.flatMap(check =>
        subjects.refsOf('component').map(entity => ({
          entity,
          scorecard: 'paths',
          check,
        })),
      ),
      ...subjects.refsOf('capability').map(entity => ({
        entity,
        scorecard: 'capabilities',
        check: 'agreed',
      })),
      {
        entity: 'memories',
        scorecard: markerOf('Scorecard'),
        check: markerOf('Scorecard'),
      },
    ],
    'scorecards:ask-exemption': ['memories', hiddenRef(subjects.kind)].map(
      entity => ({
        ...{ entity, scorecard: 'paths', check: 'on-pages' },
        ...{ reason: 'It is being replaced', until: '2999-01-01' },
      }),
    ),
    'scorecards:preview-scorecard': previews(),
    ...campaignActions(subjects.kind),
    'scorecards:plan-remedy': [...groups.map(team => ({ team })), ...entities],
  });
}
