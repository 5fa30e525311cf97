import {
  CHECK_STATES,
  CheckState,
  isAchieved,
} from '@kumiki/backstage-plugin-scorecards-common';
import fc from 'fast-check';
import {
  HEAT_MAP_ORDERS,
  HeatMapRow,
  linesOf,
  sharesOf,
  sortRows,
} from './heatMapRows';

const levels = ['bronze', 'silver', 'gold'].map(id => ({ id, title: id }));
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

const row = (title: string, level?: string, ...states: CheckState[]) => ({
  title,
  level,
  states: Object.fromEntries(states.map((state, at) => [`c${at}`, state])),
});

describe('the order of the heat map', () => {
  const rows = [
    row('a', 'gold'),
    row('b', 'bronze', 'fail'),
    row('c', undefined, 'pass'),
    row('d', 'bronze', 'fail', 'unknown'),
    row('e', 'removed', 'exempt', 'error', 'error', 'error'),
  ];
  it.each([
    ['level', 'ecdba'],
    ['checks', 'edbac'],
    ['name', 'abcde'],
  ] as const)('by %s is %s', (order, expected) => {
    const sorted = sortRows(rows, order, { levels, compare });
    expect(sorted.map(({ title }) => title).join('')).toBe(expected);
  });

  it('keeps every row, and does not depend on the order before', () => {
    const arbitrary = fc.uniqueArray(
      fc.record({
        title: fc.string(),
        level: fc.option(fc.constantFrom('bronze', 'silver', 'gold'), {
          nil: undefined,
        }),
        states: fc.dictionary(fc.string(), fc.constantFrom(...CHECK_STATES)),
      }),
      { selector: ({ title }) => title },
    );
    fc.assert(
      fc.property(
        arbitrary,
        fc.constantFrom(...HEAT_MAP_ORDERS),
        (given, order) => {
          const sorted = sortRows(given, order, { levels, compare });
          expect(new Set(sorted)).toEqual(new Set(given));
          expect(
            sortRows([...given].reverse(), order, { levels, compare }),
          ).toEqual(sorted);
        },
      ),
    );
  });
});

describe('the share above a check', () => {
  it('counts entities to which it applies, and nothing unknown as passed', () => {
    const checks = [{ id: 'c0' }, { id: 'c1' }, { id: 'none' }];
    const rows = [
      row('a', undefined, 'pass', 'unknown'),
      row('b', undefined, 'exempt'),
      row('c', undefined, 'fail'),
      row('d', undefined, 'self-maintained'),
    ];
    expect([...sharesOf(rows, checks)]).toEqual([
      ['c0', 0.75],
      ['c1', 0],
    ]);
  });

  it('is one only where each state is achieved', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...CHECK_STATES), { minLength: 1 }),
        states => {
          const share = sharesOf(
            states.map(state => row('x', undefined, state)),
            [{ id: 'c0' }],
          ).get('c0');
          expect(share === 1).toBe(states.every(state => isAchieved(state)));
        },
      ),
    );
  });
});

describe('the groups of the heat map', () => {
  const owned = (
    title: string,
    owners: string[],
    rest: Partial<HeatMapRow> = {},
  ) =>
    ({
      ...row(title, 'bronze', 'pass'),
      entity: `component:default/${title}`,
      owners: owners.map(it => `group:default/${it}`),
      ...rest,
    } as HeatMapRow);
  const scorecard = { levels, checkDetails: [{ id: 'c0' }] } as Parameters<
    typeof linesOf
  >[2]['scorecard'];
  const options = { scorecard, compare };
  const told = (lines: ReturnType<typeof linesOf>) =>
    lines.map(({ row: it, group }) => it?.title ?? `[${group?.id}]`);

  it('are the teams by name, with an entity in that of each owner', () => {
    const lines = linesOf(
      [
        owned('a', ['web', 'api']),
        owned('b', []),
        owned('c', [], { withheld: ['owner'] }),
        owned('d', ['web'], { states: { c0: 'unknown' } }),
      ],
      'team',
      options,
    );
    expect(told(lines)).toEqual([
      ...['[group:default/api]', 'a'],
      ...['[group:default/web]', 'a', 'd'],
      ...['[withheld]', 'c'],
      ...['[none]', 'b'],
    ]);
    expect(lines.map(({ group }) => group?.shares.get('c0'))).toEqual([
      ...[1, undefined, 0.5, undefined, undefined],
      ...[1, undefined, 1, undefined],
    ]);
    expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
  });

  it('are the levels from below, and there are none without a choice', () => {
    const rows = [
      owned('a', [], { level: 'gold' }),
      owned('b', [], { level: undefined }),
      owned('c', []),
    ];
    expect(told(linesOf(rows, 'level', options))).toEqual([
      ...['[none]', 'b', '[bronze]', 'c', '[gold]', 'a'],
    ]);
    expect(told(linesOf(rows, undefined, options))).toEqual(['a', 'b', 'c']);
  });
});
