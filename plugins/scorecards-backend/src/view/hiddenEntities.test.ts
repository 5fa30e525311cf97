import { TestDatabases } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  FactProviderDeclaration,
  ScorecardEntity,
} from '@kumiki/backstage-plugin-scorecards-common';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { component, group, scorecard } from '../__testUtils__/nursery';
import { openBackend, Scene } from '../__testUtils__/openBackend';
import { writeResultsCsv } from '../routes/sendResultsCsv';

jest.setTimeout(120_000);

const SECRET = 'capability:default/himitsu-cap';
const OBSERVED_AT = '2026-03-01T08:00:00.000Z';
const memories = { kind: 'component', namespace: 'default', name: 'memories' };
const named = { namespace: 'default', name: 'paths' };

const paths: FactProviderDeclaration = {
  id: 'paths',
  title: 'Golden paths',
  appliesTo: { kind: 'Component' },
  maxAge: 'P1D',
  facts: [
    {
      name: 'missing',
      type: 'string-list',
      description: 'Capabilities that it does not use',
      entityRefs: true,
    },
    {
      name: 'template',
      type: 'string',
      description: 'What made it',
      entityRefs: true,
    },
    {
      name: 'lag',
      type: 'number',
      description: 'How far it is behind that',
      daily: true,
      readFrom: 'template',
    },
  ],
};

function ours(kind: string, name: string, spec: Entity['spec'] = {}): Entity {
  return {
    apiVersion: 'kumiki.dev/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    spec,
  };
}

const onPaths = scorecard('paths', {
  owner: 'himitsu-owner',
  appliesTo: { kind: 'Component' },
  levels: [{ id: 'bronze' }],
  checks: [
    {
      id: 'none-missing',
      level: 'bronze',
      rule: 'size(facts.paths.missing) == 0 && facts.paths.lag < 2',
      message:
        'Missing: {{ facts.paths.missing }}, behind {{ facts.paths.lag }}',
    },
    {
      id: 'on-docs',
      level: 'bronze',
      rule: 'facts.paths.lag < 2',
      capability: 'himitsu-cap',
    },
  ],
});

const scene: Scene = {
  declarations: [paths],
  entities: [
    group('guardian'),
    group('himitsu-owner'),
    ours('Capability', 'himitsu-cap'),
    ours('Capability', 'push'),
    ours('OptOut', 'himitsu-out'),
    ours('System', 'himitsu-system'),
    ours('Template', 'himitsu-template'),
    component('memories', { owner: 'himitsu-owner', system: 'himitsu-system' }),
    component('billing', { owner: 'guardian', system: 'nowhere' }),
    component('albums', { owner: 'gone' }),
    onPaths,
  ],
  observed: [
    observed('memories', ['capability:default/push', SECRET]),
    observed('billing', ['capability:default/push']),
    observed('albums', []),
  ],
  hidden: [
    'group:default/himitsu-owner',
    SECRET,
    'optout:default/himitsu-out',
    'system:default/himitsu-system',
    'template:default/himitsu-template',
  ],
};

function observed(name: string, missing: string[]) {
  const isSecret = name === 'memories';
  return {
    provider: 'paths',
    entity: `component:default/${name}`,
    observedAt: OBSERVED_AT,
    values: {
      missing,
      template: isSecret ? 'template:default/himitsu-template' : '',
      lag: 3,
    },
  };
}

/** A scorecard that nobody has, with one check. */
function asking(check: Partial<ScorecardEntity['spec']['checks'][number]>) {
  return scorecard('asked', {
    levels: [{ id: 'bronze' }],
    checks: [{ id: 'it', level: 'bronze', rule: 'false', ...check }],
  });
}

