import { providers } from '../__testUtils__/providers';
import { ruleMoment, ruleValue } from '../evaluator/KnownFacts';
import { FactValue } from '../facts/Facts';
import { StepBudget } from './CompiledRule';
import { sizeOf } from './estimateSteps';
import { RuleLanguage } from './RuleLanguage';

const VALUES: Record<string, FactValue> = {
  'catalog.ownerResolves': true,
  'catalog.lifecycle': 'production',
  'catalog.tags': ['java', 'web', 'payment'],
  'catalog.wantedTags': ['java'],
  'ci.runs': 3,
  'ci.failedRuns': 0.5,
  'ci.lastRun': '2026-06-01T00:00:00Z',
  'ci.protectedBranch': true,
};

function problemsOf(text: string) {
  return RuleLanguage.create(providers).compile(text).problems ?? [];
}

function answer(text: string, given: Record<string, FactValue> = {}): boolean {
  const language = RuleLanguage.create(providers);
  const compiled = language.compile(text);
  if (compiled.problems) {
    throw new Error(JSON.stringify(compiled.problems));
  }
  const values = { ...VALUES, ...given };
  const facts = language.records.all.create();
  for (const { id, facts: declared } of providers) {
    const record = language.records.provider(id).create();
    for (const { name, type } of declared) {
      record[name] = ruleValue(values[`${id}.${name}`], type);
    }
    facts[id] = record;
  }
  return compiled.rule.evaluate(
    { facts, now: ruleMoment(Date.parse('2026-06-15T12:00:00Z')) },
    (provider, name) => sizeOf(values[`${provider}.${name}`]),
    StepBudget.create(),
  );
}

describe('a rule', () => {
  it.each([
    'facts.catalog.ownerResolves',
    '!(facts.ci.failedRuns > 1) && facts.ci.protectedBranch',
    'facts.catalog.ownerResolves || facts.ci.runs > 100',
    "facts.catalog.lifecycle in ['production', 'beta']",
    'facts.catalog.tags[0] == "java"',
    'facts.catalog.tags != []',
    'facts.catalog.lifecycle + "x" == "productionx"',
    'facts.catalog.tags + facts.catalog.wantedTags == ["java", "web", "payment", "java"]',
    'facts.catalog.lifecycle.startsWith("prod") && facts.catalog.lifecycle.endsWith("n")',
    'facts.catalog.lifecycle.upperAscii().lowerAscii().trim().contains("duct")',
    "facts.catalog.lifecycle.split('d')[0] == 'pro'",
    '// a comment\n  facts.catalog.ownerResolves\n',
  ])('holds: %s', rule => {
    expect(answer(rule)).toBe(true);
  });

  it.each([
    'facts.ci.runs > 2.5',
    'facts.ci.runs / 2 > 1',
    'facts.ci.runs == 3',
    '3 == facts.ci.runs',
    'facts.ci.runs != 4',
    'facts.ci.runs % 2 == 1',
    '2 * facts.ci.runs - 0.5 + 1 >= 6.5',
    '-facts.ci.runs < -2',
    '2 - -1 == 3',
    '7 / 2 == 3.5',
    'facts.ci.runs in [1, 2, 3]',
    'facts.ci.runs in [1, 2.5, 3]',
    '(facts.catalog.ownerResolves ? 1 : facts.ci.failedRuns) == 1',
    'size(facts.catalog.tags) / 2 > 1',
    'facts.catalog.tags.size() > 2.5',
    'size(facts.catalog.wantedTags) / size(facts.catalog.tags) < 0.34',
    '1e3 > facts.ci.runs',
    '[1, 2.5].exists(n, n > facts.ci.failedRuns)',
    'facts.catalog.tags.map(tag, size(tag)).filter(n, n % 2 == 0) == [4]',
    '(now - facts.ci.lastRun).getHours() / 24 == 14.5',
  ])('mixes integers and doubles: %s', rule => {
    expect(answer(rule)).toBe(true);
  });

  it.each([
    'facts.catalog.tags.exists(tag, tag.startsWith("pay"))',
    'facts.catalog.tags.all(tag, size(tag) >= 3)',
    'facts.catalog.tags.exists_one(tag, tag == "web")',
    'facts.catalog.tags.filter(tag, tag.contains("a")).size() == 2',
    '["java", "kotlin"].exists(tag, tag in facts.catalog.tags)',
    'facts.catalog.wantedTags.all(wanted, facts.catalog.tags.exists(tag, tag == wanted))',
    'facts.catalog.tags.exists(tag, tag.matches("^(p|q)ay"))',
    "facts.catalog.lifecycle.matches('(?i)PROD')",
  ])('goes through lists: %s', rule => {
    expect(answer(rule)).toBe(true);
  });

  it.each([
    "now - facts.ci.lastRun < duration('720h')",
    "now - facts.ci.lastRun > duration('240h30m')",
    'facts.ci.lastRun < now',
    "facts.ci.lastRun + duration('24h') == timestamp('2026-06-02T00:00:00Z')",
    'facts.ci.lastRun.getFullYear() == 2026 && facts.ci.lastRun.getMonth() == 5',
    'facts.ci.lastRun.getDate() == 1 && facts.ci.lastRun.getDayOfWeek() == 1',
    'now.getHours() == 12 && now.getMinutes() == 0 && now.getSeconds() == 0',
  ])('knows time: %s', rule => {
    expect(answer(rule)).toBe(true);
  });

  it('tells exactly which facts it reads, and whether it reads the clock', () => {
    const language = RuleLanguage.create(providers);
    const { rule } = {
      rule: undefined,
      ...language.compile(
        'facts.ci.runs > 1 || facts.catalog.tags.exists(t, t == facts.catalog.lifecycle) || facts.ci.runs > 9',
      ),
    };
    expect(rule?.facts.map(({ path }) => path)).toEqual([
      'facts.ci.runs',
      'facts.catalog.tags',
      'facts.catalog.lifecycle',
    ]);
    expect(rule?.readsClock).toBe(false);
  });
});

