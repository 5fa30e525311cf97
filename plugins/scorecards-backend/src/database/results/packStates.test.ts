import {
  CHECK_STATES,
  CheckState,
  StateCounts,
} from '@kumiki/backstage-plugin-scorecards-common';
import fc from 'fast-check';
import { countStates, lettersOf, packStates, unpackStates } from './packStates';

const NAMES = ['a', 'b-2', 'constructor', 'Docs', 'toString'];
const statesOf = (names: readonly string[]) =>
  fc
    .tuple(...names.map(() => fc.constantFrom<CheckState>(...CHECK_STATES)))
    .chain(list =>
      fc.record({
        states: fc.constant(
          Object.fromEntries(names.map((name, at) => [name, list[at]])),
        ),
        announced: fc.subarray([...names]),
      }),
    );
const checkStates = fc.subarray(NAMES).chain(statesOf);

describe('packed states', () => {
  it('can be read again', () => {
    fc.assert(
      fc.property(checkStates, given => {
        const { names, letters } = packStates(given);
        const read = unpackStates(letters, names);

        expect(letters).toHaveLength(names.length);
        expect(read.states).toEqual(given.states);
        expect(read.announced.sort()).toEqual([...given.announced].sort());
      }),
    );
  });

  it('are equal for equal states, whatever their order', () => {
    expect(
      packStates({ states: { b: 'pass', a: 'fail' }, announced: ['b'] }),
    ).toEqual({ names: ['a', 'b'], letters: 'fP' });
    expect(
      packStates({ states: { a: 'fail', b: 'pass' }, announced: ['b'] }),
    ).toEqual({ names: ['a', 'b'], letters: 'fP' });
  });

  it('have the names of another result where they are the same, and their own where not', () => {
    const { names } = packStates({
      states: { a: 'pass', b: 'fail' },
      announced: [],
    });
    const pack = (states: Record<string, CheckState>) =>
      packStates({ states, announced: [] }, names);

    expect(pack({ b: 'exempt', a: 'pass' }).names).toBe(names);
    expect(pack({ b: 'exempt', a: 'pass' }).letters).toBe('px');
    expect(pack({ a: 'pass', c: 'fail' })).toEqual({
      names: ['a', 'c'],
      letters: 'pf',
    });
    expect(pack({ a: 'pass' })).toEqual({ names: ['a'], letters: 'p' });
    expect(pack({ a: 'pass', b: 'fail', c: 'fail' }).names).toHaveLength(3);
  });

  it.each(['', 'p', 'pz'])('are not guessed where %j is written', letters => {
    expect(() => unpackStates(letters, ['a', 'b'])).toThrow('Unknown state');
  });

  it('are counted as one by one, without those that are announced', () => {
    fc.assert(
      fc.property(fc.array(statesOf(NAMES), { maxLength: 30 }), given => {
        const expected = new Map<string, StateCounts>();
        for (const { states, announced } of given) {
          for (const name of NAMES.filter(it => !announced.includes(it))) {
            const counts = expected.get(name) ?? {};
            expected.set(name, counts);
            counts[states[name]] = (counts[states[name]] ?? 0) + 1;
          }
        }
        const [{ names } = { names: [] }] = given.map(it => packStates(it));
        const letters = given.map(it => packStates(it).letters).join('');

        expect(countStates(letters, names)).toEqual(expected);
      }),
    );
  });

  it('are found by letters of states that count, or of announced ones as well', () => {
    expect(lettersOf(['fail', 'exempt'])).toEqual(['f', 'x']);
    expect(lettersOf(['fail'], { withAnnounced: true })).toEqual(['f', 'F']);
    expect(lettersOf([])).toEqual([]);
  });
});
