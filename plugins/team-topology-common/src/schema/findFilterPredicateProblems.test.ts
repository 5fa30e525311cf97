import fc from 'fast-check';
import { parseFilterPredicate } from '@backstage/filter-predicates';
import { fillSentence } from '../reading/sentences';
import {
  countConditions,
  findFilterPredicateProblems,
  PREDICATE_SENTENCES,
  PredicateRule,
} from './findFilterPredicateProblems';

const messages = (value: unknown) =>
  findFilterPredicateProblems(value, 'spec.appliesTo').map(p => p.message);

function nested(levels: number): unknown {
  let predicate: unknown = { kind: 'Component' };
  for (let level = 0; level < levels; level++) {
    predicate = { $not: predicate };
  }
  return predicate;
}

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
    expect(messages(nested(levels))).toEqual([expect.stringMatching(message)]);
  });

  const labels = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      [`metadata.labels.l${index}`]: 'x',
    }));

  const WRONG: Record<PredicateRule, unknown> = {
    'predicate.tooMany': Object.assign({}, ...labels(1_001)),
    'predicate.tooManyOfItems': {
      'metadata.tags': { $contains: { $in: Array(21).fill('a') } },
    },
    'predicate.tooDeep': nested(20),
    'predicate.longPath': { [`spec.${'x'.repeat(257)}`]: 'x' },
    'predicate.longValue': { 'metadata.name': 'x'.repeat(257) },
    'predicate.notPath': { '': 'x' },
    'predicate.notAlone': { $not: { kind: 'Component' }, kind: 'API' },
    'predicate.notOperator': { kind: { $somethingElse: 1 } },
    'predicate.mistypedOperator': { kind: { $inn: ['API'] } },
    'predicate.notConditions': {},
    'predicate.notList': { $all: { kind: 'API' } },
    'predicate.notMatcher': { kind: null },
    'predicate.notOneMatcher': { kind: { $exists: true, $in: ['API'] } },
    'predicate.notBoolean': { kind: { $exists: 'yes' } },
    'predicate.notText': { kind: { $hasPrefix: 1 } },
    'predicate.notValues': { kind: { $in: 'API' } },
  };

  it.each(Object.entries(WRONG) as [PredicateRule, unknown][])(
    'says what is wrong as data as well: %s',
    (rule, predicate) => {
      const problems = findFilterPredicateProblems(predicate, 'spec.appliesTo');
      expect(problems.map(it => it.rule)).toEqual([rule]);
      const [{ field, params = {}, message }] = problems;
      expect(message).toBe(
        fillSentence(PREDICATE_SENTENCES[rule], { ...params, field }),
      );
      expect(message).not.toMatch(/\{\w+\}/);
    },
  );

  it.each([[{ $any: [false] }], [{ $not: 'x' }], [{ $all: ['a', 1] }]])(
    'refuses a value that is compared with nothing',
    predicate => {
      expect(messages(predicate)).not.toEqual([]);
    },
  );

  it('takes values alone where they are compared with items', () => {
    const tags = { $contains: { $any: ['go', { $not: 'java' }] } };
    expect(messages({ 'metadata.tags': tags })).toEqual([]);
  });

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
      expect.stringMatching(/characters; allowed: at most 256$/),
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
