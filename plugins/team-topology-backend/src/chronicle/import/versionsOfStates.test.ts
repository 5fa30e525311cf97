import fc from 'fast-check';
import { PastEntity } from './PastStates';
import { versionsOfStates, VersionSeries } from './VersionSeries';

const entity = (ref: string, says: string): PastEntity => ({
  ref,
  hash: `#${says}`,
  body: says,
});

const state = (day: string, ...entities: PastEntity[]) => ({
  day,
  files: [entities],
});

const spans = (
  states: ReturnType<typeof state>[],
  until = '2025-01-01',
): string[] =>
  versionsOfStates(states, until)
    .map(({ ref, body, from, to }) => `${ref}=${body} ${from}..${to}`)
    .sort();

describe('versionsOfStates', () => {
  it('has one version of what is the same in two states', () => {
    expect(
      spans([
        state('2021-01-01', entity('a', '1'), entity('b', '1')),
        state('2022-01-01', entity('a', '1'), entity('b', '2')),
      ]),
    ).toEqual([
      'a=1 2021-01-01..2025-01-01',
      'b=1 2021-01-01..2022-01-01',
      'b=2 2022-01-01..2025-01-01',
    ]);
  });

  it('ends what is gone, and begins again what comes back', () => {
    expect(
      spans([
        state('2021-01-01', entity('a', '1')),
        state('2022-01-01'),
        state('2023-01-01', entity('a', '1')),
      ]),
    ).toEqual(['a=1 2021-01-01..2022-01-01', 'a=1 2023-01-01..2025-01-01']);
  });

  it('takes the last of several states of a day, and nothing of the others', () => {
    expect(
      spans([
        state('2021-01-01', entity('a', '1')),
        state('2022-01-01', entity('a', '2'), entity('b', '1')),
        state('2022-01-01', entity('a', '1')),
        state('2023-01-01', entity('a', '3')),
      ]),
    ).toEqual(['a=1 2021-01-01..2023-01-01', 'a=3 2023-01-01..2025-01-01']);
  });

  it('leaves out states of the day on which something else is known, and later ones', () => {
    expect(
      spans(
        [
          state('2021-01-01', entity('a', '1')),
          state('2022-01-01', entity('a', '2')),
          state('2023-01-01', entity('a', '3')),
        ],
        '2022-01-01',
      ),
    ).toEqual(['a=1 2021-01-01..2022-01-01']);
  });

  it('is empty where there are no states', () => {
    expect(spans([])).toEqual([]);
  });

  const days = fc
    .uniqueArray(fc.integer({ min: 10, max: 28 }), { maxLength: 8 })
    .map(numbers => numbers.sort().map(number => `2021-03-${number}`));
  const contents = fc.dictionary(
    fc.constantFrom('a', 'b', 'c'),
    fc.constantFrom('1', '2'),
  );
  const histories = days.chain(all =>
    fc.tuple(...all.map(day => fc.tuple(fc.constant(day), contents))),
  );
  const statesOf = (history: [string, Record<string, string>][]) =>
    history.map(([day, says]) =>
      state(day, ...Object.entries(says).map(([ref, it]) => entity(ref, it))),
    );

  it('says on every day what the state before it said', () => {
    fc.assert(
      fc.property(
        histories,
        fc.integer({ min: 10, max: 30 }),
        (history, on) => {
          const day = `2021-03-${on}`;
          const said = [...history].reverse().find(([it]) => it <= day)?.[1];
          const versions = versionsOfStates(statesOf(history), '2021-04-01');
          expect(
            Object.fromEntries(
              versions
                .filter(({ from, to }) => from <= day && day < to)
                .map(({ ref, body }) => [ref, body]),
            ),
          ).toEqual({ ...said });
        },
      ),
    );
  });

  it('never has two versions of an entity on one day, or one of no day', () => {
    fc.assert(
      fc.property(histories, history => {
        const versions = versionsOfStates(statesOf(history), '2021-04-01');
        for (const a of versions) {
          expect(a.from < a.to).toBe(true);
          for (const b of versions) {
            expect(
              a === b || a.ref !== b.ref || a.to <= b.from || b.to <= a.from,
            ).toBe(true);
          }
        }
      }),
    );
  });

  it('gives the same versions in parts as at once', () => {
    fc.assert(
      fc.property(histories, fc.nat(8), (history, cut) => {
        const states = statesOf(history);
        const [first, second] = [states.slice(0, cut), states.slice(cut)];
        const stored = versionsOfStates(first, '2021-04-01');
        const held = stored.filter(({ to }) => to === '2021-04-01');
        const series = VersionSeries.create(held);
        second.forEach(({ day, files }) => series.add(day, files));
        const { closed, added } = series.take('2021-04-01');
        const ends = new Map(closed.map(({ ref, to }) => [ref, to]));
        const parts = [
          ...stored.map(version => ({
            ...version,
            to: held.includes(version)
              ? ends.get(version.ref) ?? version.to
              : version.to,
          })),
          ...added,
        ];
        const sorted = (all: typeof parts) =>
          all.map(it => JSON.stringify(it, Object.keys(it).sort())).sort();
        expect(sorted(parts)).toEqual(
          sorted(versionsOfStates(states, '2021-04-01')),
        );
      }),
    );
  });
});