describe('a wrong rule', () => {
  it.each([
    ['facts.catalog.ownerResolvs', 'facts.catalog.ownerResolves'],
    ['facts.catlog.ownerResolves', 'facts.catalog.ownerResolves'],
    ['facts.catalog.runs > 1', 'facts.ci.runs'],
    ['fact.catalog.ownerResolves', 'facts.catalog.ownerResolves'],
    ['catalog.ownerResolves', 'facts.catalog.ownerResolves'],
    ['facts.catalog.lifecycle.startWith("x")', 'startsWith'],
    ['facts.catalog.tags.exist(t, t == "a")', 'exists'],
    ['facts.ci.runs = 1', '=='],
    ['facts.ci.runs > 1 & facts.ci.runs < 3', '&&'],
    ['facts.catalog.tags.exists(tag, tg == "a")', 'tag'],
    ['nwo > facts.ci.lastRun', 'now'],
  ])('names what was probably meant: %s', (rule, suggestion) => {
    expect(problemsOf(rule)).toEqual([expect.objectContaining({ suggestion })]);
  });

  it.each([
    ['facts.foo.bar', 'There is no fact provider foo'],
    ['facts.catalog', 'facts.catalog is not a fact; a name is missing'],
    ['facts', 'facts must be followed by a provider and a name'],
    ['facts["catalog"].ownerResolves', expect.stringMatching(/^A dot stands/)],
    ['facts.catalog.lifecycle.x', expect.stringMatching(/^A dot stands/)],
    ['facts.ci.runs', 'The rule must be true or false'],
    ['facts.ci.runs > "3"', 'number > string is not possible'],
    ['facts.ci.runs == true', 'number == boolean is not possible'],
    ['facts.ci.lastRun > 3', 'timestamp > number is not possible'],
    ['facts.ci.runs +', 'Unexpected token: the end of the rule'],
    ['', 'Unexpected token: the end of the rule'],
    ['size(1, 2) == 1', 'size takes 1 argument here, not 2'],
    ['facts.catalog.tags.all(t)', 'all takes 2 arguments here, not 1'],
    ['toString(1) == "1"', 'There is no function toString'],
    ['constructor(1)', 'There is no function constructor'],
    ['dyn(1) == 1', 'There is no function dyn'],
    ['null == facts.ci.runs', expect.stringMatching(/^Only strings/)],
    ['facts.ci.runs > 1u', expect.stringMatching(/^Only strings/)],
    ['b"a" == b"a"', expect.stringMatching(/^Only strings/)],
    ['{"a": 1} == {"a": 1}', 'Maps are not part of the language'],
    ['has(facts.ci.runs)', expect.stringMatching(/^has is not part/)],
    ['duration("30d") < now - facts.ci.lastRun', expect.stringMatching(/24h/)],
    ['timestamp("soon") < now', expect.stringMatching(/^This is not a time/)],
    [
      'facts.catalog.lifecycle.matches("(?=a)")',
      expect.stringMatching(/^The pattern is not an RE2 regular expression/),
    ],
    [
      'facts.catalog.tags[facts.ci.runs] == "a"',
      'The place in a list must be a whole number that is written out',
    ],
    [
      'facts.catalog.tags.exists(now, now == "a")',
      'now cannot be the name of an item',
    ],
  ])('is refused: %s', (rule, message) => {
    expect(problemsOf(rule)[0]).toEqual(expect.objectContaining({ message }));
  });

  it('is refused with the place of every mistake', () => {
    const rule =
      'facts.ci.runs > 1 &&\n  facts.ci.rnus > 1 || facts.co.runs > 1';
    const places = problemsOf(rule).map(({ start, end }) =>
      rule.slice(start, end),
    );
    expect(places).toEqual(['facts.ci.rnus', 'facts.co.runs']);
  });

  it.each([
    ['long', `${'true && '.repeat(600)}true`, /4808|characters; allowed: 4000/],
    ['many parts', `${'true && '.repeat(300)}true`, /more than 300 parts/],
    ['deep', `${'('.repeat(100)}true${')'.repeat(100)}`, /more than 24 deep/],
    ['deep lists', `${'['.repeat(1500)}1${']'.repeat(1500)}`, /24 deep/],
    ['negated', `${'!'.repeat(3990)}true`, /more than 300 parts/],
    ['a long list', `1 in [${'1,'.repeat(200)}1]`, /more than 100 elements/],
    [
      'a long pattern',
      `facts.catalog.lifecycle.matches("${'a'.repeat(600)}")`,
      /600 characters; allowed: 500/,
    ],
    [
      'a pattern that repeats too much',
      `facts.catalog.lifecycle.matches("(a{30}){30}b{200}")`,
      /repeats too much/,
    ],
    [
      'a duration without an end',
      `now - facts.ci.lastRun < duration('${'1'.repeat(3500)}')`,
      /^This is not a duration/,
    ],
  ])('is refused because it is %s', (_, rule, message) => {
    expect(problemsOf(rule)[0].message).toMatch(message);
  });
});

