import { fillSentence } from './sentences';

describe('fillSentence', () => {
  it.each([
    ['{field} has {count}', { field: 'spec', count: 3 }, 'spec has 3'],
    ['{a} and {a}', { a: 'x' }, 'x and x'],
    ['{a}', {}, '{a}'],
    ['{constructor}', {}, '{constructor}'],
    ['{ kind: {a} }', { a: 'API' }, '{ kind: API }'],
    ['{a}', { a: '{b} $& $1', b: 'no' }, '{b} $& $1'],
  ])('makes %j with %j', (sentence, params, filled) => {
    expect(fillSentence(sentence, params)).toBe(filled);
  });
});
