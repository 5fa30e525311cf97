import { fieldsOf } from './CapabilityService';

describe('fieldsOf', () => {
  it.each([
    [
      { kind: 'Component', 'spec.type': { $in: ['service'] } },
      ['kind', 'spec.type'],
    ],
    [
      {
        $all: [
          { 'metadata.tags': { $contains: 'x' } },
          { $not: { kind: 'API' } },
        ],
      },
      ['metadata.tags', 'kind'],
    ],
    [
      { 'metadata.annotations.example.com/a.b': { $exists: true } },
      ['metadata.annotations'],
    ],
    [{ relations: { $contains: { type: 'ownedBy' } } }, ['relations']],
    [{}, []],
    ['text', []],
  ])('of %j are %j', (predicate, expected) => {
    expect(fieldsOf(predicate)).toEqual(expected);
  });
});