describe('a rule that could stall', () => {
  const began = () => process.cpuUsage().user / 1_000;
  const text = `${'a'.repeat(50_000)}b`;
  const list = Array.from({ length: 10_000 }, (_, index) => `tag-${index}`);

  it('matches a catastrophic pattern in linear time', () => {
    const start = began();
    const rule = 'facts.catalog.lifecycle.matches("(a+)+$")';
    expect(answer(rule, { 'catalog.lifecycle': text })).toBe(false);
    expect(began() - start).toBeLessThan(2_000);
  });

  it.each([
    [
      'facts.catalog.tags.all(a, facts.catalog.tags.exists(b, a == b))',
      { 'catalog.tags': list },
    ],
    [
      'size(facts.catalog.tags.map(a, facts.catalog.tags.map(b, a + b))) > 1',
      { 'catalog.tags': list },
    ],
    [
      'facts.catalog.tags.all(a, a in facts.catalog.tags)',
      { 'catalog.tags': list },
    ],
    [
      'facts.catalog.lifecycle.matches("(a?){50}a{50}b$")',
      { 'catalog.lifecycle': text },
    ],
    [
      'facts.catalog.lifecycle.split("").all(c, facts.catalog.lifecycle.contains(c))',
      { 'catalog.lifecycle': text },
    ],
    [
      'facts.catalog.tags.all(t, facts.catalog.lifecycle.matches("a+x"))',
      { 'catalog.lifecycle': text, 'catalog.tags': list },
    ],
    [
      `(facts.catalog.lifecycle${' + facts.catalog.lifecycle'.repeat(
        39,
      )}).upperAscii().lowerAscii().trim() == ""`,
      { 'catalog.lifecycle': text },
    ],
    [
      `size(facts.catalog.tags${' + facts.catalog.tags'.repeat(39)}) > 1`,
      { 'catalog.tags': list },
    ],
    [
      `size(facts.catalog.tags${'.map(a, a + a)'.repeat(10)}[0]) > 1`,
      { 'catalog.tags': list },
    ],
  ])('fails before it starts: %s', (rule, given) => {
    const start = began();
    expect(() => answer(rule, given)).toThrow(/^It would take up to \d+ steps/);
    expect(began() - start).toBeLessThan(2_000);
  });

  it('goes through what is small, however it is nested', () => {
    const tags = list.slice(0, 100);
    const rule =
      'facts.catalog.tags.all(a, facts.catalog.tags.exists(b, a == b))';
    expect(answer(rule, { 'catalog.tags': tags })).toBe(true);
  });

  it('looks for a large text in another, and splits it there', () => {
    const half = 'a'.repeat(16_000);
    const given = {
      'catalog.lifecycle': text,
      'catalog.tags': [`${half}b${half}`, `${half}b`],
    };
    const asked = 'facts.catalog.lifecycle.contains(facts.catalog.tags';
    expect(answer(`${asked}[0])`, given)).toBe(false);
    expect(answer(`${asked}[1])`, given)).toBe(true);
    expect(
      answer(
        'size(facts.catalog.lifecycle.split(facts.catalog.tags[1])) == 1 + 1',
        given,
      ),
    ).toBe(true);
  });

  it('counts the parts of a text as one text', () => {
    const rule =
      'size((facts.catalog.lifecycle + "a").split("a")) == 50000 + 2';
    expect(answer(rule, { 'catalog.lifecycle': text })).toBe(true);
  });

  it('fails on these values only', () => {
    expect(() => answer('facts.catalog.tags[5] == "a"')).toThrow(
      /index out of bounds/,
    );
  });
});
