import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import {
  component,
  docsDeclaration,
  group,
  optOut,
  scorecard,
} from '../__testUtils__/nursery';
import { ENGINES } from '../__testUtils__/openStores';
import { openWork } from '../__testUtils__/openWork';
import { recordStatements } from '../__testUtils__/recordStatements';
import { FactCollection } from '../collect/FactCollection';
import { CatalogSweep } from './CatalogSweep';

jest.setTimeout(120_000);

const memories = 'component:default/memories';
const documented = 'scorecard:default/documented';

describe('CatalogSweep', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    async function open() {
      const work = await openWork(databases, engine, [
        component('memories'),
        group('guardian'),
        scorecard('documented'),
        optOut('wiki', {}),
      ]);
      work.docs.collect.mockResolvedValue([]);
      await work.sweep.run();
      return {
        ...work,
        refs: async () => [
          ...(await work.stores.entities.readDigests()).keys(),
        ],
        digestOf: async (ref: string) =>
          (await work.stores.scorecards.readDigests()).get(ref),
      };
    }

    it('copies every entity, and reads opt-outs and scorecards', async () => {
      const { refs, stores } = await open();

      expect((await refs()).sort()).toEqual([
        memories,
        'group:default/guardian',
        'optout:default/wiki',
        documented,
      ]);
      await expect(stores.optOuts.listOptOuts()).resolves.toEqual([
        {
          ref: 'optout:default/wiki',
          subject: memories,
          capability: 'capability:default/docs-site',
          maintainedBy: 'group:default/guardian',
          since: '2026-01-01',
          reviewBy: '2026-12-31',
          isMaintained: true,
          isConfirmed: true,
        },
      ]);
      await expect(stores.scorecards.listScorecards()).resolves.toMatchObject([
        { ref: documented, problems: [], invalid: [] },
      ]);
    });

    it('confirms an opt-out by who owns what it is about', async () => {
      const { catalog, stores, sweep } = await open();
      const isConfirmed = async () =>
        (await stores.optOuts.listOptOuts()).map(it => it.isConfirmed);
      const taken = component('memories', { owner: 'sre' });
      const others = catalog.entities.slice(1);

      catalog.entities = [taken, ...others];
      await sweep.run();
      await expect(isConfirmed()).resolves.toEqual([false]);

      // Declared beside what it is about.
      catalog.entities = [taken, ...others].map(entity => ({
        ...entity,
        metadata: {
          ...entity.metadata,
          annotations: {
            'backstage.io/managed-by-origin-location': 'url:https://x/all.yaml',
          },
        },
      }));
      await sweep.run();
      await expect(isConfirmed()).resolves.toEqual([true]);
    });

    it('leaves out an opt-out that names a day that does not exist', async () => {
      const { catalog, stores, sweep } = await open();
      catalog.entities = [
        ...catalog.entities.slice(0, 3),
        optOut('wiki', { reviewBy: '2026-02-30' }),
      ];
      await sweep.run();
      await expect(stores.optOuts.listOptOuts()).resolves.toEqual([]);
    });

    it('writes nothing when nothing changed', async () => {
      const { database, sweep } = await open();

      const statements = await recordStatements(database, () => sweep.run());

      expect(statements.filter(sql => !/^select/i.test(sql))).toEqual([]);
    });

    it('queues what changed to be asked about and judged, and nothing else', async () => {
      const { catalog, collectAll, docs, judgeAll, stores, sweep } =
        await open();
      await collectAll();
      await judgeAll();
      docs.collect.mockClear();
      catalog.entities[0] = component('memories', { type: 'website' });

      await sweep.run();

      await expect(
        stores.judgeQueue.findDue([memories, 'group:default/guardian']),
      ).resolves.toEqual([memories]);
      await collectAll();
      expect(docs.collect).toHaveBeenCalledTimes(1);
    });

    it('queues a catalog that grows with every provider at once, and says how it grows', async () => {
      const { catalog, database, docs, logger, stores } = await open();
      await database('collect_queue').delete();
      const providers = ['docs', 'other'].map(id => ({
        ...docs,
        declaration: { ...docsDeclaration, id },
      }));
      const sweep = CatalogSweep.create({
        auth: mockServices.auth(),
        catalog: catalog.service,
        collection: FactCollection.create({ providers, stores }),
        logger,
        publisher: { publish: async () => {} },
        stores,
      });
      const countQueued = async () =>
        (await database('collect_queue').select('provider')).length;
      const names = Array.from({ length: 600 }, (_, index) => `c${index}`);

      catalog.entities.push(
        ...names.slice(0, 550).map(name => component(name)),
      );
      await expect(sweep.run()).resolves.toEqual({ added: 550, entities: 554 });
      await expect(countQueued()).resolves.toBe(2 * 550);

      catalog.entities.push(...names.slice(550).map(name => component(name)));
      await expect(sweep.run()).resolves.toEqual({ added: 50, entities: 604 });
      await expect(countQueued()).resolves.toBe(2 * 600);
      await expect(sweep.run()).resolves.toEqual({ added: 0, entities: 604 });
    });

    it('forgets what is gone', async () => {
      const { catalog, refs, stores, sweep } = await open();
      catalog.entities = [group('guardian')];

      await sweep.run();

      await expect(refs()).resolves.toEqual(['group:default/guardian']);
      await expect(stores.optOuts.listOptOuts()).resolves.toEqual([]);
      await expect(stores.scorecards.listScorecards()).resolves.toEqual([]);
    });

    it('forgets nothing that a page has missed', async () => {
      const { catalog, refs, sweep } = await open();
      catalog.service.streamEntities.mockImplementation(
        async function* pages() {
          yield [group('guardian'), group('guardian')];
        },
      );

      await sweep.run();

      await expect(refs()).resolves.toContain(memories);
    });

    it('forgets nothing when the catalog is empty', async () => {
      const { catalog, logger, refs, sweep } = await open();
      catalog.entities = [];

      await sweep.run();

      await expect(refs()).resolves.toHaveLength(4);
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringContaining('The catalog is empty'),
      );
    });

    it('forgets nothing when the catalog fails on the way', async () => {
      const { catalog, refs, sweep } = await open();
      catalog.service.streamEntities.mockImplementation(
        async function* pages() {
          yield [group('guardian')];
          throw new Error('The catalog is away');
        },
      );

      await expect(sweep.run()).rejects.toThrow('The catalog is away');

      await expect(refs()).resolves.toHaveLength(4);
    });

    it('takes a kind of the same name in another API group for none of ours', async () => {
      const { catalog, stores, sweep } = await open();
      catalog.entities.push(
        { ...scorecard('foreign'), apiVersion: 'example.com/v1' },
        { ...optOut('foreign', {}), apiVersion: 'example.com/v1' },
        optOut('undated', { reviewBy: 'soon' }),
      );

      await sweep.run();

      await expect(stores.scorecards.listScorecards()).resolves.toHaveLength(1);
      await expect(stores.optOuts.listOptOuts()).resolves.toHaveLength(1);
    });

    describe('with scorecards that change', () => {
      it('queues only those to which the scorecard applies', async () => {
        const { catalog, clock, judgeAll, stores, sweep } = await open();
        clock.advance(600_000);
        await judgeAll();
        catalog.entities.push(
          scorecard('teams', { appliesTo: { kind: 'Group' }, checks: [] }),
        );

        await sweep.run();

        await expect(
          stores.judgeQueue.findDue([memories, 'group:default/guardian']),
        ).resolves.toEqual(['group:default/guardian']);
      });

      it('keeps a wrong check apart, and says so once for each version', async () => {
        const { catalog, logger, stores, sweep } = await open();
        logger.warn.mockClear();
        const wrong = scorecard('wrong', {
          checks: [
            { id: 'typo', level: 'bronze', rule: 'facts.docs.exist' },
            { id: 'good', level: 'bronze', rule: 'facts.docs.exists' },
          ],
        });
        catalog.entities.push(wrong);
        await sweep.run();
        await sweep.run();

        expect(logger.warn).toHaveBeenCalledTimes(1);
        expect(logger.warn).toHaveBeenCalledWith(
          expect.stringMatching(
            /scorecard:default\/wrong: check typo is invalid in rule \(line 1, column \d+\).*did you mean facts\.docs\.exists\?/,
          ),
        );
        await expect(
          stores.scorecards.getScorecard('scorecard:default/wrong'),
        ).resolves.toMatchObject({ invalid: [{ check: 'typo' }] });
      });

      it('lets a scorecard that is no good as a whole judge nothing, and goes on', async () => {
        const { catalog, logger, stores, sweep } = await open();
        catalog.entities.push({
          ...scorecard('hopeless'),
          spec: { owner: 'sre', levels: 'none' },
        });

        await sweep.run();

        await expect(
          stores.scorecards.getScorecard('scorecard:default/hopeless'),
        ).resolves.toMatchObject({ problems: expect.any(Array) });
        expect(logger.warn).toHaveBeenCalledWith(
          expect.stringContaining(
            'scorecard:default/hopeless is not evaluated',
          ),
        );
      });

      it('makes a new version when a provider that it reads declares something else', async () => {
        const { digestOf, registry, sweep } = await open();
        const before = await digestOf(documented);
        registry.addPushedFacts({
          id: 'other',
          title: 'Other',
          appliesTo: { kind: 'Component' },
          maxAge: 'P1D',
          facts: [{ name: 'x', type: 'number', description: 'X' }],
        });
        await sweep.run();
        await expect(digestOf(documented)).resolves.toBe(before);

        jest
          .spyOn(registry, 'all', 'get')
          .mockReturnValue(registry.all.map(it => ({ ...it, maxAge: 'P2D' })));
        await sweep.run();
        await expect(digestOf(documented)).resolves.not.toBe(before);
      });
    });
  });
});
