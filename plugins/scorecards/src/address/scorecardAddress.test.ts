import { CHECK_STATES } from '@kumiki/backstage-plugin-scorecards-common';
import fc from 'fast-check';
import {
  formatScorecardState,
  parseScorecardState,
  RESULT_LAYOUTS,
  resultFilterOf,
  SCORECARD_VIEWS,
  ScorecardState,
} from './scorecardAddress';
import { HEAT_MAP_GROUPINGS, HEAT_MAP_ORDERS } from '../scorecard/heatMapRows';

const name = fc
  .stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,10}[a-z0-9])?$/)
  .filter(text => !text.includes('--'));
const ref = fc.tuple(name, name).map(([space, it]) => `group:${space}/${it}`);
const names = fc.uniqueArray(name, { maxLength: 4 });
const refs = fc.uniqueArray(ref, { maxLength: 4 });

const state: fc.Arbitrary<ScorecardState> = fc.record({
  view: fc.constantFrom(...SCORECARD_VIEWS),
  layout: fc.constantFrom(...RESULT_LAYOUTS),
  order: fc.constantFrom(...HEAT_MAP_ORDERS),
  group: fc.constantFrom(undefined, ...HEAT_MAP_GROUPINGS),
  search: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
  states: fc.shuffledSubarray([...CHECK_STATES]),
  levels: names,
  owners: refs,
  systems: refs,
  checks: names,
});

describe("the state of a scorecard's page in its address", () => {
  it('survives the way into an address and back', () => {
    fc.assert(
      fc.property(state, given => {
        const address = formatScorecardState(given).toString();
        expect(parseScorecardState(new URLSearchParams(address))).toEqual(
          given,
        );
      }),
    );
  });

  it('makes something valid of any address', () => {
    const params = fc.array(
      fc.tuple(
        fc.constantFrom(
          ...['view', 'layout', 'order', 'group', 'search', 'state'],
          ...['level', 'owner', 'system', 'check'],
        ),
        fc.string({ unit: 'binary' }),
      ),
    );
    fc.assert(
      fc.property(params, entries => {
        const parsed = parseScorecardState(new URLSearchParams(entries));
        expect(parseScorecardState(formatScorecardState(parsed))).toEqual(
          parsed,
        );
      }),
    );
  });

  it('starts with all results as a heat map, and writes nothing for that', () => {
    const first = parseScorecardState(new URLSearchParams());
    expect(first).toMatchObject({ view: 'results', layout: 'heat-map' });
    expect(resultFilterOf(first).state).toEqual([]);
    expect(formatScorecardState(first).toString()).toBe('');
    const before = new URLSearchParams('view=results&state=any');
    expect(parseScorecardState(before)).toEqual(first);
  });

  it('leaves out what makes no sense, and keeps what is not its own', () => {
    const address = new URLSearchParams(
      'view=pie&state=great&level=a%20b&owner=sre&check=,x&flag=on',
    );
    const parsed = parseScorecardState(address);
    expect(parsed).toEqual({
      ...parseScorecardState(new URLSearchParams()),
      checks: ['x'],
    });
    expect(formatScorecardState(parsed, address).toString()).toBe(
      'check=x&flag=on',
    );
  });
});
