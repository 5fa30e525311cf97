import fc from 'fast-check';
import { packStates, unpackStates } from './packStates';
import { CHECK_STATES, CheckState } from './Result';

const ids = fc.stringMatching(
  /^[A-Za-z0-9](?:[-A-Za-z0-9]{0,10}[A-Za-z0-9])?$/,
);
const anyStates = fc
  .dictionary(ids, fc.constantFrom<CheckState>(...CHECK_STATES))
  .chain(states =>
    fc.record({
      states: fc.constant({ ...states }),
      announced: fc.subarray(Object.keys(states)),
    }),
  );

describe('packStates', () => {
  it('writes a short text', () => {
    const states = { b: 'pass', a: 'pass', c: 'fail', d: 'unknown' } as const;
    expect(packStates({ states, announced: ['c'] })).toBe('F:c;p:a,b;u:d');
    expect(packStates({ states: {}, announced: [] })).toBe('');
  });

  it('is read back as it was, and the same whatever the order of the checks', () => {
    fc.assert(
      fc.property(anyStates, ({ states, announced }) => {
        const packed = packStates({ states, announced });
        const unpacked = unpackStates(packed);
        expect(unpacked.states).toEqual(states);
        expect(new Set(unpacked.announced)).toEqual(new Set(announced));
        const reversed = Object.fromEntries(Object.entries(states).reverse());
        expect(packStates({ states: reversed, announced })).toBe(packed);
      }),
    );
  });

  it('leaves out what it cannot read, and does not throw', () => {
    expect(unpackStates('z:a;p:b;;p;:c').states).toEqual({ b: 'pass' });
    fc.assert(
      fc.property(fc.string(), text => {
        unpackStates(text);
      }),
    );
  });
});
