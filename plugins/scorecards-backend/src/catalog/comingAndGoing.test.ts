import { TestDatabases } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CollectRequest } from '@kumiki/backstage-plugin-scorecards-node';
import { component, group, scorecard } from '../__testUtils__/nursery';
import { ENGINES } from '../__testUtils__/openStores';
import { openWork } from '../__testUtils__/openWork';
import { recordStatements } from '../__testUtils__/recordStatements';

jest.setTimeout(120_000);

const DAY = 24 * 60 * 60_000;
const memories = 'component:default/memories';
const albums = 'component:default/albums';
const scoring = scorecard('documented', {
  checks: [
    { id: 'fast', level: 'bronze', rule: 'facts.deploys.minutesP95 < 30' },
    { id: 'documented', level: 'silver', rule: 'facts.docs.exists' },
  ],
});

function annotated(entity: Entity, annotations: Record<string, string>) {
  return { ...entity, metadata: { ...entity.metadata, annotations } };
}

/** A component that says what it was called before. */
const renamed = (name: string, previous: string, owner = 'guardian') =>
  annotated(component(name, { owner }), {
    'kumiki.dev/previous-ref': previous,
  });

describe('entities that come and go', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    async function open(entities: Entity[] = [component('memories')]) {
      const work = await openWork(databases, engine, [
        group('guardian'),
        scoring,
        ...entities,
      ]);
      const { catalog, clock, docs, stores, sweep } = work;
      docs.collect.mockImplementation(async (request: CollectRequest) =>
        request.entities.map(entity => ({
          entity: stringifyEntityRef(entity),
          values: { exists: true },
        })),
      );
      const settle = async () => {
        await work.collectAll();
        await work.judgeAll();
      };
      const change = async (...changed: Entity[]) => {
        clock.advance(60_000);
        catalog.entities = [group('guardian'), scoring, ...changed];
        await sweep.run();
        await settle();
      };
      const push = async (entity: string, minutesP95 = 12) => {
        await stores.facts.pushFacts(
          [
            {
              provider: 'deploys',
              entity,
              observedAt: clock.text,
              values: { minutesP95 },
            },
          ],
          { pushedBy: 'external:deploy' },
        );
        await work.judgeAll();
      };
      await sweep.run();
      await settle();
      return {
        ...work,
        change,
        push,
        pushed: async (entity: string) =>
          (await stores.facts.readFacts([entity]))
            .filter(({ provider }) => provider === 'deploys')
            .map(({ values }) => values.minutesP95),
        levels: async (entity: string) =>
          (await stores.history.listLevelChanges({ entity })).map(
            ({ from, to }) => `${from} > ${to}`,
          ),
        transitions: async (entity: string) =>
          (await stores.history.listTransitions({ entity, limit: 100 })).map(
            ({ check, from, to }) => `${check}: ${from} > ${to}`,
          ),
      };
    }

    it('keep what was pushed about them while they are away for a sweep', async () => {
      const { change, push, pushed, stores } = await open();
      await push(memories);

      await change();
      await expect(stores.facts.readFacts([memories])).resolves.toHaveLength(1);
      await change(component('memories'));

      await expect(pushed(memories)).resolves.toEqual([12]);
      await expect(
        stores.results.readResults([memories]),
      ).resolves.toMatchObject([{ level: 'silver' }]);
    });

    it('lose it a week after they left, however old it is', async () => {
      const { change, clock, push, pushed, stores } = await open();
      await push(memories);
      clock.advance(30 * DAY);
      await change();
      const before = (days: number) =>
        new Date(clock.now().getTime() - days * DAY).toISOString();

      await stores.facts.pruneStray(before(7));
      await expect(pushed(memories)).resolves.toEqual([12]);

      clock.advance(7 * DAY + 1);
      await expect(stores.facts.pruneStray(before(7))).resolves.toBe(1);
      await expect(pushed(memories)).resolves.toEqual([]);
    });

    it('take along what was known when they are renamed', async () => {
      const { change, clock, levels, push, pushed, stores, transitions } =
        await open();
      await push(memories, 90);
      clock.advance(DAY);
      await push(memories, 12);
      await stores.exemptions.grant({
        entity: memories,
        scorecard: 'scorecard:default/documented',
        check: 'documented',
        reason: 'Soon gone',
        grantedBy: 'user:default/aoki',
      });
      await stores.series.writePoints([
        {
          entity: memories,
          fact: 'facts.docs.pages',
          day: '2026-03-01',
          value: 3,
        },
      ]);
      const before = await levels(memories);
      const [{ firstJudgedAt }] = await stores.results.readResults([memories]);

      await change(renamed('albums', 'memories'));

      await expect(pushed(albums)).resolves.toEqual([12]);
      await expect(pushed(memories)).resolves.toEqual([]);
      await expect(stores.exemptions.readExemptions([albums])).resolves.toEqual(
        [expect.objectContaining({ check: 'documented' })],
      );
      await expect(
        stores.series.readSeries({
          entity: albums,
          from: '2026-03-01',
          to: '2026-03-01',
        }),
      ).resolves.toMatchObject([{ value: 3 }]);
      // As if nothing had happened: neither an end nor a beginning.
      await expect(levels(albums)).resolves.toEqual(before);
      await expect(levels(memories)).resolves.toEqual([]);
      await expect(transitions(albums)).resolves.toEqual([
        'documented: pass > exempt',
        'fast: fail > pass',
        'fast: unknown > fail',
      ]);
      await expect(stores.results.readResults([albums])).resolves.toMatchObject(
        [{ firstJudgedAt, level: 'silver' }],
      );
      await expect(stores.results.readResults([memories])).resolves.toEqual([]);
    });

    it('take it along as well where the old name left before', async () => {
      const { change, levels, push, pushed } = await open();
      await push(memories);
      await change();
      await change(renamed('albums', 'component:default/memories'));

      await expect(pushed(albums)).resolves.toEqual([12]);
      await expect(levels(albums)).resolves.toEqual([
        'undefined > none',
        'none > silver',
        'silver > undefined',
        'undefined > silver',
      ]);
    });

    it('wait until the old name is gone, and keep their own history', async () => {
      const { change, levels, push, pushed } = await open();
      await push(memories);
      const former = await levels(memories);
      await change(component('memories'), renamed('albums', 'memories'));
      await expect(pushed(albums)).resolves.toEqual([]);
      await expect(levels(albums)).resolves.toEqual(['undefined > none']);

      await change(renamed('albums', 'memories'));

      await expect(pushed(albums)).resolves.toEqual([12]);
      await expect(levels(albums)).resolves.toEqual([
        ...former,
        'undefined > none',
        'none > silver',
      ]);
      await expect(levels(memories)).resolves.toEqual(['silver > undefined']);
    });

    it('keep the newer of two pushes', async () => {
      const { change, clock, push, pushed } = await open();
      await push(memories, 12);
      clock.advance(1_000);
      await push(albums, 20);

      await change(renamed('albums', 'memories'));

      await expect(pushed(albums)).resolves.toEqual([20]);
    });

    it('are taken along once, whoever comes by that name later', async () => {
      const { change, push, pushed } = await open();
      await change(renamed('albums', 'memories'));
      const impostor = component('memories');
      await change(renamed('albums', 'memories'), impostor);
      await push(memories, 99);

      await change(renamed('albums', 'memories'));

      await expect(pushed(albums)).resolves.toEqual([]);
      await expect(pushed(memories)).resolves.toEqual([99]);
    });

    it('are not taken by somebody else', async () => {
      const { change, logger, push, pushed } = await open();
      await push(memories);

      await change(renamed('albums', 'memories', 'thieves'));

      await expect(pushed(albums)).resolves.toEqual([]);
      await expect(pushed(memories)).resolves.toEqual([12]);
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringMatching(/albums says .* to have been .*memories/),
      );
    });

    it('may change their owner where they are declared in the same file', async () => {
      const file = {
        'backstage.io/managed-by-location': 'url:https://x/y.yaml',
      };
      const { change, push, pushed } = await open([
        annotated(component('memories'), file),
      ]);
      await push(memories);

      await change(
        annotated(component('albums', { owner: 'others' }), {
          ...file,
          'kumiki.dev/previous-ref': 'memories',
        }),
      );

      await expect(pushed(albums)).resolves.toEqual([12]);
    });

    it('go to nobody where two say to have been the same', async () => {
      const { change, logger, push, pushed } = await open();
      await push(memories);

      await change(
        renamed('albums', 'memories'),
        renamed('photos', 'memories'),
      );

      await expect(pushed(memories)).resolves.toEqual([12]);
      await expect(pushed(albums)).resolves.toEqual([]);
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringMatching(/albums and .*photos all say/),
      );
    });

    it('are renamed in as many statements, however many they are', async () => {
      const run = async (count: number) => {
        const names = Array.from({ length: count }, (_, index) => `c${index}`);
        const { catalog, database, sweep, pushed } = await open(
          names.map(name => component(name)),
        );
        catalog.entities = [
          group('guardian'),
          scoring,
          ...names.map(name => renamed(`new-${name}`, name)),
        ];
        const statements = await recordStatements(database, () => sweep.run());
        await expect(pushed('component:default/new-c0')).resolves.toEqual([]);
        return statements.length;
      };

      expect(await run(200)).toBe(await run(2));
    });

    describe('and are named by others', () => {
      async function openNaming(entities: Entity[]) {
        const opened = await open(entities);
        Object.assign(opened.docs, { readsReferences: true });
        opened.docs.collect.mockClear();
        return {
          ...opened,
          asked: () =>
            opened.docs.collect.mock.calls
              .flatMap(([request]: [CollectRequest]) => request.entities)
              .map(entity => entity.metadata.name)
              .sort(),
        };
      }
      const one = component('one', { owner: 'writers' });
      const two: Entity = {
        ...component('two'),
        relations: [
          { type: 'dependsOn', targetRef: 'component:default/three' },
        ],
      };
      const other = component('other');

      it('have these asked about again when they come', async () => {
        const { asked, change } = await openNaming([one, two, other]);

        await change(one, two, other, group('writers'), component('three'));

        expect(asked()).toEqual(['one', 'three', 'two']);
      });

      it('have these asked about again when they go', async () => {
        const { asked, change } = await openNaming([
          ...[one, two, other, group('writers'), component('three')],
        ]);

        await change(one, two, other);

        expect(asked()).toEqual(['one', 'two']);
      });

      it('leave those in peace whose provider does not look', async () => {
        const { asked, change, docs } = await openNaming([one, two, other]);
        Object.assign(docs, { readsReferences: false });

        await change(one, two, other, group('writers'));

        expect(asked()).toEqual([]);
      });

      it('queue them in one statement', async () => {
        const run = async (count: number) => {
          const owned = Array.from({ length: count }, (_, index) =>
            component(`c${index}`, { owner: 'writers' }),
          );
          const { catalog, database, sweep } = await openNaming(owned);
          catalog.entities.push(group('writers'));
          const statements = await recordStatements(database, () =>
            sweep.run(),
          );
          return statements.length;
        };

        expect(await run(300)).toBe(await run(1));
      });
    });
  });
});
