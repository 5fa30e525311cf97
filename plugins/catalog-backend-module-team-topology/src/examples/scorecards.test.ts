import { Entity } from '@backstage/catalog-model';
import {
  CHECK_STATES,
  compileScorecard,
  evaluate,
  FactProviderDeclaration,
  findDeclarationProblems,
  ScorecardEntity,
  ScorecardResult,
} from '@kumiki/backstage-plugin-scorecards-common';
import { FactProvider } from '@kumiki/backstage-plugin-scorecards-node';
import scorecardsModuleCatalog from '@kumiki/backstage-plugin-scorecards-backend-module-catalog';
import scorecardsModuleGithub from '@kumiki/backstage-plugin-scorecards-backend-module-github';
import scorecardsModuleTeamTopology from '@kumiki/backstage-plugin-scorecards-backend-module-team-topology';
import { DemoJudge } from '../__testUtils__/DemoJudge';
import { readToday, TODAY } from './__testUtils__/readExamples';
import {
  readDocumentedRules,
  readFactProviders,
  readPushedFacts,
} from '../__testUtils__/readFactProviders';

const MISTAKES = 'demonstration-of-mistakes';

const today = readToday();
const scorecards = today.filter(isScorecard);
// What the demo declares in the place of the GitHub module, the module declares itself.
const pushed = readPushedFacts().filter(({ id }) => id !== 'github');

function isScorecard(entity: Entity): entity is ScorecardEntity {
  return entity.kind === 'Scorecard';
}

function named(name: string): ScorecardEntity {
  const found = scorecards.find(({ metadata }) => metadata.name === name);
  if (!found) {
    throw new Error(`There is no scorecard ${name}`);
  }
  return found;
}

