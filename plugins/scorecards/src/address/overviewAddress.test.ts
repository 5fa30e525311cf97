import fc from 'fast-check';
import {
  formatOverviewState,
  MAX_DEPTH,
  OverviewState,
  parseOverviewState,
} from './overviewAddress';

const name = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,20}$/);
const ref = fc
  .tuple(fc.constantFrom('group', 'scorecard'), name, name)
  .map(([kind, namespace, it]) => `${kind}:${namespace}/${it}`);
const maybe = <T>(value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined });

const state: fc.Arbitrary<OverviewState> = fc.record({
  trail: fc.uniqueArray(ref, { maxLength: 5 }),
  depth: maybe(fc.integer({ min: 1, max: MAX_DEPTH })),
  scorecards: fc.uniqueArray(ref, { maxLength: 4 }),
  search: maybe(fc.string({ minLength: 1 })),
  trend: maybe(ref),
});

describe('the state of the overview in its address', () => {
  it('survives the way into an address and back', () => {
    fc.assert(
      fc.property(state, given => {
        const address = formatOverviewState(given).toString();
        expect(parseOverviewState(new URLSearchParams(address))).toEqual(given);
      }),
    );
  });

  it('makes something valid of any address', () => {
    const params = fc.array(
      fc.tuple(
        fc.constantFrom('trail', 'depth', 'scorecards', 'search', 'trend'),
        fc.string({ unit: 'binary' }),
      ),
    );
    fc.assert(
      fc.property(params, entries => {
        const parsed = parseOverviewState(new URLSearchParams(entries));
        expect([undefined, 1, 2, 3, 4, 5]).toContain(parsed.depth);
        expect(parseOverviewState(formatOverviewState(parsed))).toEqual(parsed);
      }),
    );
  });

  it('leaves out what makes no sense', () => {
    const address = 'trail=sre,group:default/a&depth=9&scorecards=,x&trend=%00';
    expect(parseOverviewState(new URLSearchParams(address))).toEqual({
      trail: ['group:default/a'],
      scorecards: [],
    });
  });

  it('writes nothing for the defaults and keeps what is not its own', () => {
    const params = new URLSearchParams('depth=3&flag=on');
    const defaults = parseOverviewState(new URLSearchParams());
    expect(formatOverviewState(defaults, params).toString()).toBe('flag=on');
  });
});
