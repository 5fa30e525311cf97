import fc from 'fast-check';
import { EvaluationInput } from '../evaluator/EvaluationInput';
import { EntityFacts, FactValue } from '../facts/Facts';
import { ScorecardCheck, ScorecardEntity } from '../kinds/Scorecard';
import { NOW, SERVICE } from './inputOf';
import { providers } from './providers';
import { scorecardOf } from './scorecardOf';

const LEVELS = ['bronze', 'silver', 'gold'];

const conditions = fc.constantFrom(
  'facts.catalog.ownerResolves',
  "facts.catalog.lifecycle == 'production'",
  'facts.catalog.tags.exists(tag, tag.matches("^a+$"))',
  'size(facts.catalog.tags) > 1',
  'facts.catalog.tags[0] != "b"',
  'facts.catalog.wantedTags.all(tag, tag in facts.catalog.tags)',
  'facts.ci.runs / 2 >= facts.ci.failedRuns',
  'facts.ci.protectedBranch',
  "now - facts.ci.lastRun < duration('720h')",
);

/** Rules that hold or not, and now and then one that is wrong. */
const rules = fc.oneof(
  { weight: 20, arbitrary: conditions },
  { weight: 2, arbitrary: conditions.map(rule => `!(${rule})`) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(conditions, fc.constantFrom('&&', '||'), conditions)
      .map(parts => parts.join(' ')),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('facts.catalog.tag', '(', 'facts.ci.runs'),
  },
);

const checks: fc.Arbitrary<Omit<ScorecardCheck, 'id'>> = fc.record(
  {
    level: fc.constantFrom(...LEVELS),
    rule: rules,
    when: rules,
    capability: fc.constantFrom('runtime', 'database'),
    appliesTo: fc.constantFrom({ kind: 'Component' }, { kind: 'API' }),
    enforceFrom: fc.constantFrom('2026-01-01', '2027-01-01'),
  },
  { requiredKeys: ['level', 'rule'] },
);

/** A scorecard for services with up to eight checks. */
export const anyScorecard: fc.Arbitrary<ScorecardEntity> = fc
  .array(checks, { maxLength: 8 })
  .map(list =>
    scorecardOf(list.map((check, index) => ({ ...check, id: `c${index}` }))),
  );

const values: fc.Arbitrary<FactValue> = fc.oneof(
  fc.boolean(),
  fc.double(),
  fc.constantFrom('production', '2026-06-10T00:00:00Z', 'aaa', ''),
  fc.array(fc.constantFrom('a', 'b', 'aa')),
);

const GOOD: Record<string, FactValue[]> = {
  boolean: [true, false],
  number: [1, 0, 2.5],
  string: ['production', 'beta'],
  'string-list': [['a', 'b', 'aaa'], ['a'], []],
  timestamp: ['2026-06-10T00:00:00Z', '2020-01-01T00:00:00Z'],
};

/** One value nearly always, the others now and then. */
function mostly<T>(usual: T, others: T[]): fc.Arbitrary<T> {
  return fc.oneof(
    { weight: 12, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
}

const anyFacts: fc.Arbitrary<EntityFacts[]> = fc
  .tuple(
    ...providers.map(({ id, facts }) =>
      fc.option(
        fc.record({
          provider: fc.constant(id),
          entity: fc.constant('component:default/billing'),
          values: fc.record(
            Object.fromEntries(
              facts.map(({ name, type }) => [
                name,
                fc.oneof(
                  {
                    weight: 30,
                    arbitrary: mostly(GOOD[type][0], GOOD[type]),
                  },
                  { weight: 1, arbitrary: values },
                ),
              ]),
            ),
            { requiredKeys: facts.slice(0, 3).map(({ name }) => name) },
          ),
          observedAt: mostly('2026-06-15T11:30:00Z', [
            '2026-06-01T00:00:00Z',
            'never',
          ]),
          error: mostly(undefined, [{ message: 'HTTP 500', at: 'now' }]),
        }),
        { freq: 8, nil: undefined },
      ),
    ),
  )
  .map(all => all.flatMap(facts => (facts ? [facts] : [])));

/** The service with any facts, opt-outs and exemptions. */
export const anyInput: fc.Arbitrary<EvaluationInput> = fc.record({
  entity: fc.constant(SERVICE),
  now: fc.constant(NOW),
  facts: anyFacts,
  optOuts: fc.array(
    fc.record({
      capability: fc.constantFrom(
        'capability:default/runtime',
        'capability:default/database',
      ),
      state: fc.constantFrom(
        'maintained',
        'overdue',
        'orphaned',
        'unconfirmed',
      ),
    }),
    { maxLength: 2 },
  ),
  exemptions: fc.array(
    fc.record({
      scorecard: fc.constant('scorecard:default/readiness'),
      check: fc.constantFrom('c0', 'c1', 'c2'),
      reason: fc.constant('because'),
      until: fc.constantFrom('2026-01-01', '2027-01-01'),
    }),
    { maxLength: 2 },
  ),
});
