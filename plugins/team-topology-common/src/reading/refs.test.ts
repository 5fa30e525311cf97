import * as fc from 'fast-check';
import { Entity } from '@backstage/catalog-model';
import { compareText, entityFilter, sortedUnique, toFullRef } from './refs';

const context = { defaultKind: 'group', defaultNamespace: 'tokyo' };

describe('toFullRef', () => {
  it.each([
    ['sre', 'group:tokyo/sre'],
    ['default/SRE', 'group:default/sre'],
    ['User:Aoki', 'user:tokyo/aoki'],
    ['user:default/aoki', 'user:default/aoki'],
  ])('reads %s as %s', (written, full) => {
    expect(toFullRef(written, context)).toBe(full);
  });

  it.each(['', ':', 'group:', '/', 'group:/sre', 7, null, undefined, ['sre']])(
    'finds no ref in %p',
    value => {
      expect(toFullRef(value, context)).toBeUndefined();
    },
  );

  it('finds none without a kind where there is no default', () => {
    expect(toFullRef('sre', { defaultNamespace: 'tokyo' })).toBeUndefined();
  });

  it('gives what is itself a full ref, whatever was written', () => {
    const written = fc.string({
      unit: fc.constantFrom(':', '/', 'a', 'B', '-', ' ', 'İ'),
    });
    fc.assert(
      fc.property(written, text => {
        const ref = toFullRef(text, context);
        expect(toFullRef(ref, { defaultNamespace: 'other' })).toBe(ref);
      }),
    );
  });
});

describe('the order of refs', () => {
  it('does not depend on the language of the machine', () => {
    expect(['b', 'a', 'Z', 'ä', 'a-b', 'a'].sort(compareText)).toStrictEqual([
      'Z',
      'a',
      'a',
      'a-b',
      'b',
      'ä',
    ]);
  });

  it('has each ref once', () => {
    expect(sortedUnique(['b', 'a', 'b'])).toStrictEqual(['a', 'b']);
  });
});

const service: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'memories' },
  spec: { type: 'service' },
};

describe('entityFilter', () => {
  it('says yes where the predicate matches, and no elsewhere', () => {
    const matches = entityFilter({ kind: 'Component', 'spec.type': 'service' });
    expect(matches(service)).toBe(true);
    expect(matches({ ...service, kind: 'API' })).toBe(false);
  });

  it.each([
    undefined,
    { $all: 'everything' },
    { $not: { kind: 'API' }, kind: 'Component' },
    { kind: { $in: 'Component' } },
  ])('never says yes to what means nothing, such as %j', predicate => {
    expect(entityFilter(predicate as never)(service)).toBe(false);
  });
});
