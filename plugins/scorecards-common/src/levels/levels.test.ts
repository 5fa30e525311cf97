import { Entity } from '@backstage/catalog-model';
import { compileScorecard } from '../evaluator/compileScorecard';
import { evaluate } from '../evaluator/evaluate';
import { evaluateAndExplain } from '../evaluator/explain';
import { ScorecardEntity } from '../kinds/Scorecard';
import { FactVisibility } from '../visibility/FactVisibility';
import { declareLevels, levelFactName, levelFacts } from './levelFacts';
import { circularLevels, requiredFirst } from './levelOrder';

const now = new Date('2026-03-01T09:00:00Z');
const ENTITY = 'component:default/memories';
const memories: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'memories' },
};

const card = (
  name: string,
  rule: string,
  spec: Partial<ScorecardEntity['spec']> = {},
): ScorecardEntity => ({
  apiVersion: 'kumiki.dev/v1alpha1',
  kind: 'Scorecard',
  metadata: { name },
  spec: {
    owner: 'sre',
    lifecycle: 'active',
    appliesTo: { kind: 'Component' },
    levels: [{ id: 'bronze' }, { id: 'silver' }],
    checks: [{ id: 'ready', level: 'bronze', rule }],
    ...spec,
  },
});

const readiness = card('production-readiness', 'true');
const secure = card(
  'secure',
  "facts.scorecards.level.production_readiness in ['silver', 'gold']",
);

function compile(scorecard: ScorecardEntity, all: ScorecardEntity[]) {
  return compileScorecard(scorecard, [declareLevels(all)], {
    circular: circularLevels(all).get(
      `scorecard:default/${scorecard.metadata.name}`,
    ),
  });
}

function stateAt(level: string | undefined) {
  const compiled = compile(secure, [readiness, secure]);
  const levels = new Map([['scorecard:default/production-readiness', level]]);
  return evaluate(compiled, {
    ...{ entity: memories, now },
    facts: [levelFacts(ENTITY, levels, now)],
  })?.states.ready;
}

describe('a level as a fact', () => {
  it.each([
    ['silver', 'pass'],
    ['bronze', 'fail'],
    [undefined, 'fail'],
  ])('at %p makes the check %p', (level, state) => {
    expect(stateAt(level)).toBe(state);
  });

  it('is unknown where the entity was not judged', () => {
    const compiled = compile(secure, [readiness, secure]);
    const input = { entity: memories, now };
    const states = [
      evaluate(compiled, { ...input, facts: [] }),
      evaluate(compiled, {
        ...input,
        facts: [levelFacts(ENTITY, new Map(), now)],
      }),
    ].map(result => result?.states.ready);

    expect(states).toEqual(['unknown', 'unknown']);
  });

  it('is called as in the rule where it is explained', () => {
    const compiled = compile(secure, [readiness, secure]);
    const report = evaluateAndExplain(compiled, {
      ...{ entity: memories, now, facts: [] },
    });

    expect(compiled.checks[0].facts).toMatchObject([
      { name: 'facts.scorecards.level.production_readiness' },
    ]);
    expect(report?.checks[0].reasons).toEqual([
      {
        rule: 'never-observed',
        fact: 'facts.scorecards.level.production_readiness',
      },
    ]);
  });

  it.each([
    ['a draft', [card('production-readiness', 'true', { lifecycle: 'draft' })]],
    ['nothing', []],
    ['two of the same name', [readiness, card('production_readiness', 'true')]],
  ])('is not there of %s', (_, others) => {
    const { invalid } = compile(secure, [...others, secure]);
    expect(invalid).toMatchObject([{ check: 'ready', field: 'rule' }]);
  });

  it('suggests what was meant', () => {
    const mistyped = card(
      'secure',
      "facts.scorecards.level.production_readines == 'silver'",
    );
    expect(compile(mistyped, [readiness, mistyped]).invalid).toMatchObject([
      { suggestion: 'facts.scorecards.level.production_readiness' },
    ]);
  });

  it('is not to be read by another path', () => {
    const other = card('secure', "facts.scorecardLevels.a == 'silver'");
    expect(compile(other, [card('a', 'true'), other]).invalid).toHaveLength(1);
  });

  it('is withheld from who may not see the scorecard', () => {
    const facts = [
      levelFacts(
        ENTITY,
        new Map([['scorecard:default/production-readiness', 'silver']]),
        now,
      ),
    ];
    const visibility = FactVisibility.create([declareLevels([readiness])]);
    const withheldFrom = (hidden: string) =>
      visibility
        .withholdFrom({ entity: memories, facts }, ref => ref === hidden)
        .has('scorecardLevels', 'production_readiness');

    expect(withheldFrom('scorecard:default/production-readiness')).toBe(true);
    expect(withheldFrom('scorecard:default/other')).toBe(false);
  });
});

describe('levels in a circle', () => {
  const a = card('a', "facts.scorecards.level.b == 'silver'");
  const b = card('b', "facts.scorecards.level.c == 'silver'");
  const c = card('c', "facts.scorecards.level.a == 'silver'");
  const d = card('d', "facts.scorecards.level.a == 'silver'");

  it('are refused where they are read, and no others', () => {
    const all = [a, b, c, d];
    for (const scorecard of [a, b, c]) {
      expect(compile(scorecard, all).invalid).toMatchObject([
        {
          ...{ check: 'ready', field: 'rule', rule: 'rule.levelCircle' },
          position: { line: 1 },
        },
      ]);
    }
    expect(compile(d, all).invalid).toEqual([]);
    expect(compile(a, [a, b]).invalid).toMatchObject([]);
  });

  it('is a circle where a scorecard reads its own', () => {
    const own = card('own', "facts.scorecards.level.own == 'silver'");
    expect(compile(own, [own]).invalid).toHaveLength(1);
  });
});

describe('requiredFirst', () => {
  it('puts each behind those that it reads', () => {
    const last = card('first', "facts.scorecards.level.second == 'x'");
    const middle = card('second', "facts.scorecards.level.third == 'x'");
    const third = card('third', 'true');
    const wrap = (all: ScorecardEntity[]) => all.map(entity => ({ entity }));
    const ordered = requiredFirst(wrap([last, readiness, middle, third]));
    expect(ordered.map(({ entity }) => entity.metadata.name)).toEqual([
      ...['production-readiness', 'third', 'second', 'first'],
    ]);
  });
});

describe('levelFactName', () => {
  it.each([
    ['scorecard:default/production-readiness', 'production_readiness'],
    ['scorecard:platform/a.b', 'platform_a_b'],
    ['scorecard:default/2026', '_2026'],
  ])('of %s is %s', (ref, name) => {
    expect(levelFactName(ref)).toBe(name);
  });
});
