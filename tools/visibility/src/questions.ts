import { stringifyEntityRef } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import {
  HIDDEN_KINDS,
  HIDDEN_NEED,
  HiddenKind,
  hiddenRef,
  markerOf,
} from './hidden';
import { organisation } from './organisation';
import { DAY_BEFORE_ALL, DAY_WITH_THE_GONE, goneRefsOf } from './past';
import { previews } from './previews';
import { SHARED_DRAFT } from './sharedDraft';
import { fetching, Steps, writing } from './steps';

/** Something that is asked for. */
export interface Question {
  method: 'get' | 'post' | 'put' | 'delete';
  /** Below `/api`. */
  path: string;
  body?: object;
}

/** What is asked of a route, an action or the search; by its name. */
export type Asked = Record<string, Question[]>;

const ACTIONS = '.backstage/actions/v1/actions';
const CHECKS = [
  'few-missing',
  'owned',
  'told',
  'on-the-hidden-path',
  'watched',
];

const COMPARED: Record<string, string>[] = [
  { from: '2024-02-15' },
  { from: '2024-02-15', to: '2030-01-01' },
  { from: DAY_BEFORE_ALL, to: DAY_WITH_THE_GONE },
  { from: DAY_WITH_THE_GONE, to: '2024-02-15' },
  { from: DAY_WITH_THE_GONE },
];

const DECLINED = {
  needs: ['something new'],
  verdict: 'not-offered',
  reason: 'No.',
};

/**
 * What is asked about the entities that everybody sees, and about the hidden
 * one of a kind. It also knows which of them only read.
 */
export class Questions {
  readonly #kind: HiddenKind;
  readonly #refs: readonly string[];

  static about(kind: HiddenKind): Questions {
    return new Questions(kind);
  }

