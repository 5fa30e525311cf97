import { FactProviderDeclaration, FactValue } from '../facts/Facts';
import { ruleMoment, ruleValue } from './ruleValue';
import { RuleLanguage } from './RuleLanguage';

const providers: FactProviderDeclaration[] = [
  {
    id: 'catalog',
    title: 'Catalog',
    appliesTo: {},
    maxAge: 'P1D',
    facts: [
      { name: 'ownerResolves', type: 'boolean', description: 'x' },
      { name: 'lifecycle', type: 'string', description: 'x' },
      { name: 'tags', type: 'string-list', description: 'x' },
      { name: 'otherTags', type: 'string-list', description: 'x' },
    ],
  },
  {
    id: 'ci',
    title: 'CI',
    appliesTo: {},
    maxAge: 'P1D',
    facts: [
      { name: 'runs', type: 'number', description: 'x' },
      { name: 'failed', type: 'number', description: 'x' },
      { name: 'lastRun', type: 'timestamp', description: 'x' },
    ],
  },
];
const values: Record<string, FactValue> = {
  'catalog.ownerResolves': true,
  'catalog.lifecycle': 'production',
  'catalog.tags': ['java', 'web', 'payment'],
  'catalog.otherTags': ['java'],
  'ci.runs': 3,
  'ci.failed': 0.5,
  'ci.lastRun': '2026-01-01T00:00:00Z',
};
const now = new Date('2026-01-11T12:00:00Z');

function evaluate(text: string, given: Record<string, FactValue> = {}) {
  const language = RuleLanguage.create(providers);
  const compiled = language.compile(text);
  if (compiled.problems) {
    return compiled.problems;
  }
  const facts = new language.records.all();
  for (const provider of providers) {
    const record = new (language.records.provider(provider.id))();
    for (const { name, type } of provider.facts) {
      const value = { ...values, ...given }[`${provider.id}.${name}`];
      record[name] = ruleValue(value, type);
    }
    facts[provider.id] = record;
  }
  return compiled.rule.evaluate(
    { facts, now: ruleMoment(now.getTime()) },
    (p, n) => ({ ...values, ...given }[`${p}.${n}`]),
  );
}

