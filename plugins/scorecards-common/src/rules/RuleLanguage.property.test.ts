import fc from 'fast-check';
import { anyRule, anyWords } from '../__testUtils__/anyRule';
import { providers } from '../__testUtils__/providers';
import { ruleMoment, ruleValue } from '../evaluator/KnownFacts';
import { FactValue } from '../facts/Facts';
import { StepBudget } from './CompiledRule';
import { sizeOf } from './estimateSteps';
import { RuleLanguage } from './RuleLanguage';
import { RULE_LIMITS } from './ruleLimits';

const NOW = Date.parse('2026-06-15T12:00:00Z');

jest.setTimeout(120_000);

const text = fc.oneof(
  fc.constantFrom('', 'a', 'production', 'aaaaaaaa', '__proto__'),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.integer({ min: 1, max: 65_536 }).map(length => 'a'.repeat(length)),
);

const list = fc.oneof(
  fc.array(text, { maxLength: 5 }),
  fc
    .tuple(
      fc.integer({ min: 1, max: 10_000 }),
      fc.constantFrom('a', 'aaaaaaaa'),
    )
    .map(([length, item]) => new Array<string>(length).fill(item)),
);

const number = fc.double({ noNaN: true, noDefaultInfinity: true });

/** Facts of the declared types, up to the largest that are accepted. */
const anyValues: fc.Arbitrary<Record<string, FactValue>> = fc.record({
  'catalog.ownerResolves': fc.boolean(),
  'catalog.lifecycle': text,
  'catalog.tags': list,
  'catalog.wantedTags': list,
  'ci.runs': number,
  'ci.failedRuns': number,
  'ci.lastRun': fc
    .date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) })
    .map(date => date.toISOString()),
  'ci.protectedBranch': fc.boolean(),
});

/** What a rule says of values, and how often it looked at an item of a list. */
function judge(rule: string, values: Record<string, FactValue>) {
  const language = RuleLanguage.create(providers);
  const compiled = language.compile(rule);
  if (compiled.problems) {
    return { problems: compiled.problems };
  }
  let looks = 0;
  const counting = (items: unknown[]) =>
    new Proxy(items, {
      get(target, key, receiver) {
        looks += typeof key === 'string' && /^\d+$/.test(key) ? 1 : 0;
        return Reflect.get(target, key, receiver);
      },
    });
  const facts = language.records.all.create();
  for (const { id, facts: declared } of providers) {
    const record = language.records.provider(id).create();
    for (const { name, type } of declared) {
      const value = ruleValue(values[`${id}.${name}`], type);
      record[name] = Array.isArray(value) ? counting(value) : value;
    }
    facts[id] = record;
  }
  looks = 0;
  try {
    const answer = compiled.rule.evaluate(
      { facts, now: ruleMoment(NOW) },
      (provider, name) => sizeOf(values[`${provider}.${name}`]),
      StepBudget.create(),
    );
    return { rule: compiled.rule, answer, looks };
  } catch (error) {
    return { rule: compiled.rule, error: error as Error, looks };
  }
}

describe('any rule on any values', () => {
  it('is true, false, or an error in words, the same every time', () => {
    let answers = 0;
    fc.assert(
      fc.property(fc.oneof(anyRule, anyWords), anyValues, (rule, values) => {
        const { problems, answer, error } = judge(rule, values);
        answers += typeof answer === 'boolean' ? 1 : 0;
        for (const { message, start, end } of problems ?? []) {
          expect(message).toMatch(/^\S/);
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(rule.length);
        }
        expect(error === undefined || error instanceof Error).toBe(true);
        const again = judge(rule, values);
        expect(again.problems).toEqual(problems);
        expect(again.answer).toBe(answer);
        expect(again.error?.message).toBe(error?.message);
      }),
      { numRuns: 1_000 },
    );
    expect(answers).toBeGreaterThan(100);
  });

  it('looks at no more items than the limit of steps allows', () => {
    fc.assert(
      fc.property(anyRule, anyValues, (rule, values) => {
        const { looks = 0 } = judge(rule, values);
        expect(looks).toBeLessThanOrEqual(RULE_LIMITS.steps);
      }),
      { numRuns: 1_000 },
    );
  });

  it('reads declared facts only', () => {
    const declared = providers.flatMap(({ id, facts }) =>
      facts.map(({ name }) => `facts.${id}.${name}`),
    );
    fc.assert(
      fc.property(fc.oneof(anyRule, anyWords), rule => {
        const compiled = RuleLanguage.create(providers).compile(rule);
        const read = compiled.problems ? [] : compiled.rule.facts;
        expect(declared).toEqual(
          expect.arrayContaining(read.map(({ path }) => path)),
        );
      }),
      { numRuns: 500 },
    );
  });
});
