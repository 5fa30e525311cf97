import { TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  CallerAttacks,
  getRaw,
  listOperations,
  Vocabulary,
} from '@internal/hostile';
import { component, group, optOut, scorecard } from './__testUtils__/nursery';
import { openBackend, Scene } from './__testUtils__/openBackend';
import { ENGINES } from './__testUtils__/openStores';
import { serveBackend } from './__testUtils__/serveBackend';
import { spec } from './schema/openapi/generated/router';
import { writeCursor } from './reads/resultCursor';

jest.setTimeout(120_000);

/** Part of every name that the caller must not learn. */
const HIDDEN = 'himitsu';
const OBSERVED_AT = '2026-03-01T08:00:00.000Z';

const scene: Scene = {
  entities: [
    group('product'),
    group('guardian', 'product'),
    group(HIDDEN, 'product'),
    component('memories', { system: 'photos' }),
    component('albums', { owner: 'nobody' }),
    component(`${HIDDEN}-app`),
    optOut('memories-wiki', {}),
    scorecard('documented'),
    scorecard('draft', { lifecycle: 'draft', owner: 'guardian' }),
  ],
  hidden: [`group:default/${HIDDEN}`, `component:default/${HIDDEN}-app`],
  observed: ['memories', 'albums', `${HIDDEN}-app`].map(name => ({
    entity: `component:default/${name}`,
    provider: 'docs',
    observedAt: OBSERVED_AT,
    values: { exists: true, pages: 12 },
  })),
};

const vocabulary: Vocabulary = {
  values: {
    kind: ['component', 'Group', 'scorecard'],
    namespace: ['default'],
    name: ['memories', 'albums'],
    'GetScorecard.name': ['documented', 'draft'],
    'GetResults.name': ['documented'],
    'GetResultsCsv.name': ['documented'],
    'GetByGoldenPath.name': ['documented'],
    'GetCheckHistory.name': ['documented'],
    'GetGroupRollup.name': ['product', 'guardian'],
    'GetGroupTrend.name': ['product', 'guardian'],
    scorecard: ['documented', 'scorecard:default/documented'],
    owner: ['guardian', 'group:default/product'],
    system: ['photos'],
    level: ['none', 'bronze', 'silver'],
    check: ['has-docs', 'ten-pages'],
    root: ['product'],
    from: ['2026-01-01'],
    to: ['2026-03-31'],
  },
  bodies: {
    PushFacts: [
      {
        observations: [
          {
            provider: 'deploys',
            entity: 'component:default/memories',
            observedAt: OBSERVED_AT,
            values: { minutesP95: 10 },
          },
        ],
      },
    ],
    GetLevels: [
      {
        entityRefs: ['component:default/memories', 'albums'],
        scorecard: ['documented'],
      },
    ],
    PreviewScorecard: [
      {
        scorecard: scorecard('documented', {
          appliesTo: { $all: [{ kind: 'Component' }, { $not: { kind: 'x' } }] },
          checks: [
            { id: 'a', level: 'bronze', rule: 'facts.docs.pages >= 10' },
            {
              id: 'b',
              level: 'silver',
              rule: "facts.deploys.service.matches('^m')",
            },
          ],
        }),
      },
    ],
  },
};

const operations = listOperations(spec).map(it => [it.id, it] as const);

describe('hostile requests', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    const open = async (seen: Scene) => {
      const { backend, database, refresh } = await openBackend(
        databases,
        engine,
        seen,
      );
      refresh.refresh.mockResolvedValue({ startedAt: OBSERVED_AT });
      const server = await serveBackend(backend);
      return { ...server, backend, database };
    };
    let insider: Awaited<ReturnType<typeof open>>;
    let attacks: CallerAttacks;
    const servers: { close(): void }[] = [];

    beforeAll(async () => {
      insider = await open({ ...scene, hidden: undefined });
      const restricted = await open(scene);
      const refusing = await serveBackend(insider.backend, {
        result: AuthorizeResult.DENY,
      });
      servers.push(insider, restricted, refusing);
      attacks = CallerAttacks.create({
        insider,
        restricted,
        unwelcome: { ...insider, ...refusing },
        hiddenName: HIDDEN,
        vocabulary,
        witness: {
          allowed: '/scorecards/default/documented',
          refused: '/scorecards',
        },
        runsOf: ({ takesBody }) => (takesBody ? 50 : 20),
      });
    });
    afterAll(() => {
      servers.forEach(server => server.close());
    });

    // Each of these was a 500 on PostgreSQL.
    it.each([
      ['/entities/component/default/a%00/report', 'name'],
      ['/entities/component/a%00/memories/facts', 'namespace'],
      ['/entities/a%00/default/memories/trend', 'kind'],
      ['/scorecards/default/documented/results?level=%00', 'level'],
      ['/scorecards/default/documented/results.csv?check=a%00', 'check'],
      ['/scorecards/default/documented/results?owner=a%00', 'owner'],
      ['/overview?root=a%00', 'root'],
    ])('%s is refused, since nothing has a NUL in it', async (path, name) => {
      const { status, text } = await getRaw(insider.origin, path);

      expect(status).toBe(400);
      expect(JSON.parse(text).error.message).toMatch(`/${name}`);
    });

    it('a cursor that somebody made up goes on nowhere', async () => {
      const listing = { scorecard: 'scorecard:default/documented' };
      const cursor = writeCursor('component:default/\0', listing);
      const { status, text } = await getRaw(
        insider.origin,
        `/scorecards/default/documented/results?cursor=${cursor}`,
      );

      expect(status).toBe(400);
      expect(JSON.parse(text).error.message).toMatch('cursor');
    });

    it.each(operations)(
      'to %s are answered decently and do no harm',
      async (_, operation) => {
        await expect(attacks.asInsider(operation)).resolves.toBeUndefined();
      },
    );

    it.each(operations)(
      'to %s get no name out that is hidden',
      async (_, operation) => {
        await expect(attacks.asRestricted(operation)).resolves.toBeUndefined();
      },
    );

    it.each(operations)(
      'to %s are all refused to who may do nothing',
      async (_, operation) => {
        await expect(attacks.asUnwelcome(operation)).resolves.toBeUndefined();
      },
    );
  });
});
