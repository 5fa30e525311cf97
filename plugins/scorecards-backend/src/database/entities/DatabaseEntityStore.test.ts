import { TestDatabases } from '@backstage/backend-test-utils';
import { component, group } from '../../__testUtils__/nursery';
import { ENGINES, openStores } from '../../__testUtils__/openStores';
import { result, storeResults } from '../../__testUtils__/storeResults';
import { describeEntity } from '../../catalog/describeEntity';

jest.setTimeout(120_000);

const memories = 'component:default/memories';

describe('DatabaseEntityStore', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    async function open() {
      const opened = await openStores(databases, engine);
      await opened.stores.entities.applyChanges({
        added: [
          component('memories', { system: 'nursery' }),
          component('billing', { owner: 'billing' }),
          component('orphan', { owner: undefined }),
          group('guardian', 'development'),
          group('development'),
        ].map(describeEntity),
        changed: [],
        removed: [],
      });
      return { ...opened, entities: opened.stores.entities };
    }

    it('gives back an entity with what it looks up', async () => {
      const { entities } = await open();

      await expect(
        entities.getEntities([memories, 'component:default/nothing']),
      ).resolves.toEqual([
        describeEntity(component('memories', { system: 'nursery' })),
      ]);
    });

    it('streams in the order of refs, narrowed', async () => {
      const { entities } = await open();
      const read = async (query: object) => {
        const refs: string[][] = [];
        for await (const page of entities.streamEntities(query)) {
          refs.push(page.map(({ ref }) => ref.replace('default/', '')));
        }
        return refs;
      };

      await expect(read({ pageSize: 2 })).resolves.toEqual([
        ['component:billing', 'component:memories'],
        ['component:orphan', 'group:development'],
        ['group:guardian'],
      ]);
      await expect(read({ kinds: ['group'] })).resolves.toEqual([
        ['group:development', 'group:guardian'],
      ]);
      await expect(
        read({ owners: ['group:default/guardian'], visible: [memories] }),
      ).resolves.toEqual([['component:memories']]);
      await expect(read({ visible: [] })).resolves.toEqual([]);
    });

    it('lists groups with their parents', async () => {
      const { entities } = await open();

      await expect(entities.listGroups()).resolves.toEqual([
        { ref: 'group:default/development', title: 'development', parents: [] },
        {
          ref: 'group:default/guardian',
          title: 'guardian',
          parents: ['group:default/development'],
        },
      ]);
    });

    it('counts what owners have, and what has none', async () => {
      const { entities } = await open();

      const counts = await entities.countOwned({ kinds: ['component'] });

      expect(counts).toHaveLength(3);
      expect(counts).toEqual(
        expect.arrayContaining([
          { owners: [], entities: 1 },
          { owners: ['group:default/billing'], entities: 1 },
          { owners: ['group:default/guardian'], entities: 1 },
        ]),
      );
    });

    it('forgets what is gone, but neither its history nor its exemptions', async () => {
      const { clock, database, entities, stores } = await open();
      await storeResults(stores, [result(memories, { docs: 'pass' })]);
      await stores.facts.storeCollected({
        observed: [
          {
            provider: 'docs',
            entity: memories,
            observedAt: clock.text,
            values: {},
          },
        ],
        failed: [],
      });
      await stores.exemptions.grant({
        entity: memories,
        scorecard: 'scorecard:default/documented',
        check: 'docs',
        reason: 'Soon gone',
        grantedBy: 'user:default/aoki',
      });
      await stores.collectQueue.enqueue([
        { entity: memories, provider: 'docs' },
      ]);

      await entities.applyChanges({
        added: [],
        changed: [],
        removed: [memories],
      });

      await expect(entities.getEntities([memories])).resolves.toEqual([]);
      await expect(stores.facts.readFacts([memories])).resolves.toEqual([]);
      await expect(stores.results.readResults([memories])).resolves.toEqual([]);
      await expect(database('collect_queue')).resolves.toEqual([]);
      await expect(
        stores.exemptions.readExemptions([memories]),
      ).resolves.toHaveLength(1);
      await expect(
        stores.history.listLevelChanges({ entity: memories }),
      ).resolves.toEqual([
        {
          at: clock.text,
          entity: memories,
          scorecard: 'scorecard:default/documented',
          from: 'bronze',
          to: undefined,
          owners: ['group:default/guardian'],
        },
      ]);
    });

    it('queues who opted out when the maintainer comes or goes', async () => {
      const { clock, entities, stores } = await open();
      await stores.optOuts.replaceOptOuts([
        {
          ref: 'optout:default/wiki',
          subject: memories,
          capability: 'capability:default/docs-site',
          maintainedBy: 'group:default/guardian',
          since: '2026-01-01',
          reviewBy: '2026-12-31',
          isConfirmed: true,
        },
      ]);
      clock.advance(600_000);
      const judged = async () => {
        await storeResults(stores, [result(memories, { docs: 'pass' })]);
        await expect(stores.judgeQueue.findDue([memories])).resolves.toEqual(
          [],
        );
      };
      await judged();

      await entities.applyChanges({
        added: [],
        changed: [],
        removed: ['group:default/guardian'],
      });
      await expect(stores.judgeQueue.findDue([memories])).resolves.toEqual([
        memories,
      ]);
      await expect(stores.optOuts.listOptOuts()).resolves.toMatchObject([
        { isMaintained: false },
      ]);

      await judged();
      await entities.applyChanges({
        added: [describeEntity(group('guardian'))],
        changed: [],
        removed: [],
      });
      await expect(stores.judgeQueue.findDue([memories])).resolves.toEqual([
        memories,
      ]);
      await expect(stores.optOuts.listOptOuts()).resolves.toMatchObject([
        { isMaintained: true },
      ]);
    });
  });
});
