import { mockCredentials } from '@backstage/backend-test-utils';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  AuthorizeResult,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import { PermissionPolicy } from '@backstage/plugin-permission-node';
import { component, group, scorecard } from './__testUtils__/nursery';
import { startOrganisation } from './__testUtils__/startOrganisation';

jest.setTimeout(120_000);

const INSIDER = 'user:default/aoki';
const RESTRICTED = 'user:default/suzuki';
const BLIND = 'user:default/ito';
const UNWELCOME = 'user:default/mori';

/** Hides one component from one, the catalog from another, and everything from a third. */
const policy: PermissionPolicy = {
  async handle({ permission }, caller) {
    const ref = caller?.info.userEntityRef;
    const isEntity = isResourcePermission(permission, 'catalog-entity');
    if (ref === UNWELCOME || (ref === BLIND && isEntity)) {
      return { result: AuthorizeResult.DENY };
    }
    if (ref === RESTRICTED && isEntity) {
      return createCatalogConditionalDecision(permission, {
        not: catalogConditions.hasMetadata({ key: 'name', value: 'secret' }),
      });
    }
    return { result: AuthorizeResult.ALLOW };
  },
};

const fast = scorecard('fast', {
  levels: [{ id: 'bronze' }],
  checks: [
    { id: 'deploys', level: 'bronze', rule: 'facts.deploys.minutesP95 <= 15' },
  ],
});
const entities = [
  group('product'),
  group('guardian', 'product'),
  component('memories', { owner: 'guardian' }),
  component('secret', { owner: 'guardian' }),
  fast,
];

const observe = (name: string) => ({
  provider: 'deploys',
  entity: `component:default/${name}`,
  observedAt: new Date().toISOString(),
  values: { minutesP95: 10 },
});
const preview = { scorecard: { ...fast, metadata: { name: 'new' } } };

