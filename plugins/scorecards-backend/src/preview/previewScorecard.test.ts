import { TestDatabases } from '@backstage/backend-test-utils';
import { ScorecardEntity } from '@kumiki/backstage-plugin-scorecards-common';
import { component, group, scorecard } from '../__testUtils__/nursery';
import { observeDocs } from '../__testUtils__/observe';
import { openBackend, Scene } from '../__testUtils__/openBackend';

jest.setTimeout(120_000);

const scene: Scene = {
  entities: [
    group('guardian'),
    group('sre'),
    component('attendance', { owner: 'sre' }),
    component('billing', { owner: 'guardian' }),
    component('memories', { owner: 'guardian' }),
    component('orphan', { owner: undefined, type: 'website' }),
    scorecard('documented', {
      appliesTo: { kind: 'Component', 'spec.type': 'service' },
    }),
    scorecard('draft', { lifecycle: 'draft', owner: 'sre' }),
  ],
  observed: [
    observeDocs('attendance', { exists: true, pages: 12 }),
    observeDocs('billing', { exists: true, pages: 4 }),
    observeDocs('orphan', { exists: true, pages: 12 }),
  ],
};

/** Four pages are enough, and websites are judged as well. */
const milder = scorecard('documented', {
  checks: [
    { id: 'has-docs', level: 'bronze', rule: 'facts.docs.exists' },
    { id: 'ten-pages', level: 'silver', rule: 'facts.docs.pages >= 4' },
  ],
});