  private constructor(kind: HiddenKind) {
    const hidden = HIDDEN_KINDS.map(hiddenRef);
    this.#kind = kind;
    this.#refs = [
      // What makes no sense without the hidden entity is not there without it.
      ...organisation(kind)
        .map(entity => stringifyEntityRef(entity))
        .filter(ref => !hidden.includes(ref) && !isOneOfMany(ref, kind)),
      hiddenRef(kind),
    ];
  }

  /** Whether a question names what is hidden: then its answer may repeat the name. */
  repeats(question: Question): boolean {
    return JSON.stringify(question)
      .toLocaleLowerCase('en-US')
      .includes(markerOf(this.#kind));
  }

  /** By operation of the description of the API of the scorecards. */
  get scorecards(): Asked {
    const hidden = hiddenRef(this.#kind);
    const cards = this.#namesOf('scorecard');
    const groups = this.#namesOf('group');
    const subjects = this.#refs.map(ref => ref.replace(':', '/'));
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
      GetEntityReport: subjects.map(it => `/entities/${it}/report`),
      GetEntityFacts: subjects.map(it => `/entities/${it}/facts`),
      GetEntityTrend: subjects.map(it => `/entities/${it}/trend`),
      GetGroupRollup: groups.map(it => `/groups/${it}/rollup`),
      GetGroupTrend: groups.map(it => `/groups/${it}/trend`),
      GetOverview: [
        '/overview?depth=5',
        ...groups.map(it => `/overview?root=group:${it}`),
      ],
    };
    return {
      ...mapped(asked, path => get(`/scorecards${path}`)),
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
      GetLevels: [post('/scorecards/levels', { entityRefs: this.#refs })],
      PreviewScorecard: previews().map(it => post('/scorecards/preview', it)),
      RefreshEntity: subjects
        .filter(it => it.startsWith('component/'))
        .map(it => post(`/scorecards/refresh/${it}`)),
    };
  }

  /** By operation of the description of the API of the team topology. */
  get teamTopology(): Asked {
    const hidden = hiddenRef(this.#kind);
    const needs = this.#needs.map(need => new URLSearchParams({ need }));
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
      GetTeam: this.#namesOf('group').flatMap(it => [
        `/teams/${it}`,
        `/teams/${it}?at=${DAY_WITH_THE_GONE}`,
      ]),
      GetGroup: this.#namesOf('group').flatMap(it => [
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
      GetRoute: this.#refsOf('responsibility').flatMap(ref => [
        `/route?responsibility=${ref}`,
        `/route?responsibility=${ref}&from=families`,
        `/route?responsibility=${ref}&at=${DAY_WITH_THE_GONE}`,
        `/route?responsibility=${ref}&from=${hiddenRef('Group')}`,
      ]),
      GetChoices: [
        ...['group', 'responsibility', 'capability', 'teaminteraction'].flatMap(
          kind => [
            `/choices?kind=${kind}`,
            `/choices?kind=${kind}&search=${markerOf(this.#kind)}`,
            `/choices?kind=${kind}&refs=${hidden}`,
            ...this.#refsOf(kind).map(
              ref => `/choices?kind=${kind}&limit=0&refs=${ref}`,
            ),
          ],
        ),
        '/choices?kind=group&gone=true',
        '/choices?kind=responsibility&only=dropped,contested&unaccepted=true',
      ],
      GetTimeline: [
        '/timeline',
        '/timeline?from=2023-01-01&to=2030-01-01',
        ...goneRefsOf(this.#kind).map(ref => `/timeline?about=${ref}`),
        ...['group', 'responsibility', 'capability', 'teaminteraction'].flatMap(
          kind => this.#refsOf(kind).map(ref => `/timeline?about=${ref}`),
        ),
      ],
      GetSmells: [
        '/smells',
        '/smells?at=2024-02-15',
        '/smells?includeSnoozed=true&rule=BA01',
        ...this.#refsOf('group').map(
          ref => `/smells?includeSnoozed=true&team=${ref}`,
        ),
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
          this.#refsOf(kind).map(ref => `/changes?about=${ref}`),
        ),
      ],
      FindGoldenPath: needs.map(need => `/golden-paths?${need}`),
      ListUnansweredNeeds: ['/unanswered-needs'],
      GetCapability: this.#namesOf('capability').map(
        it => `/capabilities/${it}`,
      ),
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
      GetProposedDiff: this.#proposals.map(it =>
        post('/team-topology/diff', it),
      ),
      GetProposedDiffMarkdown: this.#proposals.map(it =>
        post('/team-topology/diff.md', it),
      ),
      ...this.#drafts,
      AskForGoldenPath: this.#needs.map(need =>
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

  /** A draft that does not say what is hidden, and one that is there for nobody. */
  get #drafts(): Asked {
    const none = '/team-topology/drafts/nobody-has-this-one';
    const changes = [
      { type: 'retype-team', team: 'families', teamType: 'enabling' },
      { type: 'close-team', team: hiddenRef('Group') },
      {
        type: 'take',
        team: 'families',
        responsibility: hiddenRef('Responsibility'),
      },
      { type: 'end-interaction', interaction: hiddenRef('TeamInteraction') },
      {
        type: 'move-component',
        component: hiddenRef('Component'),
        owner: 'families',
      },
    ];
    const update = { version: 1, name: 'Draft', shared: false, changes };
    return {
      ListDrafts: [get('/team-topology/drafts')],
      CreateDraft: [
        post('/team-topology/drafts', { name: 'Draft', at: '1999-01-01' }),
        ...changes.map(change =>
          post('/team-topology/drafts', { name: 'Guess', changes: [change] }),
        ),
      ],
      GetDraft: [get(none), get(`/team-topology/drafts/${SHARED_DRAFT}`)],
      UpdateDraft: [{ method: 'put', path: none, body: update }],
      DeleteDraft: [{ method: 'delete', path: none }],
      PublishDraft: [post(`${none}/publication`)],
      PreviewDraft: [
        post('/team-topology/draft-preview', { changes: [] }),
        ...changes.map(change =>
          post('/team-topology/draft-preview', { changes: [change] }),
        ),
      ],
    };
  }

  /** Changes of what everybody sees, and of what is hidden as if it were not there. */
  get #proposals(): object[] {
    const document = (name: string, spec: object) =>
      JSON.stringify({
        apiVersion: 'kumiki.dev/v1alpha1',
        kind: 'TeamApi',
        metadata: { name },
        spec,
      });
    return [
      {
        documents: document('families', { team: 'families', type: 'enabling' }),
      },
      { documents: '', remove: [hiddenRef(this.#kind)] },
      {
        documents: document(markerOf('TeamApi'), {
          team: 'families',
          doesNot: [{ responsibility: markerOf('Responsibility') }],
          partOf: markerOf('Group'),
        }),
      },
    ];
  }

  /** By action that agents have. */
  get actions(): Asked {
    const entities = this.#refs.map(entity => ({ entity }));
    const responsibilities = this.#refsOf('responsibility');
    const groups = this.#refsOf('group');
    const asked: Record<string, JsonObject[]> = {
      'scorecards:list-scorecards': [{}],
      'scorecards:get-entity-scorecards': entities,
      'scorecards:get-team-scorecards': groups.map(team => ({ team })),
      'scorecards:explain-check': [
        ...CHECKS.flatMap(check =>
          this.#refsOf('component').map(entity => ({
            entity,
            scorecard: 'paths',
            check,
          })),
        ),
        ...this.#refsOf('capability').map(entity => ({
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
      'scorecards:preview-scorecard': previews(),
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
      'team-topology:what-should-i-use-for': this.#needs.map(need => ({
        need,
      })),
    };
    return Object.fromEntries(
      Object.entries(asked).map(([id, inputs]) => [
        id,
        inputs.map(it =>
          post(`/${id.split(':')[0]}/${ACTIONS}/${id}/invoke`, it),
        ),
      ]),
    );
  }

  /** By action that templates have, as the last of the steps. */
  get templateActions(): Asked {
    const hidden = hiddenRef(this.#kind);
    const asked: Record<string, Steps[]> = {
      'kumiki:entity:fetch': [
        [fetching(hidden)],
        [fetching('group:default/sre')],
        [fetching(hidden, 'group:default/sre')],
      ],
      // What refers to it is listed: others that are hidden do so as well.
      'kumiki:entity:remove': [
        'responsibility:default/mail',
        'teaminteraction:default/sre-in-families',
        hidden,
      ].map(entityRef => [
        fetching(entityRef),
        {
          action: 'kumiki:entity:remove',
          input: { entityRef, confirmed: true },
        },
      ]),
      'kumiki:draft:read': [
        [{ action: 'kumiki:draft:read', input: { draft: 'nobody-has-it' } }],
      ],
      'kumiki:draft:apply': [
        [
          {
            action: 'kumiki:draft:apply',
            input: {
              at: '2026-01-01',
              changes: [{ type: 'close-team', team: hiddenRef('Group') }],
            },
          },
        ],
        [
          {
            action: 'kumiki:draft:apply',
            input: {
              at: '2026-01-01',
              changes: [{ type: 'close-team', team: 'payments' }],
            },
          },
        ],
      ],
      'kumiki:publish:change': [
        [
          fetching(hidden),
          { action: 'kumiki:publish:change', input: { title: 'A change' } },
        ],
      ],
      'kumiki:publish:project': [
        [
          {
            action: 'kumiki:publish:project',
            input: { name: hidden.split('/')[1], title: 'A project' },
          },
        ],
      ],
      'kumiki:entity:unchanged': [
        [
          {
            action: 'kumiki:entity:unchanged',
            input: {
              files: [{ entityRef: hidden, path: 'a.yaml', revision: 'x' }],
            },
          },
        ],
      ],
      'kumiki:entity:write': [
        [writing('Capability', { ...DECLINED, owner: 'sre', instead: hidden })],
        [writing('Capability', { ...DECLINED, owner: hidden })],
        // Whoever is told what was probably meant is told of no hidden name.
        [
          writing('Capability', {
            ...DECLINED,
            owner: `${markerOf('Group').slice(0, -1)}`,
          }),
        ],
      ],
      'kumiki:golden-path:stamp': [
        [{ action: 'kumiki:golden-path:stamp', input: {} }],
      ],
      'kumiki:interaction:end': [
        'teaminteraction:default/sre-in-families',
        hiddenRef('TeamInteraction'),
      ].map(interaction => [
        fetching(interaction),
        {
          action: 'kumiki:interaction:end',
          input: { interaction, ended: '2026-01-01' },
        },
      ]),
      'kumiki:interaction:friction': [
        'teaminteraction:default/sre-in-families',
        hiddenRef('TeamInteraction'),
      ].map(interaction => [
        fetching(interaction),
        {
          action: 'kumiki:interaction:friction',
          input: { interaction, level: 'slowing', since: '2026-01-01' },
        },
      ]),
      // Others do both: by a hidden Team API, and by the Team API of a hidden group.
      'kumiki:team-api:update': ['mail', 'on-call'].map(responsibility => [
        fetching('teamapi:default/payments'),
        {
          action: 'kumiki:team-api:update',
          input: { team: 'payments', accept: [{ responsibility }] },
        },
      ]),
    };
    return mapped(asked, steps => post('/scaffolder/steps', { steps }));
  }

  /** By what the global search is asked. */
  get search(): Asked {
    return {
      search: ['himitsu', markerOf(this.#kind), 'publish'].map(term =>
        get(`/search/query?term=${term}`),
      ),
    };
  }

  get #needs(): string[] {
    return ['publish a page', 'notify parents', HIDDEN_NEED];
  }

  #refsOf(kind: string): string[] {
    return this.#refs.filter(ref => ref.startsWith(`${kind}:`));
  }

  #namesOf(kind: string): string[] {
    return this.#refsOf(kind).map(ref => ref.split(':')[1]);
  }
}

/** Capabilities and opt-outs of which one for each kind is enough. */
function isOneOfMany(ref: string, kind: HiddenKind): boolean {
  const own = `guided-by-${kind.toLocaleLowerCase('en-US')}`;
  return (
    /^(optout|user|teamapi):/.test(ref) ||
    (ref.includes('guided-by-') && !ref.endsWith(own))
  );
}

function get(path: string): Question {
  return { method: 'get', path };
}

function post(path: string, body?: object): Question {
  return { method: 'post', path, body };
}

function mapped<From>(
  asked: Record<string, From[]>,
  toQuestion: (from: From) => Question,
): Asked {
  return Object.fromEntries(
    Object.entries(asked).map(([name, all]) => [name, all.map(toQuestion)]),
  );
}
