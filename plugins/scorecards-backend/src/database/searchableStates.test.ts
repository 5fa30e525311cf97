import {
  CHECK_STATES,
  CheckState,
} from '@kumiki/backstage-plugin-scorecards-common';
import fc from 'fast-check';
import { readStates, searchedParts, writeStates } from './searchableStates';

const checkId = fc.stringMatching(/^[A-Za-z0-9-]{1,8}$/);
const checkStates = fc
  .dictionary(checkId, fc.constantFrom(...CHECK_STATES))
  .chain(states =>
    fc.record({
      states: fc.constant(states),
      announced: fc.subarray(Object.keys(states)),
    }),
  );

describe('searchable states', () => {
  it('can be read again', () => {
    fc.assert(
      fc.property(checkStates, given => {
        const read = readStates(writeStates(given));

        expect(read.states).toEqual({ ...given.states });
        expect(read.announced.sort()).toEqual([...given.announced].sort());
      }),
    );
  });

  it('are equal texts for equal states, whatever their order', () => {
    expect(
      writeStates({ states: { b: 'pass', a: 'fail' }, announced: ['b'] }),
    ).toBe(writeStates({ states: { a: 'fail', b: 'pass' }, announced: ['b'] }));
  });

  it('are found by exactly the check and state that are meant', () => {
    fc.assert(
      fc.property(
        checkStates,
        checkId,
        fc.constantFrom<CheckState>(...CHECK_STATES),
        (given, check, state) => {
          const text = writeStates(given);
          const isFound = (parts: string[]) =>
            parts.some(part => text.includes(part));
          const { states, announced } = given;
          const hasCheck = Object.hasOwn(states, check);

          expect(isFound(searchedParts({ checks: [check] }))).toBe(hasCheck);
          expect(
            isFound(searchedParts({ checks: [check], states: [state] })),
          ).toBe(hasCheck && states[check] === state);
          expect(isFound(searchedParts({ states: [state] }))).toBe(
            Object.keys(states).some(
              id => states[id] === state && !announced.includes(id),
            ),
          );
        },
      ),
    );
  });
});