const rules = `facts.catalog.ownerResolves
facts.ci.runs / 2 > 1
facts.ci.runs == 3
facts.ci.runs % 2 == 1
3 == facts.ci.runs
facts.ci.runs in [1, 2, 3]
facts.ci.runs in [1, 2.5, 3]
(facts.catalog.ownerResolves ? 1 : facts.ci.failed) == 1
size(facts.catalog.tags) / 2 > 1
size(facts.catalog.tags) > 2.5
facts.catalog.tags.size() == 3
facts.catalog.tags[0] == "java"
-facts.ci.runs < -2
2 - -1 == 3
now - facts.ci.lastRun < duration('720h')
now - facts.ci.lastRun > duration('240h')
(now - facts.ci.lastRun).getHours() / 24 > 10
facts.ci.lastRun < now
facts.ci.lastRun > timestamp('2025-12-31T00:00:00Z')
facts.ci.lastRun.getFullYear() == 2026
facts.catalog.tags.exists(t, t.startsWith("pay"))
facts.catalog.tags.all(t, size(t) >= 3)
facts.catalog.tags.filter(t, t.contains("a")).size() == 2
size(facts.catalog.tags.map(t, size(t)).filter(n, n % 2 == 0)) == 1
facts.catalog.tags.exists_one(t, t == "web")
["java", "kotlin"].exists(t, t in facts.catalog.tags)
facts.catalog.otherTags.all(t, facts.catalog.tags.exists(o, o == t))
facts.catalog.tags.exists(t, t.matches("^(p|q)ay"))
facts.catalog.lifecycle.matches('^(?i)PROD')
facts.catalog.lifecycle in ['production', 'beta'] && !(facts.ci.failed > 1)
facts.catalog.lifecycle.split('d')[0] == 'pro'
facts.catalog.lifecycle + "x" == "productionx"
facts.catalog.tags + facts.catalog.otherTags == ['java', 'web', 'payment', 'java']
[1, 2.5].exists(x, x > facts.ci.failed)
"java" in facts.catalog.tags
facts.catalog.tags != []
1e3 > facts.ci.runs
facts.ci.runs * 2 + 1 - 0.5 >= 6.5`.split('\n');
it('spike', () => {
  for (const rule of rules) {
    const r = evaluate(rule);
    if (r !== true) process.stdout.write(`${rule} -> ${JSON.stringify(r)}\n`);
  }
  for (const rule of `facts.catalog.ownerResolvs
facts.catlog.ownerResolves
facts.catalog.runs > 1
facts.foo.bar
facts.catalog
facts
catalog.ownerResolves
fact.catalog.ownerResolves
facts.catalog.lifecycle.foo
facts.ci.runs > "3"
facts.ci.runs
facts.ci.runs +
facts.ci.runs > 1 &&
facts.ci.runs = 1
facts.catalog.tags.matches("x")
facts.catalog.lifecycle.matches("(")
facts.catalog.lifecycle.matches(facts.catalog.lifecycle)
facts.catalog.lifecycle.startWith("x")
lenght(facts.catalog.tags) > 1
has(facts.ci.runs)
{"a": 1}.a == 1
null == facts.ci.runs
duration("30d") > now - facts.ci.lastRun
facts.catalog.tags.exists(t, u == t)
facts.catalog.tags.exists(facts, facts == "a")
facts.catalog.tags.exists(t)
facts.catalog.tags[facts.ci.runs] == "a"
facts["catalog"].ownerResolves
size(1, 2) == 1
facts.catalog.tags.map(t, 1)
1 == 1 ? "a" : "b"
((((((((((((((((((((((((((((((true))))))))))))))))))))))))))))))
${'!'.repeat(3999)}true
${'['.repeat(3000)}
${Array.from({ length: 400 }, () => 'true').join('&&')}
type(1) == int
cel.bind(x, 1, x > 0)
facts.catalog.tags.exists(t, t.constructor == "x")
constructor(1)
dyn(1) == 1
facts.ci.runs > 1u
b"abc" == b"abc"
facts.ci.runs == facts.catalog.lifecycle
google == google
int == int
facts.ci
  .runs > 1 && facts.ci.
  rnus > 2`
    .split('\n')
    .slice(0, -3)
    .concat('facts.ci\n  .runs > 1 && facts.ci\n .rnus > 2', ''))
    process.stdout.write(
      `${rule.slice(0, 60)} -> ${JSON.stringify(evaluate(rule))}\n`,
    );
  for (const [rule, given] of [
    [
      'facts.catalog.lifecycle.matches("(a+)+$")',
      { 'catalog.lifecycle': 'a'.repeat(50000) + 'b' },
    ],
    [
      'facts.catalog.lifecycle.matches("(a?){50}a{50}b$")',
      { 'catalog.lifecycle': 'a'.repeat(50000) + 'b' },
    ],
    [
      'facts.catalog.tags.all(a, facts.catalog.tags.exists(b, a == b))',
      { 'catalog.tags': Array.from({ length: 10000 }, (_, i) => `t${i}`) },
    ],
    [
      'facts.catalog.tags.all(a, facts.catalog.tags.exists(b, a == b))',
      { 'catalog.tags': Array.from({ length: 300 }, (_, i) => `t${i}`) },
    ],
    ['facts.catalog.tags[5] == "a"', {}],
    [
      'facts.catalog.tags.all(a, a in facts.catalog.tags)',
      { 'catalog.tags': Array.from({ length: 400 }, (_, i) => `t${i}`) },
    ],
    [
      'facts.catalog.tags.map(a, facts.catalog.tags.map(b, a+b)).map(l, l.map(s, s + s)).size() > 1',
      { 'catalog.tags': Array.from({ length: 200 }, (_, i) => `t${i}`) },
    ],
  ] as [string, Record<string, FactValue>][]) {
    const start = performance.now();
    let r;
    try {
      r = evaluate(rule, given);
    } catch (e) {
      r = String(e);
    }
    process.stdout.write(
      `${rule} -> ${JSON.stringify(r)} ${(performance.now() - start).toFixed(
        1,
      )}\n`,
    );
  }
});