describe('what is hidden from somebody', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  let restricted: Awaited<ReturnType<typeof open>>;
  let insider: Awaited<ReturnType<typeof open>>;

  async function open(changes: Partial<Scene>) {
    const opened = await openBackend(databases, 'SQLITE_3', {
      ...scene,
      ...changes,
    });
    const { database, judgeAll, stores } = opened;
    await stores.optOuts.replaceOptOuts([
      {
        ref: 'optout:default/himitsu-out',
        subject: 'component:default/memories',
        capability: SECRET,
        maintainedBy: 'group:default/guardian',
        since: '2026-01-01',
        reviewBy: '2026-12-31',
        isConfirmed: true,
      },
    ]);
    await stores.series.writePoints([
      {
        day: '2026-02-28',
        entity: 'component:default/memories',
        fact: 'facts.paths.lag',
        value: 3,
      },
    ]);
    await judgeAll();
    return { ...opened, database };
  }

  beforeAll(async () => {
    restricted = await open({});
    insider = await open({ hidden: undefined });
  });

  it('is in no answer about an entity that names it', async () => {
    const { backend, caller } = restricted;
    const answers = await Promise.all([
      backend.getEntityFacts(memories, caller),
      backend.getEntityReport(memories, caller),
      backend.getEntityTrend(memories, caller),
      backend.getScorecard(named, caller),
      backend.listScorecards({}, caller),
      backend.getResults(named, caller),
      backend.getOverview({}, caller),
      backend.previewScorecard({ scorecard: onPaths }, caller),
    ]);

    expect(JSON.stringify(answers)).not.toContain('himitsu');
  });

  it('is there for who sees everything', async () => {
    const { backend, caller } = insider;
    const answers = await Promise.all([
      backend.getEntityFacts(memories, caller),
      backend.getEntityReport(memories, caller),
      backend.getScorecard(named, caller),
    ]);

    for (const answer of answers) {
      expect(JSON.stringify(answer)).toContain('himitsu');
      expect(JSON.stringify(answer)).not.toContain('withheld');
    }
  });

  it('takes away every fact that names it or was read from it, as a whole', async () => {
    const { backend, caller } = restricted;

    const { providers } = await backend.getEntityFacts(memories, caller);
    expect(providers[0].facts).toMatchObject([
      { name: 'facts.paths.missing', withheld: true },
      { name: 'facts.paths.template', withheld: true },
      { name: 'facts.paths.lag', withheld: true },
    ]);
    expect(providers[0].facts.filter(it => 'value' in it)).toEqual([]);

    const { facts } = await backend.getEntityTrend(memories, caller);
    expect(facts).toEqual([
      { name: 'facts.paths.lag', withheld: true, points: [] },
    ]);
  });

  it('leaves the states, and what they are due to where that may be seen', async () => {
    const { backend, caller } = restricted;
    const report = await backend.getEntityReport(memories, caller);

    expect(report).toMatchObject({ withheld: ['owner'] });
    expect(report.scorecards[0]).toMatchObject({
      scorecard: { withheld: ['owner'] },
      result: {
        states: { 'none-missing': 'fail', 'on-docs': 'self-maintained' },
      },
      checks: [
        {
          message: 'Missing: not visible, behind not visible',
          facts: [{ withheld: true }, { withheld: true }],
        },
        {
          reason: 'There is a maintained opt-out that is not visible to you.',
          withheld: ['optOut'],
        },
      ],
    });
  });

  it('is no owner and no system, while one that exists nowhere is', async () => {
    const { backend, caller } = restricted;

    const { items } = await backend.getResults(named, caller);
    expect(items.map(it => [it.owner, it.system, it.withheld])).toEqual([
      ['group:default/gone', undefined, undefined],
      ['group:default/guardian', 'system:default/nowhere', undefined],
      [undefined, undefined, ['owner', 'system']],
    ]);

    const stream = await backend.streamResults(named, caller);
    const sink = new PassThrough();
    const [csv] = await Promise.all([
      text(sink),
      writeResultsCsv(stream, sink),
    ]);
    expect(csv).toContain(
      '"component:default/memories",,"(not visible)","(not visible)"',
    );
    expect(csv).not.toContain('himitsu');
  });

  it.each([
    { owner: ['group:default/himitsu-owner'] },
    { system: ['system:default/himitsu-system'] },
  ])('finds nothing by %j', async filter => {
    const countFor = async ({ backend, caller }: typeof restricted) =>
      (await backend.getResults({ ...named, ...filter }, caller)).totalItems;

    expect(await countFor(insider)).toBe(1);
    expect(await countFor(restricted)).toBe(0);
  });

  it('is what a preview knows nothing of, and says of how many entities', async () => {
    const { backend, caller } = restricted;
    const preview = await backend.previewScorecard(
      { scorecard: onPaths },
      caller,
    );

    expect(preview).toMatchObject({
      after: { states: { fail: 4, unknown: 2 } },
      withheldEntities: 1,
    });
    const seen = await insider.backend.previewScorecard(
      { scorecard: onPaths },
      insider.caller,
    );
    expect(seen).toMatchObject({
      after: { states: { fail: 5, 'self-maintained': 1 } },
      withheldEntities: 0,
    });
  });

  it('puts all entities of a hidden owner together in a preview', async () => {
    const { backend, caller } = restricted;
    const { teams } = await backend.previewScorecard(
      { scorecard: asking({ rule: 'true' }) },
      caller,
    );

    expect(teams.map(it => [it.owner, it.withheld, it.added])).toEqual([
      ['group:default/gone', undefined, 1],
      ['group:default/guardian', undefined, 1],
      [undefined, ['owner'], 1],
    ]);
  });

  const TEMPLATE = 'template:default/himitsu-template';
  it.each<[string, string, (guess: string) => Parameters<typeof asking>[0]]>([
    [
      'a fact',
      SECRET,
      guess => ({ rule: `'${guess}' in facts.paths.missing` }),
    ],
    [
      'the size of a fact',
      SECRET,
      guess => ({
        rule: `size(facts.paths.missing.filter(x, x == '${guess}')) > 0`,
      }),
    ],
    [
      'the name of a template',
      TEMPLATE,
      guess => ({ rule: `facts.paths.template == '${guess}'` }),
    ],
    ['an opt-out', SECRET, guess => ({ capability: guess })],
  ])('cannot be guessed with %s in a preview', async (_, secret, check) => {
    const answerTo = async (
      { backend, caller }: typeof restricted,
      guess: string,
    ) => {
      const { after, teams, withheldEntities } = await backend.previewScorecard(
        { scorecard: asking(check(guess)) },
        caller,
      );
      expect(after?.entities).toBe(3);
      return { after, teams, withheldEntities };
    };
    const nothing = `${secret}-that-is-not-there`;

    expect(await answerTo(restricted, secret)).toEqual(
      await answerTo(restricted, nothing),
    );
    expect(await answerTo(insider, secret)).not.toEqual(
      await answerTo(insider, nothing),
    );
  });

  it('lets nobody find out in a preview what is exempt from a scorecard that they do not see', async () => {
    const secret = { ...asking({}), metadata: { name: 'himitsu-card' } };
    const exempt = async (hidden: string[]) => {
      const { backend, caller, stores } = await open({
        entities: [...scene.entities, secret],
        hidden,
      });
      await stores.exemptions.grant({
        entity: 'component:default/billing',
        scorecard: 'scorecard:default/himitsu-card',
        check: 'it',
        reason: 'Because',
        grantedBy: 'user:default/aoki',
      });
      const { after } = await backend.previewScorecard(
        { scorecard: secret },
        caller,
      );
      return after?.states;
    };

    expect(await exempt(['group:default/himitsu-owner'])).toEqual({
      fail: 2,
      exempt: 1,
    });
    expect(await exempt(['scorecard:default/himitsu-card'])).toEqual({
      fail: 3,
    });
  });
});
