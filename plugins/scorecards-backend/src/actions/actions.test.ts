import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { answers } from '../__testUtils__/answers';
import { mockBackend } from '../__testUtils__/mockBackend';
import { authorizeBackend } from '../service/authorizeBackend';
import { registerActions } from './registerActions';
import { TEXTS_ARE_DATA } from './answers';

const INPUTS = {
  'list-scorecards': {},
  'get-entity-scorecards': { entity: 'memories' },
  'get-team-scorecards': { team: 'product' },
  'explain-check': {
    entity: 'memories',
    scorecard: 'documented',
    check: 'has-docs',
  },
  'preview-scorecard': { scorecard: { kind: 'Scorecard' } },
};

describe('actions', () => {
  const credentials = mockCredentials.user('user:default/aoki');
  const backend = mockBackend();

  const registryFor = (
    result:
      | AuthorizeResult.ALLOW
      | AuthorizeResult.DENY = AuthorizeResult.ALLOW,
  ) => {
    const actionsRegistry = actionsRegistryServiceMock();
    registerActions({
      actionsRegistry,
      scorecards: authorizeBackend(backend, {
        auth: mockServices.auth(),
        permissions: mockServices.permissions({ result }),
      }),
    });
    return actionsRegistry;
  };
  const invoke = async (
    name: keyof typeof INPUTS,
    input: object = INPUTS[name],
  ) => {
    const { output } = await registryFor().invoke({
      id: `test:${name}`,
      input: input as never,
      credentials,
    });
    return output;
  };

  beforeEach(() => {
    jest.resetAllMocks();
    for (const [name, answer] of Object.entries(answers)) {
      backend[name as keyof typeof answers].mockResolvedValue(answer as never);
    }
  });

  it('say of their texts that they are data and no instructions', async () => {
    const { actions } = await registryFor().list();

    expect(actions.length).toBe(Object.keys(INPUTS).length);
    for (const { description } of actions) {
      expect(description).toContain(TEXTS_ARE_DATA);
    }
  });

  it('only read, and say so', async () => {
    const { actions } = await registryFor().list();

    expect(actions.map(({ name, attributes }) => [name, attributes])).toEqual(
      Object.keys(INPUTS).map(name => [
        name,
        { readOnly: true, idempotent: true, destructive: false },
      ]),
    );
  });

  it('list-scorecards lists scorecards', async () => {
    await expect(invoke('list-scorecards')).resolves.toEqual({
      scorecards: [
        {
          ref: 'scorecard:default/documented',
          title: 'Documented',
          description: 'Whether there are docs',
          owner: 'group:default/sre',
          lifecycle: 'active',
          levels: ['bronze'],
          checks: 1,
          announcedChecks: 0,
          invalidChecks: 1,
          stale: false,
        },
      ],
      omitted: 0,
    });
  });

  it('get-entity-scorecards tells what stands in the way, first', async () => {
    const [report] = answers.getEntityReport.scorecards;
    const [check] = report.checks;
    backend.getEntityReport.mockResolvedValue({
      ...answers.getEntityReport,
      scorecards: [
        {
          ...report,
          checks: [
            check,
            { ...check, check: 'unknown', state: 'unknown' },
            { ...check, check: 'failed', state: 'fail', remedy: 'Write some' },
          ],
        },
      ],
    });

    const output = await invoke('get-entity-scorecards', {
      entity: 'Group:default/SRE',
    });

    expect(backend.getEntityReport).toHaveBeenCalledWith(
      { kind: 'group', namespace: 'default', name: 'sre' },
      { credentials },
    );
    expect(output).toMatchObject({
      scorecards: [
        {
          level: 'bronze',
          next: { level: 'silver', checks: ['other'] },
          checks: [
            { check: 'failed', remedy: 'Write some' },
            { check: 'unknown' },
            { check: 'has-docs' },
          ],
          invalid: [{ check: 'other', line: 1, column: 7 }],
        },
      ],
    });
  });

  it('get-team-scorecards rolls up a team and the teams below it', async () => {
    const output = await invoke('get-team-scorecards', {
      team: 'product',
      scorecards: ['documented'],
    });

    expect(backend.getGroupRollup).toHaveBeenCalledWith(
      {
        kind: 'group',
        namespace: 'default',
        name: 'product',
        scorecard: ['scorecard:default/documented'],
      },
      { credentials },
    );
    const team = {
      team: 'group:default/product',
      title: 'Product',
      entities: 2,
      scorecards: [
        {
          scorecard: 'scorecard:default/documented',
          entities: 1,
          levels: { none: 1, bronze: 0 },
          states: { fail: 1, 'self-maintained': 1 },
          coverage: { known: 1, all: 1 },
          weakest: [{ check: 'has-docs', lacking: 1, all: 3 }],
        },
      ],
    };
    expect(output).toEqual({
      total: team,
      own: team,
      children: [team],
      omittedChildren: 0,
    });
  });

  it('explain-check gives the rule and its facts', async () => {
    await expect(invoke('explain-check')).resolves.toEqual({
      check: 'has-docs',
      title: 'Has docs',
      level: 'bronze',
      state: 'pass',
      since: '2026-03-01T09:00:00.000Z',
      rule: 'facts.docs.exists',
      facts: [
        {
          name: 'facts.docs.exists',
          description: 'There is any',
          value: '["a"]',
          observedAt: '2026-03-01T09:00:00.000Z',
          stale: true,
          error: 'down',
        },
      ],
    });
  });

  it.each([{ check: 'gone' }, { scorecard: 'gone' }])(
    'explain-check says where to find the others when there is no %j',
    async change => {
      await expect(
        invoke('explain-check', { ...INPUTS['explain-check'], ...change }),
      ).rejects.toMatchObject({
        name: 'NotFoundError',
        message: expect.stringContaining('get-entity-scorecards'),
      });
    },
  );

  it('preview-scorecard tells for whom it is a change', async () => {
    await expect(invoke('preview-scorecard')).resolves.toMatchObject({
      scorecard: 'scorecard:default/documented',
      problems: [],
      invalid: [{ suggestion: 'facts.docs.exists' }],
      after: { entities: 1 },
      before: { entities: 1 },
      teams: [{ owner: 'group:default/sre', raised: 1, lowered: 0 }],
      omittedTeams: 0,
    });
  });

  it('preview-scorecard tells what is wrong by the name of the rule', async () => {
    const problem = {
      field: 'spec.levels',
      rule: 'levels.empty',
      params: {},
      message: 'spec.levels is empty; allowed: at least one level',
    };
    backend.previewScorecard.mockResolvedValue({
      ...answers.previewScorecard,
      problems: [problem],
      invalid: [{ ...problem, check: 'has-docs' }],
    });
    const { params, ...told } = problem;

    await expect(invoke('preview-scorecard')).resolves.toMatchObject({
      problems: [told],
      invalid: [{ ...told, check: 'has-docs' }],
    });
  });

  it('answer briefly, however much there is', async () => {
    const text = 'x'.repeat(100_000);
    const many = <T>(one: T) => Array<T>(500).fill(one);
    const [report] = answers.getEntityReport.scorecards;
    const [check] = report.checks;
    const [summary] = answers.listScorecards.items;
    const { total } = answers.getGroupRollup;
    const [rollup] = total.scorecards;
    const large = {
      ...total,
      title: text,
      scorecards: many({ ...rollup, weakest: many(rollup.weakest[0]) }),
    };
    const wordy = {
      ...check,
      title: text,
      message: text,
      remedy: text,
      reason: text,
      facts: many({ ...check.facts[0], value: text, description: text }),
    };
    const invalid = many({ ...report.invalid[0], message: text });
    backend.listScorecards.mockResolvedValue({
      items: many({ ...summary, title: text, description: text }),
    });
    backend.getEntityReport.mockResolvedValue({
      ...answers.getEntityReport,
      title: text,
      scorecards: many({
        ...report,
        checks: [wordy, ...many(wordy)],
        invalid,
        next: { level: 'silver', checks: many('other') },
      }),
    });
    backend.getGroupRollup.mockResolvedValue({
      total: large,
      own: large,
      children: many(large),
      scorecards: [],
    });
    backend.previewScorecard.mockResolvedValue({
      ...answers.previewScorecard,
      problems: many({ field: 'spec', message: text }),
      invalid,
      teams: many({ ...answers.previewScorecard.teams[0], title: text }),
    });

    for (const name of Object.keys(INPUTS) as (keyof typeof INPUTS)[]) {
      const output = await invoke(name);

      const { length } = JSON.stringify(output);
      expect([name, length, length < 500_000]).toEqual([name, length, true]);
      // One check has nothing that could be left out.
      const omits = /"omitted\w*":[1-9]/.test(JSON.stringify(output));
      expect([name, omits]).toEqual([name, name !== 'explain-check']);
    }
  });

  it.each([
    ['get-entity-scorecards', {}, /entity/],
    ['get-entity-scorecards', { entity: '' }, /entity/],
    ['get-entity-scorecards', { entity: 'a:b:c' }, /entity/],
    ['get-team-scorecards', { team: 'x'.repeat(521) }, /team/],
    ['get-team-scorecards', { team: 'a', scorecards: ['a/b/c'] }, /scorecards/],
    ['explain-check', { entity: 'a', scorecard: 'b' }, /check/],
    ['preview-scorecard', { scorecard: 'yaml' }, /scorecard/],
  ] as const)('%s refuses %j', async (name, input, message) => {
    await expect(invoke(name, input)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(message),
    });
  });

  it.each(Object.entries(INPUTS))(
    '%s refuses who may not, or has not signed in',
    async (name, input) => {
      const call = { id: `test:${name}`, input: input as never };

      await expect(
        registryFor(AuthorizeResult.DENY).invoke({ ...call, credentials }),
      ).rejects.toMatchObject({ name: 'NotAllowedError' });
      await expect(
        registryFor().invoke({ ...call, credentials: mockCredentials.none() }),
      ).rejects.toMatchObject({ name: 'AuthenticationError' });
    },
  );
});
