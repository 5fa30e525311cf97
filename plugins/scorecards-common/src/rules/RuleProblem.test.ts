import { fillSentence } from '@kumiki/backstage-plugin-team-topology-common';
import { providers } from '../__testUtils__/providers';
import { StepBudget } from './CompiledRule';
import { describeFailure } from './describeCelError';
import { RuleLanguage } from './RuleLanguage';
import { RULE_SENTENCES, RuleSentence } from './RuleProblem';

/** Those that are found out only where a rule is evaluated. */
type Failure = 'rule.tooManySteps' | 'rule.neither';

const WRONG: Record<Exclude<RuleSentence, Failure>, string> = {
  'rule.tooLong': `${'true && '.repeat(600)}true`,
  'rule.tooManyParts': `${'true && '.repeat(300)}true`,
  'rule.tooDeep': `${'('.repeat(100)}true${')'.repeat(100)}`,
  'rule.tooManyElements': `1 in [${Array(101).fill(1)}]`,
  'rule.notBoolean': 'facts.ci.runs',
  'rule.notPossible': 'facts.ci.runs > "3"',
  'rule.language': 'facts.ci.runs +',
  'rule.noMaps': '{"a": 1} == {"a": 1}',
  'rule.noOptionals': 'facts.ci.?runs > 1',
  'rule.noHas': 'has(facts.ci.runs)',
  'rule.notLiteral': 'null == facts.ci.runs',
  'rule.placeNotWritten': 'facts.catalog.tags[facts.ci.runs] == "a"',
  'rule.timeNotWritten': 'timestamp(facts.catalog.lifecycle) < now',
  'rule.notTime': 'timestamp("soon") < now',
  'rule.bareFacts': 'facts',
  'rule.dot': 'facts.catalog.lifecycle.x',
  'rule.unknownName': 'nwo > facts.ci.lastRun',
  'rule.unknownFunction': 'dyn(1) == 1',
  'rule.unknownProvider': 'facts.foo.bar',
  'rule.unknownFact': 'facts.ci.rnus > 1',
  'rule.nameMissing': 'facts.catalog',
  'rule.itemName': 'facts.catalog.tags.exists(now, now == "a")',
  'rule.oneArgument': 'size(1, 2) == 1',
  'rule.arguments': 'facts.catalog.tags.all(t)',
  'rule.patternNotWritten': '"a".matches(facts.catalog.lifecycle)',
  'rule.patternTooLong': `"a".matches("${'a'.repeat(501)}")`,
  'rule.pattern': '"a".matches("(?=a)")',
  'rule.patternTooLarge': '"a".matches("(abc){400}")',
};

describe('what is wrong with a rule', () => {
  it.each(Object.entries(WRONG))('is data: %s', (name, text) => {
    const { problems = [] } = RuleLanguage.create(providers).compile(text);
    const [{ rule, params, message }] = problems;
    expect(rule).toBe(name);
    expect(message).toBe(fillSentence(RULE_SENTENCES[rule], params));
    expect(Object.keys(params)).toEqual(expect.arrayContaining(placesOf(rule)));
  });

  it('is data where there are no steps left to evaluate it', () => {
    const budget = StepBudget.create();
    budget.take(399_990);
    const failure = failureOf(() => budget.take(11));
    expect(failure).toEqual({
      rule: 'rule.tooManySteps',
      params: { steps: 11, left: 10, most: 400_000 },
      message:
        'It would take up to 11 steps on these values; 10 are left of the 400000 for all rules of the scorecard',
    });
  });

  it('is data where an error is not ours', () => {
    const failure = failureOf(() => {
      throw new Error('out of order');
    });
    expect(failure).toEqual({
      rule: 'rule.language',
      params: { detail: 'out of order' },
      message: 'out of order',
    });
  });

  function placesOf(rule: RuleSentence): string[] {
    const places = RULE_SENTENCES[rule].matchAll(/\{(\w+)\}/g);
    return [...places].map(([, name]) => name);
  }

  function failureOf(work: () => void) {
    try {
      work();
    } catch (error) {
      return describeFailure(error);
    }
    return undefined;
  }
});
