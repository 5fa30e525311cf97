import {
  INTERACTION_MODES,
  isExistingDate,
  SMELL_RULES,
} from '@kumiki/backstage-plugin-team-topology-common';
import fc from 'fast-check';
import {
  formatPageState,
  INTERACTION_STATES,
  MAX_NODE_BUDGET,
  ORG_TEAM_TYPES,
  LOAD_CHOICES,
  PAGE_VIEWS,
  PageState,
  parsePageState,
  RESPONSIBILITY_LAYOUTS,
  RESPONSIBILITY_STATES,
  SMELL_GROUPS,
} from './pageState';

const name = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,20}$/);
const ref = fc
  .tuple(name, name)
  .map(([namespace, group]) => `group:${namespace}/${group}`);
const maybe = <T>(value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined });

const date = fc
  .date({
    min: new Date('0001-01-01'),
    max: new Date('9999-12-31'),
    noInvalidDate: true,
  })
  .map(day => day.toISOString().slice(0, 10));

const pageState: fc.Arbitrary<PageState> = fc.record({
  view: maybe(fc.constantFrom(...PAGE_VIEWS)),
  load: maybe(fc.constantFrom(...LOAD_CHOICES)),
  at: maybe(date),
  types: fc.subarray(ORG_TEAM_TYPES),
  modes: fc.subarray([...INTERACTION_MODES]),
  groupings: fc.uniqueArray(ref, { maxLength: 4 }),
  states: fc.subarray(INTERACTION_STATES),
  focus: maybe(ref),
  selected: maybe(ref),
  search: maybe(fc.string({ minLength: 1 })),
  budget: maybe(fc.integer({ min: 1, max: MAX_NODE_BUDGET })),
  responsibility: maybe(ref),
  from: maybe(ref),
  layout: maybe(fc.constantFrom(...RESPONSIBILITY_LAYOUTS)),
  holding: fc.subarray(RESPONSIBILITY_STATES),
  areas: fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 3 }),
  teams: fc.uniqueArray(ref, { maxLength: 4 }),
  silent: maybe(fc.constant(true)),
  need: maybe(fc.string({ minLength: 1 })),
  capability: maybe(ref),
  since: maybe(date),
  until: maybe(date),
  rules: fc.subarray(SMELL_RULES),
  by: maybe(fc.constantFrom(...SMELL_GROUPS)),
  snoozed: maybe(fc.constant(true)),
});

describe('the state of the page in its address', () => {
  it('survives the way into an address and back', () => {
    fc.assert(
      fc.property(pageState, state => {
        const address = formatPageState(state).toString();
        expect(parsePageState(new URLSearchParams(address))).toEqual(state);
      }),
    );
  });

  it('makes something valid of any address', () => {
    const names = Object.keys(formatPageState(everything()));
    const params = fc.array(
      fc.tuple(
        fc.oneof(fc.constantFrom('view', 'at', 'budget', ...names)),
        fc.string({ unit: 'binary' }),
      ),
    );
    fc.assert(
      fc.property(params, entries => {
        const state = parsePageState(new URLSearchParams(entries));
        expect(state.at === undefined || isExistingDate(state.at)).toBe(true);
        expect(parsePageState(formatPageState(state))).toEqual(state);
      }),
    );
  });

  it('leaves out what makes no sense', () => {
    const address =
      'view=pie&at=banana&types=platform,best&modes=shouting&groupings=,x&states=late&focus=sre&selected=%00&budget=-1&responsibility=mail&from=,&layout=pie&holding=lost&areas=&teams=x&silent=maybe&need=&capability=jobs';
    expect(parsePageState(new URLSearchParams(address))).toEqual({
      types: ['platform'],
      modes: [],
      groupings: [],
      states: [],
      holding: [],
      areas: [],
      teams: [],
      rules: [],
    });
  });

  it('writes nothing for the defaults and keeps what is not its own', () => {
    const params = new URLSearchParams('view=teams&flag=on');
    expect(
      formatPageState(parsePageState(new URLSearchParams()), params).toString(),
    ).toBe('flag=on');
  });

  function everything(): PageState {
    return {
      view: 'map',
      types: ['platform'],
      modes: ['collaboration'],
      groupings: ['group:default/product'],
      states: ['ended'],
      focus: 'group:default/sre',
      selected: 'group:default/sre',
      search: 'sre',
      responsibility: 'responsibility:default/mail',
      from: 'group:default/sre',
      layout: 'matrix',
      holding: ['dropped'],
      areas: ['corporate, mostly'],
      teams: ['group:default/sre'],
      silent: true,
      need: 'run a job',
      rules: ['TT01'],
      by: 'team',
      snoozed: true,
      capability: 'capability:default/jobs',
    };
  }
});
