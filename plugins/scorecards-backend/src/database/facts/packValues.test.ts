import fc from 'fast-check';
import { packValues, unpackValues } from './packValues';

const known = { id: 7, names: ['open', 'owner', 'tags'] };

describe('packValues', () => {
  it('says the values in the order of the names', () => {
    expect(packValues({ tags: ['a'], open: 3, owner: 'sre' }, known)).toEqual({
      names_id: 7,
      values_json: '[3,"sre",["a"]]',
    });
  });

  it('keeps apart what was not observed and what is empty', () => {
    const packed = packValues({ owner: '', tags: [] }, known);

    expect(packed.values_json).toBe('[null,"",[]]');
    expect(unpackValues(packed, known.names)).toEqual({ owner: '', tags: [] });
  });

  it.each([
    ['nobody declares the provider', { open: 3 }, undefined],
    ['a name is not declared any more', { open: 3, closed: 1 }, known],
  ])('lets values name themselves where %s', (_, values, names) => {
    const packed = packValues(values, names);

    expect(packed.names_id).toBeNull();
    expect(unpackValues(packed, undefined)).toEqual(values);
  });

  it('gives back whatever it was given', () => {
    const value = fc.oneof(
      fc.boolean(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(it => it + 0),
      fc.string(),
      fc.array(fc.string()),
    );
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('open', 'owner', 'tags', 'other'), value),
        values => {
          const packed = packValues(values, known);
          expect({ ...unpackValues(packed, known.names) }).toEqual({
            ...values,
          });
        },
      ),
    );
  });

  it('refuses to guess names', () => {
    const packed = packValues({ open: 3 }, known);

    expect(() => unpackValues(packed, undefined)).toThrow('the id 7');
  });
});
