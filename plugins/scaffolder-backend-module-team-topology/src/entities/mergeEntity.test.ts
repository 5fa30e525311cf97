import { Entity } from '@backstage/catalog-model';
import { mergeEntity } from './mergeEntity';

const current: Entity = {
  apiVersion: 'v1',
  kind: 'Thing',
  metadata: { name: 'a', title: 'A', annotations: { one: '1' } },
  spec: { mission: 'old', list: [1, 2], empty: null },
};
const given = (metadata: object, spec?: Entity['spec']): Entity => ({
  apiVersion: 'v1',
  kind: 'Thing',
  metadata: { name: 'a', ...metadata },
  ...(spec ? { spec } : {}),
});

describe('mergeEntity', () => {
  it('keeps what is not given and replaces what is', () => {
    expect(
      mergeEntity(
        current,
        given({ annotations: { two: '2' } }, { mission: 'new', list: [3] }),
      ),
    ).toEqual({
      ...current,
      metadata: { name: 'a', title: 'A', annotations: { one: '1', two: '2' } },
      spec: { mission: 'new', list: [3], empty: null },
    });
  });

  it('takes away what is null', () => {
    expect(
      mergeEntity(
        current,
        given({ title: null, annotations: { one: null } }, { mission: null }),
      ),
    ).toEqual({
      ...current,
      metadata: { name: 'a', annotations: {} },
      spec: { list: [1, 2], empty: null },
    });
  });

  it('leaves the spec alone where none is given', () => {
    expect(mergeEntity(current, given({}))).toEqual(current);
  });

  it('makes a new entity without what is null', () => {
    expect(
      mergeEntity(undefined, given({ title: null }, { a: null, b: 1 })),
    ).toEqual(given({}, { b: 1 }));
  });
});
