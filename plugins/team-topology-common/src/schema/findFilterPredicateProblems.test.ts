import fc from 'fast-check';
import { parseFilterPredicate } from '@backstage/filter-predicates';
import {
  countConditions,
  findFilterPredicateProblems,
} from './findFilterPredicateProblems';
import { describeEntityProblem } from './describeEntityProblem';

const messages = (value: unknown) =>
  findFilterPredicateProblems(value, 'spec.appliesTo').map(
    describeEntityProblem,
  );

describe('findFilterPredicateProblems', () => {
  it.each([
    [{ kind: 'Component' }],
    [{ kind: 'Component', 'spec.type': { $in: ['service', 'website'] } }],
    [{ 'metadata.annotations.github.com/project-slug': { $exists: true } }],
    [{ $all: [{ kind: 'Component' }, { $not: { 'spec.type': 'library' } }] }],
    [{ $any: [{ 'metadata.tags': { $contains: 'java' } }] }],
    [{ 'metadata.name': { $hasPrefix: 'billing-' } }],
  ])('accepts %j', predicate => {
    expect(messages(predicate)).toEqual([]);
    expect(parseFilterPredicate(predicate)).toEqual(predicate);
  });

  it.each([
    [
      { 'spec.type': { $inn: ['service'] } },
      'spec.appliesTo["spec.type"].$inn is not an operator here; allowed: $exists, $in, $contains, $hasPrefix (did you mean $in?)',
    ],
    [
      { $any: [{ kind: 'Component' }, { 'spec.type': { $in: 'service' } }] },
      'spec.appliesTo.$any[1]["spec.type"].$in is "service"; allowed: a list of texts, numbers, true or false',
    ],
    [
      { $al: [{ kind: 'Component' }] },
      'spec.appliesTo.$al is not an operator here; allowed: $all, $any, $not (did you mean $all?)',
    ],
    [
      { $all: { kind: 'Component' } },
      'spec.appliesTo.$all is an object; allowed: a list of filter predicates',
    ],
    [
      { $not: { kind: 'Component' }, kind: 'API' },
      'spec.appliesTo has $not next to other conditions; allowed: $not alone',
    ],
    [
      { 'spec.type': null },
      'spec.appliesTo["spec.type"] is empty; allowed: a text, a number, true, false, or one of $exists, $in, $contains, $hasPrefix',
    ],
    [
      { 'spec.type': ['service'] },
      'spec.appliesTo["spec.type"] is a list of 1; allowed: a text, a number, true, false, or one of $exists, $in, $contains, $hasPrefix',
    ],
    [
      { kind: { $exists: 'yes' } },
      'spec.appliesTo.kind.$exists is "yes"; allowed: true or false',
    ],
    [
      { kind: { $hasPrefix: 1 } },
      'spec.appliesTo.kind.$hasPrefix is 1; allowed: a text',
    ],
    [
      { kind: { $exists: true, $in: ['API'] } },
      'spec.appliesTo.kind is an object; allowed: one of $exists, $in, $contains, $hasPrefix',
    ],
    [
      { $all: [null] },
      'spec.appliesTo.$all[0] is empty; allowed: conditions such as { kind: Component }',
    ],
  ])('names the place in %j', (predicate, message) => {
    expect(messages(predicate)).toEqual([message]);
  });

  it.each([
    [20, /is nested too deeply; allowed: at most 16 levels$/],
    [
      50_000,
      /has more than 1000 conditions and values; allowed: at most 1000$/,
    ],
  ])('refuses %d levels', (levels, message) => {
    let predicate: unknown = { kind: 'Component' };
    for (let level = 0; level < levels; level++) {
      predicate = { $not: predicate };
    }
    expect(messages(predicate)).toEqual([expect.stringMatching(message)]);
  });

  const labels = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      [`metadata.labels.l${index}`]: 'x',
    }));

  it('takes a long list of names, and not one without end', () => {
    const names = Array.from({ length: 998 }, (_, index) => `c${index}`);
    expect(messages({ 'metadata.name': { $in: names } })).toEqual([]);
    expect(
      messages({ 'metadata.name': { $in: [...names, 'one more'] } }),
    ).toHaveLength(1);
  });

  it.each([
    [{ $any: labels(30_000) }],
    [{ $all: labels(500) }],
    [Object.assign({}, ...labels(1_001))],
    [{ 'metadata.tags': { $contains: { $any: labels(60) } } }],
  ])('refuses more conditions than anybody writes', predicate => {
    expect(messages(predicate)).toEqual([
      expect.stringMatching(/has more than 1000 conditions and values/),
    ]);
    // Finding out does not take longer the more there are.
    expect(countConditions(predicate)).toBeLessThanOrEqual(10_001);
  });

  it.each([
    [{ 'metadata.name': 'x'.repeat(257) }],
    [{ 'metadata.name': { $in: ['x'.repeat(257)] } }],
    [{ 'metadata.name': { $hasPrefix: 'x'.repeat(257) } }],
    [{ [`metadata.annotations.${'x'.repeat(257)}`]: 'x' }],
  ])('refuses texts that no field has', predicate => {
    expect(messages(predicate)).toEqual([
      expect.stringMatching(/characters; allowed: up to 256$/),
    ]);
  });

  it('accepts nothing that the parser of the catalog refuses', () => {
    const key = fc.constantFrom(
      ...['kind', 'spec.type', '', 'a\nb', '$any', '$all', '$not'],
      ...['$in', '$exists', '$contains', '$hasPrefix', '$other'],
    );
    const { predicate } = fc.letrec(tie => ({
      predicate: fc.oneof(
        { maxDepth: 4 },
        fc.jsonValue({ maxDepth: 1 }),
        fc.dictionary(key, tie('predicate'), { maxKeys: 2 }),
        fc.array(tie('predicate'), { maxLength: 2 }),
      ),
    }));
    fc.assert(
      fc.property(predicate, value => {
        fc.pre(messages(value).length === 0);
        expect(() => parseFilterPredicate(value)).not.toThrow();
      }),
      { numRuns: 1000, maxSkipsPerRun: 1000 },
    );
  });
});
