import fc from 'fast-check';
import { CHECK_STATES, CheckState } from '../evaluator/Result';
import { CampaignHistory } from './CampaignHistory';
import { CampaignTarget, emptyCampaignCounts } from './CampaignTarget';

const CHECKS = ['a', 'b'];
const DAYS = ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04'];

const target = CampaignTarget.create(
  { checks: CHECKS },
  {
    levels: [{ id: 'bronze' }],
    invalid: [],
    checks: [...CHECKS, 'other'].map(id => ({
      id,
      definition: { id, level: 'bronze', rule: 'true' },
      facts: [],
      readsClock: false,
    })),
  },
);

/** An entity, first judged on a day, and the changes of the days after. */
const lives = fc.array(
  fc.record({
    since: fc.integer({ min: 0, max: DAYS.length - 1 }),
    first: fc.dictionary(
      fc.constantFrom(...CHECKS, 'other'),
      fc.constantFrom(...CHECK_STATES),
    ),
    changes: fc.array(
      fc.record({
        day: fc.integer({ min: 1, max: DAYS.length - 1 }),
        check: fc.constantFrom(...CHECKS, 'other'),
        to: fc.option(fc.constantFrom(...CHECK_STATES), { nil: undefined }),
      }),
    ),
  }),
  { maxLength: 8 },
);

type Life = typeof lives extends fc.Arbitrary<(infer One)[]> ? One : never;

const momentOf = (day: number, hour: number) =>
  `${DAYS[day]}T${String(hour).padStart(2, '0')}:00:00.000Z`;

/** Lives forward, which needs no undoing: the states after each day, and the changes. */
function live({ since, first, changes }: Life, entity: string) {
  const states = new Map<string, CheckState>(Object.entries(first));
  const transitions: {
    entity: string;
    check: string;
    from?: CheckState;
    at: string;
  }[] = [];
  const ends = DAYS.map((_, day) => {
    changes
      .filter(change => change.day === day && day > since)
      .forEach(({ check, to }) => {
        const from = states.get(check);
        transitions.push({ entity, check, from, at: momentOf(day, 12) });
        if (to) {
          states.set(check, to);
        } else {
          states.delete(check);
        }
      });
    return day < since ? undefined : new Map(states);
  });
  return { ends, transitions };
}

describe('CampaignHistory', () => {
  it('finds by undoing what it was when it was lived', () => {
    fc.assert(
      fc.property(lives, all => {
        const lived = all.map((life, at) => live(life, `entity-${at}`));
        const history = CampaignHistory.create(target, DAYS[3]);
        lived.forEach(({ ends }, at) => {
          history.add({
            entity: `entity-${at}`,
            states: Object.fromEntries(ends[3] ?? []),
            firstJudgedAt: momentOf(all[at].since, 6),
          });
        });
        const changes = lived
          .flatMap(({ transitions }) => [...transitions].reverse())
          .sort((a, b) => (a.at > b.at ? -1 : 0) || (a.at < b.at ? 1 : 0));
        for (const day of [3, 2, 1, 0]) {
          const end = `${DAYS[day]}T24`;
          while (changes.length > 0 && changes[0].at >= end) {
            history.undo(changes[0]);
            changes.shift();
          }
          const expected = emptyCampaignCounts();
          for (const { ends } of lived) {
            const state = target.stateOf(ends[day] ?? new Map(), CHECKS);
            if (state) {
              expected[state] += 1;
            }
          }
          expect(history.countOn(DAYS[day], end)).toEqual(expected);
        }
      }),
    );
  });
});