describe('through the real permission framework', () => {
  let organisation: Awaited<ReturnType<typeof startOrganisation>>;

  beforeAll(async () => {
    organisation = await startOrganisation({
      entities,
      policy,
      pushers: ['external:test-service', RESTRICTED, BLIND],
    });
    await organisation
      .send('post', '/facts', mockCredentials.service.header(), {
        observations: [observe('memories'), observe('secret')],
      })
      .expect(200);
    await eventually(async () => {
      await organisation.sweep();
      const { body } = await organisation.get(INSIDER, '/overview');
      if (body.totals?.[0]?.levels?.bronze !== 2) {
        throw new Error('Not both components have been judged yet');
      }
    });
  });

  it('tells the permission backend which permissions there are', async () => {
    const { body } = await organisation
      .get(INSIDER, '/.well-known/backstage/permissions/metadata')
      .expect(200);

    expect(body.permissions.map(({ name }: { name: string }) => name)).toEqual([
      'scorecards.read',
      'scorecards.preview',
      'scorecards.refresh',
      'scorecards.facts.write',
    ]);
  });

  describe('a policy that hides one component', () => {
    it.each([
      '/scorecards',
      '/scorecards/default/fast',
      '/scorecards/default/fast/results',
      '/scorecards/default/fast/results.csv',
      '/scorecards/default/fast/results?owner=product&state=pass',
      '/entities/component/default/memories/report',
      '/entities/component/default/memories/facts',
      '/entities/component/default/memories/trend',
      '/groups/default/product/rollup',
      '/groups/default/guardian/rollup',
      '/groups/default/product/trend',
      '/overview?depth=5',
      '/overview?root=product',
    ])('names it nowhere in %s', async path => {
      const { text } = await organisation.get(RESTRICTED, path).expect(200);

      expect(text).not.toContain('secret');
      expect(text.length).toBeGreaterThan(20);
    });

    it('shows and counts it for who may see it', async () => {
      const { text } = await organisation
        .get(INSIDER, '/scorecards/default/fast/results.csv')
        .expect(200);
      expect(text).toContain('component:default/secret');
      await organisation
        .get(INSIDER, '/entities/component/default/secret/report')
        .expect(200);
    });

    it.each<[path: string, one: object, two: object]>([
      [
        '/scorecards/default/fast',
        { rollup: { entities: 1, states: { pass: 1 } } },
        { rollup: { entities: 2, states: { pass: 2 } } },
      ],
      [
        '/scorecards/default/fast/results?limit=1',
        { totalItems: 1 },
        { totalItems: 2, nextCursor: expect.any(String) },
      ],
      [
        '/groups/default/product/rollup',
        { total: { scorecards: [{ entities: 1, coverage: { all: 1 } }] } },
        { total: { scorecards: [{ entities: 2, coverage: { all: 2 } }] } },
      ],
      [
        '/overview?depth=2',
        {
          totals: [{ entities: 1 }],
          groups: [{ entities: 3 }, { entities: 2 }],
        },
        {
          totals: [{ entities: 2 }],
          groups: [{ entities: 4 }, { entities: 3 }],
        },
      ],
    ])('counts it nowhere in %s', async (path, one, two) => {
      const restricted = await organisation.get(RESTRICTED, path).expect(200);
      const insider = await organisation.get(INSIDER, path).expect(200);

      expect(restricted.body).toMatchObject(one);
      expect(insider.body).toMatchObject(two);
    });

    it('counts it nowhere in a trend', async () => {
      const path = '/groups/default/product/trend';
      const { body } = await organisation.get(RESTRICTED, path).expect(200);

      const points: { entities: number }[] = body.scorecards[0].points;
      expect(points.map(({ entities: count }) => count)).toEqual([1]);
    });

    it('counts it nowhere in a preview', async () => {
      const seenBy = async (user: string) => {
        const { body } = await organisation
          .post(user, '/preview', preview)
          .expect(200);
        return body;
      };

      expect(await seenBy(RESTRICTED)).toMatchObject({
        after: { entities: 1 },
        teams: [{ owner: 'group:default/guardian', added: 1 }],
      });
      expect(await seenBy(INSIDER)).toMatchObject({
        after: { entities: 2 },
        teams: [{ added: 2 }],
      });
    });

    it.each(['report', 'facts', 'trend'])(
      'answers for its %s as for what does not exist',
      async what => {
        const pathOf = (name: string) =>
          `/entities/component/default/${name}/${what}`;
        const hidden = await organisation.get(RESTRICTED, pathOf('secret'));
        const missing = await organisation.get(RESTRICTED, pathOf('gone'));

        expect([hidden.status, missing.status]).toEqual([404, 404]);
        expect(hidden.body.error.message).toBe(
          missing.body.error.message.replace('gone', 'secret'),
        );
      },
    );

    it('neither refreshes it nor takes facts about it', async () => {
      const answers = [
        await organisation.post(
          RESTRICTED,
          '/refresh/component/default/secret',
        ),
        await organisation.post(RESTRICTED, '/facts', {
          observations: [observe('secret')],
        }),
        await organisation.post(
          RESTRICTED,
          '/refresh/component/default/memories',
        ),
      ];
      expect(answers.map(({ status }) => status)).toEqual([404, 400, 200]);
    });

    it('hides it from agents', async () => {
      const { body: team } = await organisation
        .invoke(RESTRICTED, 'get-team-scorecards', { team: 'product' })
        .expect(200);
      expect(team.output.total.scorecards).toMatchObject([{ entities: 1 }]);

      const { body: previewed } = await organisation
        .invoke(RESTRICTED, 'preview-scorecard', preview)
        .expect(200);
      expect(previewed.output.after.entities).toBe(1);

      await organisation
        .invoke(RESTRICTED, 'get-entity-scorecards', { entity: 'memories' })
        .expect(200);
      for (const [action, input] of [
        ['get-entity-scorecards', { entity: 'secret' }],
        [
          'explain-check',
          { entity: 'secret', scorecard: 'fast', check: 'deploys' },
        ],
      ] as const) {
        await organisation.invoke(INSIDER, action, input).expect(200);
        await organisation.invoke(RESTRICTED, action, input).expect(404);
      }
    });
  });

  // The same table stands in the README.
  it.each<['get' | 'post', string, number, object | undefined]>([
    ['get', '/scorecards', 200, undefined],
    ['get', '/scorecards/default/fast', 404, undefined],
    ['get', '/scorecards/default/fast/results', 404, undefined],
    ['get', '/scorecards/default/fast/results.csv', 404, undefined],
    ['get', '/entities/component/default/memories/report', 404, undefined],
    ['get', '/entities/component/default/memories/facts', 404, undefined],
    ['get', '/entities/component/default/memories/trend', 404, undefined],
    ['get', '/groups/default/product/rollup', 404, undefined],
    ['get', '/groups/default/product/trend', 404, undefined],
    ['get', '/overview', 200, undefined],
    ['post', '/facts', 400, { observations: [observe('memories')] }],
    ['post', '/preview', 200, preview],
    ['post', '/refresh/component/default/memories', 404, undefined],
  ])(
    'refuses %s %s to who may do nothing, and shows nothing to who sees nothing',
    async (method, path, blind, body) => {
      const { send } = organisation;
      const as = (user: string) =>
        send(method, path, mockCredentials.user.header(user), body);

      const unwelcome = await as(UNWELCOME).expect(403);
      expect(unwelcome.body.error.name).toBe('NotAllowedError');

      const { text } = await as(BLIND).expect(blind);
      // A refusal may repeat the name that was asked for.
      const shown = blind === 200 ? text : '';
      expect(shown).not.toMatch(/memories|guardian|product"|fast/);
      expect(shown).not.toMatch(/"(entities|unowned|all)":[1-9]/);

      await send(method, path, mockCredentials.none.header(), body).expect(401);
    },
  );

  it.each([
    ['list-scorecards', {}, 200],
    ['get-entity-scorecards', { entity: 'memories' }, 404],
    ['get-team-scorecards', { team: 'product' }, 404],
    [
      'explain-check',
      { entity: 'memories', scorecard: 'fast', check: 'deploys' },
      404,
    ],
    ['preview-scorecard', preview, 200],
  ])('lets %s do no more', async (action, input, blind) => {
    await organisation.invoke(UNWELCOME, action, input).expect(403);
    const { text } = await organisation.invoke(BLIND, action, input);
    expect([action, text]).toEqual([
      action,
      expect.not.stringMatching(/guardian/),
    ]);
    await organisation.invoke(BLIND, action, input).expect(blind);
  });
});

/** The catalog takes entities in, and the scorecards judge, at their own pace. */
async function eventually(check: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await check();
    } catch (error) {
      if (attempt === 200) {
        throw error;
      }
      await new Promise(resolve => setTimeout(resolve, 250));
    }
  }
}
