import {
  CHECK_STATES,
  ScorecardEntity,
} from '@kumiki/backstage-plugin-scorecards-common';
import { company } from './company';
import { scorecards } from './scorecards';

/** A request to the scorecards backend, below its base URL. */
export interface CompanyRequest {
  method: 'GET' | 'POST';
  path: string;
  body?: unknown;
}

const [readiness] = scorecards;
const LACKING = ['fail', 'unknown', 'error'];
const READINESS = '/scorecards/default/production-readiness';

type Filter = [field: string, value: string][];

/** One for each option that somebody can choose. */
const FILTERS: Filter[] = [
  ...CHECK_STATES.map((state): Filter => [['state', state]]),
  ...[...readiness.spec.levels.map(({ id }) => id), 'none'].map(
    (level): Filter => [['level', level]],
  ),
  ...of('Group').map((name): Filter => [['owner', `group:default/${name}`]]),
  ...of('System').map((name): Filter => [['system', `system:default/${name}`]]),
  ...readiness.spec.checks.map(({ id }): Filter => [['check', id]]),
];

/** What the pages ask about the company in tests and in the development app. */
export const requests: CompanyRequest[] = [
  get('/scorecards'),
  ...scorecards.flatMap(({ metadata: { name } }) => [
    get(`/scorecards/default/${name}`),
    get(`/scorecards/default/${name}/by-golden-path`),
    get(`/scorecards/default/${name}/check-history`),
    get(`/trend?scorecard=scorecard%3Adefault%2F${name}`),
  ]),
  get('/trend'),
  ...[1, 2, 3].map(depth => get(`/overview?depth=${depth}`)),
  ...of('Group').flatMap(name => [
    get(`/overview?root=group%3Adefault%2F${name}&depth=1`),
    get(`/groups/default/${name}/rollup`),
    get(`/groups/default/${name}/trend`),
  ]),
  ...['Component', 'Group', 'System', 'Domain'].flatMap(kind =>
    of(kind).flatMap(name => {
      const path = `/${kind.toLowerCase()}/default/${name}`;
      return [
        get(`/entities${path}/report`),
        get(`/entities${path}/facts`),
        get(`/entities${path}/trend`),
      ];
    }),
  ),
  results(),
  results({ limit: '20', states: LACKING }),
  results({ limit: '20' }),
  results({ limit: '500', states: LACKING }),
  results({ limit: '500' }),
  ...FILTERS.flatMap(filter => [
    ...(filter[0][0] === 'state'
      ? []
      : [results({ limit: '20', states: LACKING, filter })]),
    results({ limit: '20', filter }),
  ]),
  results({
    limit: '20',
    states: ['unknown'],
    filter: [
      ['owner', 'group:default/product'],
      ['check', 'deploy-minutes'],
    ],
  }),
  csv({ states: LACKING, filter: [['level', 'bronze']] }),
  // What the backend does not know.
  get('/entities/system/default/new/report'),
  get('/scorecards/default/gone'),
  ...[0, 1, 2, 3, 4].map(it => get(`/groups/default/gone-${it}/rollup`)),
  ...[
    readiness,
    edited(check => ({ ...check, rule: check.rule.replace('<= 15', '<= 60') })),
    edited(check => ({
      ...check,
      rule: check.rule.replace('deployMinutes <= 15', 'minutes < 1'),
    })),
    { ...readiness, spec: { ...readiness.spec, levels: [] } },
  ].map(scorecard => post('/preview', { scorecard })),
  post('/refresh/component/default/guardian-web'),
];

function get(path: string): CompanyRequest {
  return { method: 'GET', path };
}

function post(path: string, body?: unknown): CompanyRequest {
  return { method: 'POST', path, body };
}

interface ResultRequest {
  limit?: string;
  states?: string[];
  filter?: Filter;
}

function results(request: ResultRequest = {}): CompanyRequest {
  return get(`${READINESS}/results${queryOf(request)}`);
}

function csv(request: ResultRequest): CompanyRequest {
  return get(`${READINESS}/results.csv${queryOf(request)}`);
}

/** In the order in which the client writes it. */
function queryOf({ limit, states = [], filter = [] }: ResultRequest): string {
  const fields = [
    ...states.map(state => ['state', state]),
    ...filter,
    ...(limit ? [['limit', limit]] : []),
  ];
  return fields.length > 0 ? `?${new URLSearchParams(fields)}` : '';
}

function of(kind: string): string[] {
  return company
    .filter(entity => entity.kind === kind)
    .map(({ metadata }) => metadata.name);
}

/** The scorecard with every check changed. */
function edited(
  change: (
    check: ScorecardEntity['spec']['checks'][number],
  ) => ScorecardEntity['spec']['checks'][number],
): ScorecardEntity {
  const { spec } = readiness;
  return { ...readiness, spec: { ...spec, checks: spec.checks.map(change) } };
}
