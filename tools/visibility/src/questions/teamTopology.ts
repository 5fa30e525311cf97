import { HIDDEN_NEED, hiddenRef, markerOf } from '../organisation/hidden';
import {
  DAY_BEFORE_ALL,
  DAY_WITH_THE_GONE,
  goneRefsOf,
} from '../organisation/past';
import { draftRoutes, proposals } from './drafts';
import { Asked, get, invoking, mapped, post } from './Question';
import { NEEDS, Subjects } from './Subjects';

const COMPARED: Record<string, string>[] = [
  { from: '2024-02-15' },
  { from: '2024-02-15', to: '2030-01-01' },
  { from: DAY_BEFORE_ALL, to: DAY_WITH_THE_GONE },
  { from: DAY_WITH_THE_GONE, to: '2024-02-15' },
  { from: DAY_WITH_THE_GONE },
];

/** By operation of the description of the API of the team topology. */
export function teamTopologyRoutes(subjects: Subjects): Asked {
  const hidden = hiddenRef(subjects.kind);
  const needs = NEEDS.map(need => new URLSearchParams({ need }));
  const asked = {
    GetToday: ['/today'],
    GetModel: [
      '/model',
      ...[DAY_WITH_THE_GONE, '2024-02-15', '2030-01-01'].map(
        day => `/model?at=${day}`,
      ),
    ],
    GetDiff: COMPARED.map(days => `/diff?${new URLSearchParams(days)}`),
    GetDiffMarkdown: COMPARED.map(
      (days, nth) =>
        `/diff.md?${new URLSearchParams(days)}&language=${
          nth % 2 ? 'ja' : 'en'
        }`,
    ),
    GetTeam: subjects
      .namesOf('group')
      .flatMap(it => [`/teams/${it}`, `/teams/${it}?at=${DAY_WITH_THE_GONE}`]),
    GetGroup: subjects
      .namesOf('group')
      .flatMap(it => [
        `/groups/${it}`,
        `/groups/${it}?at=${DAY_WITH_THE_GONE}`,
      ]),
    GetMapSvg: [
      '/map.svg',
      '/map.svg?load=true',
      `/map.svg?at=${DAY_WITH_THE_GONE}`,
    ],
    GetMapMermaid: [
      '/map.mmd',
      `/map.mmd?focus=${hidden}`,
      `/map.mmd?at=${DAY_WITH_THE_GONE}`,
    ],
    GetRoute: subjects
      .refsOf('responsibility')
      .flatMap(ref => [
        `/route?responsibility=${ref}`,
        `/route?responsibility=${ref}&from=families`,
        `/route?responsibility=${ref}&at=${DAY_WITH_THE_GONE}`,
        `/route?responsibility=${ref}&from=${hiddenRef('Group')}`,
      ]),
    GetChoices: [
      ...['group', 'responsibility', 'capability', 'teaminteraction'].flatMap(
        kind => [
          `/choices?kind=${kind}`,
          `/choices?kind=${kind}&search=${markerOf(subjects.kind)}`,
          `/choices?kind=${kind}&refs=${hidden}`,
          ...subjects
            .refsOf(kind)
            .map(ref => `/choices?kind=${kind}&limit=0&refs=${ref}`),
        ],
      ),
      '/choices?kind=group&gone=true',
      '/choices?kind=responsibility&only=dropped,contested&unaccepted=true',
    ],
    GetTimeline: [
      '/timeline',
      '/timeline?from=2023-01-01&to=2030-01-01',
      ...goneRefsOf(subjects.kind).map(ref => `/timeline?about=${ref}`),
      ...['group', 'responsibility', 'capability', 'teaminteraction'].flatMap(
        kind => subjects.refsOf(kind).map(ref => `/timeline?about=${ref}`),
      ),
    ],
    GetSmells: [
      '/smells',
      '/smells?at=2024-02-15',
      '/smells?includeSnoozed=true&rule=BA01',
      ...subjects
        .refsOf('group')
        .map(ref => `/smells?includeSnoozed=true&team=${ref}`),
    ],
    GetSmellCounts: [
      '/smells/counts?from=2024-01-01&to=2024-03-01',
      '/smells/counts',
    ],
    ListSmellSnoozes: ['/smells/snoozes'],
    GetChanges: [
      '/changes',
      '/changes?from=2023-01-01&to=2030-01-01&limit=1',
      '/changes?to=2030-01-01&limit=1&cursor=2024-03-01',
      ...['group', 'responsibility', 'capability', 'optout'].flatMap(kind =>
        subjects.refsOf(kind).map(ref => `/changes?about=${ref}`),
      ),
    ],
    FindGoldenPath: needs.map(need => `/golden-paths?${need}`),
    ListUnansweredNeeds: ['/unanswered-needs'],
    GetCapability: subjects
      .namesOf('capability')
      .map(it => `/capabilities/${it}`),
    GetSelfService: [
      '/self-service',
      `/self-service?team=${hidden}`,
      `/self-service?template=${hidden}`,
      `/self-service?capability=${hidden}`,
      '/self-service?capability=pages',
    ],
  };
  return {
    ...mapped(asked, path => get(`/team-topology${path}`)),
    GetProposedDiff: proposals(subjects).map(it =>
      post('/team-topology/diff', it),
    ),
    GetProposedDiffMarkdown: proposals(subjects).map(it =>
      post('/team-topology/diff.md', it),
    ),
    ...draftRoutes(),
    AskForGoldenPath: NEEDS.map(need =>
      post('/team-topology/golden-paths', { need }),
    ),
    ReportUnansweredNeed: [
      post('/team-topology/unanswered-needs', { need: HIDDEN_NEED }),
    ],
    // Neither says whether there is something that the reader does not see.
    SnoozeSmell: [
      post('/team-topology/smells/snoozes', {
        ...{ rule: 'BA01', subjects: [hidden], reason: 'Later.' },
        until: new Date().toISOString().slice(0, 10),
      }),
    ],
    EndSmellSnooze: [post('/team-topology/smells/snoozes/none/end')],
  };
}

/** By action that agents have. */
export function teamTopologyActions(subjects: Subjects): Asked {
  const groups = subjects.refsOf('group');
  const responsibilities = subjects.refsOf('responsibility');
  return invoking({
    'team-topology:get-team': [
      ...groups.map(team => ({ team })),
      { team: markerOf('Group') },
    ],
    'team-topology:compare-team-topology': COMPARED,
    'team-topology:list-team-topology-smells': [
      {},
      { language: 'ja' },
      ...groups.map(team => ({ team })),
    ],
    'team-topology:get-team-topology': [{}, { focus: hiddenRef('Group') }],
    'team-topology:who-is-responsible-for': [
      ...responsibilities.map(responsibility => ({ responsibility })),
      { responsibility: `${markerOf('Responsibility')} title` },
      { responsibility: 'mail', from: hiddenRef('Group') },
      { responsibility: 'mail', from: markerOf('Group').slice(0, -1) },
    ],
    'team-topology:what-should-i-use-for': NEEDS.map(need => ({
      need,
    })),
  });
}