describe('the scorecards of the demo organisation', () => {
  let providers: FactProvider[];
  let declarations: FactProviderDeclaration[];

  beforeAll(async () => {
    providers = await readFactProviders(
      [
        scorecardsModuleCatalog,
        scorecardsModuleGithub,
        scorecardsModuleTeamTopology,
      ],
      today,
    );
    declarations = [...providers.map(it => it.declaration), ...pushed];
  });

  it('read facts that somebody declares', () => {
    expect(declarations.map(({ id }) => id).sort()).toEqual([
      'catalog',
      'delivery',
      'github',
      'platformSurvey',
      'selfService',
      'smells',
      'teamTopology',
    ]);
    expect(pushed.flatMap(findDeclarationProblems)).toEqual([]);
  });

  it.each(scorecards.map(scorecard => [scorecard.metadata.name, scorecard]))(
    'say nothing wrong, unless on purpose: %s',
    (name, scorecard) => {
      const { checks, invalid, problems } = compileScorecard(
        scorecard as ScorecardEntity,
        declarations,
      );

      expect(problems).toEqual([]);
      expect(checks.length).toBeGreaterThan(0);
      expect(invalid.map(({ check }) => check)).toEqual(
        name === MISTAKES ? ['mistyped'] : [],
      );
    },
  );

  it('show where a mistyped fact is and what was meant', () => {
    const { invalid } = compileScorecard(named(MISTAKES), declarations);

    expect(invalid).toEqual([
      {
        check: 'mistyped',
        level: 'upper',
        field: 'rule',
        rule: 'rule.unknownFact',
        params: { provider: 'catalog', name: 'hasDescripton' },
        message: 'Provider catalog declares no fact hasDescripton',
        position: { line: 1, column: 1, start: 0, end: 27 },
        suggestion: 'facts.catalog.hasDescription',
      },
    ]);
  });

  it('may say everything that the documentation shows', () => {
    const [check] = named(MISTAKES).spec.checks;
    const checks = readDocumentedRules().map((rule, index) => ({
      ...check,
      id: `rule-${index}`,
      rule,
    }));
    const scorecard = named(MISTAKES);
    const compiled = compileScorecard(
      { ...scorecard, spec: { ...scorecard.spec, checks } },
      declarations,
    );

    expect(compiled.invalid).toEqual([]);
    expect(compiled.checks.length).toBeGreaterThan(5);
  });

  it('name only facts in messages that are declared', () => {
    const facts = new Set(
      declarations.flatMap(({ id, facts: ofProvider }) =>
        ofProvider.map(({ name }) => `facts.${id}.${name}`),
      ),
    );
    const written = scorecards.flatMap(({ spec }) =>
      spec.checks.flatMap(({ message = '' }) =>
        [...message.matchAll(/\{\{\s*(.*?)\s*\}\}/g)].map(([, path]) => path),
      ),
    );

    expect(written.length).toBeGreaterThan(10);
    expect(written.filter(path => !facts.has(path))).toEqual([]);
  });

  it('ask other things of a platform team than of a stream-aligned one', () => {
    const goodTeam = compileScorecard(named('good-team-api'), declarations);
    const now = new Date(`${TODAY}T03:00:00Z`);
    const statesOf = (type: string) => {
      const entity = today.find(it => it.metadata.name === 'guardian');
      const values = {
        ...{ type, doesCount: 0, ownedComponents: 3 },
        ...{ hasContact: true, hasResponseTarget: false },
      };
      const observation = {
        ...{ provider: 'teamTopology', entity: 'group:default/guardian' },
        ...{ values, observedAt: now.toISOString() },
      };
      return evaluate(goodTeam, {
        entity: entity as Entity,
        facts: [observation],
        now,
      })?.states;
    };

    expect(statesOf('stream-aligned')).toMatchObject({
      'says-when-it-answers': 'pass',
      'platform-accepts-work': 'pass',
      'owns-what-its-type-owns': 'pass',
    });
    expect(statesOf('platform')).toMatchObject({
      'says-when-it-answers': 'fail',
      'platform-accepts-work': 'fail',
      'owns-what-its-type-owns': 'pass',
    });
    expect(statesOf('enabling')).toMatchObject({
      'owns-what-its-type-owns': 'fail',
    });
  });

  it('take nothing for good of a team that has no Team API', () => {
    const goodTeam = compileScorecard(named('good-team-api'), declarations);
    const now = new Date(`${TODAY}T03:00:00Z`);
    const { states = {}, level } =
      evaluate(goodTeam, {
        entity: {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Group',
          metadata: { name: 'silent', namespace: 'default' },
          spec: { type: 'team' },
        },
        facts: [
          {
            provider: 'teamTopology',
            entity: 'group:default/silent',
            values: {
              ...{ isTeam: true, hasTeamApi: false },
              ...{ memberCount: 12, ownedComponents: 3 },
            },
            observedAt: now.toISOString(),
          },
        ],
        now,
      }) ?? {};

    const { 'has-team-api': described, ...others } = states;
    expect(described).toBe('fail');
    expect(Object.keys(others).length).toBeGreaterThan(12);
    expect(Object.values(others)).not.toContain('pass');
    expect(level).toBeUndefined();
  });

  describe('judge, once the facts are in,', () => {
    const results = new Map<string, Map<string, ScorecardResult>>();
    const resultOf = (scorecard: string, entity: string) =>
      results.get(scorecard)?.get(entity);
    const levelsOf = (scorecard: string) =>
      new Set([...(results.get(scorecard) ?? [])].map(([, it]) => it.level));

    beforeAll(async () => {
      jest.useFakeTimers({
        now: new Date(`${TODAY}T03:00:00Z`),
        doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'setTimeout'],
      });
      const judge = DemoJudge.create({ entities: today, declarations });
      for (const provider of providers) {
        // Nobody asks GitHub, and nobody has run a template.
        if (
          !['github', 'selfService', 'smells'].includes(provider.declaration.id)
        ) {
          await judge.collect(provider);
        }
      }
      for (const subject of ['album-api', 'attendance-api', 'legacy-batch']) {
        judge.observe('delivery', `component:default/${subject}`, {
          values: {
            deployMinutesP95: subject === 'legacy-batch' ? 95 : 12,
            lastDeployedAt: '2026-11-20T04:00:00Z',
          },
        });
      }
      judge.observe('delivery', 'component:default/insights-api', {
        values: { deployMinutesP95: 12 },
        observedAt: judge.staleAt('delivery'),
      });
      judge.observe('github', 'component:default/attendance-api', {
        values: {},
        error: 'GitHub answered 404',
      });
      for (const scorecard of scorecards) {
        results.set(scorecard.metadata.name, judge.judge(scorecard));
      }
    });

    afterAll(() => jest.useRealTimers());

    it('everything that they apply to', () => {
      const sizes = [...results].map(([name, judged]) => [name, judged.size]);

      expect(Object.fromEntries(sizes)).toEqual({
        'catalog-health': 38,
        'delivery-measures': 19,
        'demonstration-of-mistakes': 8,
        'good-team-api': 12,
        'platform-as-a-product': 6,
        'production-readiness': 21,
      });
    });

    it('with every state but exempt, which the demo history grants', () => {
      const seen = new Set(
        [...results.values()].flatMap(judged =>
          [...judged.values()].flatMap(({ states }) => Object.values(states)),
        ),
      );

      expect(CHECK_STATES.filter(state => !seen.has(state))).toEqual([
        'exempt',
      ]);
    });

    it.each([
      ['photo-training', 'on-scheduled-jobs', 'self-maintained'],
      ['legacy-batch', 'on-container-runtime', 'fail'],
      ['legacy-batch', 'deploys-in-fifteen-minutes', 'fail'],
      ['album-api', 'deploys-in-fifteen-minutes', 'pass'],
      // Stale, and never pushed.
      ['insights-api', 'deploys-in-fifteen-minutes', 'unknown'],
      ['print-orders', 'deploys-in-fifteen-minutes', 'unknown'],
      // An experiment, so not asked.
      ['bus-tracking', 'deploys-in-fifteen-minutes', undefined],
      ['attendance-api', 'reviewed-before-merge', 'error'],
      ['legacy-batch', 'reviewed-before-merge', 'unknown'],
    ])('%s by %s as %s', (entity, check, state) => {
      const result = resultOf('production-readiness', entity);

      expect(result?.states[check]).toBe(state);
    });

    it('to different levels', () => {
      expect(levelsOf('production-readiness')).toEqual(
        new Set(['bronze', 'silver', 'gold']),
      );
      expect(levelsOf('good-team-api')).toEqual(
        new Set([undefined, 'reachable', 'clear', 'dependable']),
      );
      expect(levelsOf('catalog-health')).toEqual(
        new Set(['useful', 'complete']),
      );
    });

    it('without counting what is announced for next year', () => {
      expect(resultOf('good-team-api', 'enablement')).toMatchObject({
        level: 'dependable',
        states: { 'size-of-a-team': 'fail' },
        announced: ['size-of-a-team'],
      });
      expect(
        resultOf('production-readiness', 'attendance-api')?.announced,
      ).toEqual(['no-urgent-alerts']);
    });

    it('without a mistake costing more than its own level', () => {
      expect(resultOf('demonstration-of-mistakes', 'billing')).toMatchObject({
        level: 'lower',
        states: { right: 'pass', 'first-tag': 'error' },
        coverage: { known: 1, all: 2 },
      });
      expect(levelsOf('demonstration-of-mistakes')).toEqual(new Set(['lower']));
    });
  });
});
