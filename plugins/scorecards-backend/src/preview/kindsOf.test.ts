import { FilterPredicate } from '@backstage/filter-predicates';
import { scorecard } from '../__testUtils__/nursery';
import { kindsOf } from './previewScorecard';

const appliesTo = (predicate: FilterPredicate) =>
  scorecard('any', { appliesTo: predicate });

describe('kindsOf', () => {
  it.each<[FilterPredicate, string[] | undefined]>([
    [{ kind: 'Component' }, ['component']],
    [{ kind: 'API', 'spec.type': 'grpc' }, ['api']],
    [{ kind: { $in: ['Component', 'API'] } }, ['component', 'api']],
    [{ 'spec.type': 'service' }, undefined],
    [{ kind: 'Compo\0nent' }, ['compo\ufffdnent']],
    [{ kind: { $exists: true } }, undefined],
    [{ kind: { $hasPrefix: 'Comp' } }, undefined],
    [{ $any: [{ kind: 'Component' }, { kind: 'API' }] }, undefined],
    [{ $not: { kind: 'Component' } }, undefined],
  ])('of %j are %j', (predicate, kinds) => {
    expect(kindsOf(appliesTo(predicate))).toEqual(kinds);
  });

  it('takes those of both versions', () => {
    const component = appliesTo({ kind: 'Component' });

    expect(kindsOf(component, undefined)).toEqual(['component']);
    expect(kindsOf(component, appliesTo({ kind: 'API' }))).toEqual([
      'component',
      'api',
    ]);
    expect(kindsOf(component, appliesTo({ 'spec.type': 'x' }))).toBeUndefined();
  });
});