describe('previewScorecard', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const open = (changes: Partial<Scene> = {}) =>
    openBackend(databases, 'SQLITE_3', { ...scene, ...changes });

  it('counts what it would say, and for whom that is a change', async () => {
    const { backend, caller } = await open();

    const preview = await backend.previewScorecard(
      { scorecard: milder },
      caller,
    );

    expect(preview).toMatchObject({
      scorecard: 'scorecard:default/documented',
      problems: [],
      invalid: [],
      before: { entities: 3, levels: { none: 1, bronze: 1, silver: 1 } },
      after: {
        entities: 4,
        levels: { none: 1, bronze: 0, silver: 3 },
        states: { pass: 6, unknown: 2 },
      },
      teams: [
        {
          owner: 'group:default/guardian',
          title: 'guardian',
          before: { entities: 2, levels: { bronze: 1 } },
          after: { entities: 2, levels: { silver: 1 } },
          raised: 1,
          lowered: 0,
          added: 0,
          removed: 0,
        },
        { raised: 0, lowered: 0, added: 1, removed: 0 },
      ],
    });
    expect(preview.teams).toHaveLength(2);
    expect(preview.changedEntities).toBe(2);
    expect(
      preview.entities.map(({ before, after }) => [before, after]),
    ).toEqual([
      ['bronze', 'silver'],
      [undefined, 'silver'],
    ]);
    expect(preview.teams[1].owner).toBeUndefined();
  });

  it('shows who falls and who is no longer judged', async () => {
    const { backend, caller } = await open();
    const stricter = scorecard('documented', {
      appliesTo: { kind: 'Component', 'metadata.name': { $in: ['billing'] } },
      checks: [
        { id: 'has-docs', level: 'bronze', rule: 'facts.docs.pages > 4' },
      ],
    });

    const { teams } = await backend.previewScorecard(
      { scorecard: stricter },
      caller,
    );

    expect(teams).toMatchObject([
      { owner: 'group:default/guardian', lowered: 1, removed: 1 },
      { owner: 'group:default/sre', lowered: 0, removed: 1 },
    ]);
    expect(teams[1].after).toBeUndefined();
  });

  it('finds no change where there is none', async () => {
    const { backend, caller } = await open();
    const { teams, entities } = await backend.previewScorecard(
      { scorecard: scene.entities[6] as ScorecardEntity },
      caller,
    );

    expect(teams).toEqual([]);
    expect(entities).toEqual([]);
  });

  it('compares a new scorecard with nothing, and a draft of others likewise', async () => {
    const { backend, caller } = await open();

    for (const name of ['new', 'draft']) {
      const preview = await backend.previewScorecard(
        { scorecard: scorecard(name) },
        caller,
      );
      expect(preview.before).toBeUndefined();
      expect(preview.after?.entities).toBe(4);
    }
  });

  it('counts nothing that the caller may not see', async () => {
    const { backend, caller } = await open({
      hidden: ['component:default/billing', 'group:default/guardian'],
    });

    const preview = await backend.previewScorecard(
      { scorecard: milder },
      caller,
    );

    expect(preview).toMatchObject({
      before: { entities: 2 },
      after: { entities: 3 },
      teams: [{ added: 1 }],
    });
  });

  it('stores nothing', async () => {
    const { backend, caller, database } = await open();
    const contents = async () =>
      await Promise.all(
        ['results', 'transitions', 'scorecard_versions', 'judge_queue'].map(
          table => database(table),
        ),
      );
    const before = await contents();

    await backend.previewScorecard({ scorecard: milder }, caller);

    expect(await contents()).toEqual(before);
  });

  it('says where a check is wrong, and counts the others', async () => {
    const { backend, caller } = await open();

    const preview = await backend.previewScorecard(
      {
        scorecard: scorecard('documented', {
          checks: [
            { id: 'has-docs', level: 'bronze', rule: 'facts.docs.exists' },
            { id: 'wrong', level: 'silver', rule: 'facts.docs.page >= 4' },
          ],
        }),
      },
      caller,
    );

    expect(preview).toMatchObject({
      problems: [],
      invalid: [
        {
          check: 'wrong',
          rule: 'rule.unknownFact',
          params: { provider: 'docs', name: 'page' },
          position: { line: 1 },
          suggestion: 'facts.docs.pages',
        },
      ],
      after: { levels: { none: 1, bronze: 3, silver: 0 } },
    });
  });

  it.each<[object, string, string, string]>([
    [
      {},
      'scorecard:default/unnamed',
      'spec is missing; allowed: an object with owner',
      'schema.missing',
    ],
    [
      { metadata: { name: 7 } },
      'scorecard:default/unnamed',
      'metadata.name is 7',
      'schema.wrongValue',
    ],
    [
      { ...milder, kind: 'Component' },
      'scorecard:default/documented',
      'kind is "Component"; allowed: Scorecard',
      'schema.wrongValue',
    ],
    [
      { ...milder, spec: { ...milder.spec, lifecycle: 'live' } },
      'scorecard:default/documented',
      'spec.lifecycle is "live"; allowed: draft, active, retired',
      'schema.wrongValue',
    ],
    [
      { ...milder, spec: { ...milder.spec, check: [] } },
      'scorecard:default/documented',
      'spec.check is not a field of Scorecard; did you mean spec.checks?',
      'schema.mistypedField',
    ],
    [
      {
        ...milder,
        spec: {
          ...milder.spec,
          checks: [{ ...milder.spec.checks[0], rule: 1 }],
        },
      },
      'scorecard:default/documented',
      'spec.checks[0].rule is 1; allowed: a rule',
      'schema.wrongValue',
    ],
    [
      {
        ...milder,
        spec: { ...milder.spec, levels: [{ id: 'a' }, { id: 'a' }] },
      },
      'scorecard:default/documented',
      'spec.levels[1].id is "a", which is the id of spec.levels[0] already',
      'level.repeated',
    ],
  ])('answers what makes %j impossible', async (given, ref, problem, rule) => {
    const { backend, caller } = await open();

    const preview = await backend.previewScorecard(
      { scorecard: given as ScorecardEntity },
      caller,
    );

    expect(preview).toMatchObject({ scorecard: ref, teams: [] });
    expect(preview.problems).toContainEqual({
      field: expect.any(String),
      rule,
      params: expect.any(Object),
      message: expect.stringContaining(problem),
    });
    expect(preview.after).toBeUndefined();
  });

  it.each([
    [
      'conditions',
      {
        checks: Array.from({ length: 300 }, (_, index) => ({
          id: `check-${index}`,
          level: 'bronze',
          rule: 'facts.docs.exists',
          appliesTo: {
            $all: Array.from({ length: 151 }, (__, label) => ({
              [`metadata.labels.l${label}`]: 'x',
            })),
          },
        })),
      },
      /too large; allowed: 5000 values/,
    ],
    [
      'alternatives',
      {
        appliesTo: {
          $any: Array.from({ length: 30_000 }, (_, label) => ({
            [`metadata.labels.l${label}`]: 'x',
          })),
        },
      },
      /too large; allowed: 5000 values/,
    ],
    [
      'nested lists',
      {
        checks: Array.from({ length: 140 }, (_, index) => ({
          id: `check-${index}`,
          level: 'bronze',
          rule: `[${Array(100).fill(1)}].all(a, [${Array(100).fill(
            1,
          )}].all(b, a + b > ${index}))`,
        })),
      },
      /needs up to \d+ steps|characters of rules/,
    ],
  ])(
    'refuses as many %s as the catalog does, and evaluates nobody',
    async (_, spec, problem) => {
      const { backend, caller, stores } = await open();
      const inputs = jest.spyOn(stores.inputs, 'streamInputs');

      const preview = await backend.previewScorecard(
        { scorecard: scorecard('heavy', spec as never) },
        caller,
      );

      expect(preview.problems).toEqual([
        expect.objectContaining({
          field: expect.stringMatching(/^spec/),
          rule: expect.stringMatching(/^(scorecard|size)\.too/),
          message: expect.stringMatching(problem),
        }),
      ]);
      expect(inputs).not.toHaveBeenCalled();
    },
  );

  it('survives a predicate that is nested without end', async () => {
    const { backend, caller } = await open();
    let appliesTo: object = { kind: 'Component' };
    for (let depth = 0; depth < 20_000; depth += 1) {
      appliesTo = { $not: appliesTo };
    }

    const preview = await backend.previewScorecard(
      { scorecard: scorecard('deep', { appliesTo } as never) },
      caller,
    );

    expect(preview.problems).toHaveLength(1);
  });

  describe('with 3,000 components and 100 checks', () => {
    const many = Array.from({ length: 3_000 }, (_, index) =>
      component(`c${index}`),
    );
    const long = scorecard('long', {
      checks: Array.from({ length: 100 }, (_, index) => ({
        id: `check-${index}`,
        level: 'bronze',
        rule: `facts.docs.pages * ${index} > 100 || facts.docs.exists`,
      })),
    });
    const openLarge = (limits: Scene['limits'] = {}) =>
      openBackend(databases, 'SQLITE_3', {
        entities: many,
        observed: many.map(({ metadata: { name } }) =>
          observeDocs(name, { exists: true, pages: 3 }),
        ),
        limits,
      });

    it('lets others have their turn, and stops when the client leaves', async () => {
      const { backend, caller } = await openLarge();
      const controller = new AbortController();
      let turns = 0;
      const timer = setInterval(() => {
        turns += 1;
        if (turns === 5) {
          controller.abort();
        }
      }, 1);

      await expect(
        backend.previewScorecard(
          { scorecard: long, signal: controller.signal },
          caller,
        ),
      ).rejects.toMatchObject({ name: 'AbortError' });

      clearInterval(timer);
      expect(turns).toBeLessThan(20);
    });

    it('gives up after some time', async () => {
      const { backend, caller } = await openLarge({ previewTimeoutMs: 20 });

      await expect(
        backend.previewScorecard({ scorecard: long }, caller),
      ).rejects.toMatchObject({
        name: 'ServiceUnavailableError',
        message: 'The preview took longer than 0.02 seconds',
      });
    });

    it('is refused where it would evaluate more checks than are allowed', async () => {
      const { backend, caller } = await openLarge({ maxEvaluations: 10_000 });

      await expect(
        backend.previewScorecard({ scorecard: long }, caller),
      ).rejects.toMatchObject({
        name: 'InputError',
        message:
          'The preview takes more than 10000 evaluations of checks; narrow spec.appliesTo',
      });
    });

    it('works out only so many at once', async () => {
      const { backend, caller } = await openLarge({ maxPreviews: 1 });
      const preview = () =>
        backend.previewScorecard({ scorecard: milder }, caller);

      const first = preview();
      await expect(preview()).rejects.toMatchObject({
        name: 'ServiceUnavailableError',
      });
      await expect(first).resolves.toMatchObject({
        after: { entities: 3_000 },
      });
      await expect(preview()).resolves.toMatchObject({ problems: [] });
    });
  });
});
