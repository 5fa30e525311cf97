import { TestDatabases } from '@backstage/backend-test-utils';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  CollectRequest,
  FactProvider,
} from '@kumiki/backstage-plugin-scorecards-node';
import { component, docsDeclaration, group } from '../__testUtils__/nursery';
import { ENGINES } from '../__testUtils__/openStores';
import { openWork } from '../__testUtils__/openWork';
import { CollectWorker } from './CollectWorker';

jest.setTimeout(120_000);

const memories = 'component:default/memories';
const billing = 'component:default/billing';

async function threePages({ entities }: CollectRequest) {
  return entities.map(entity => ({
    entity: stringifyEntityRef(entity),
    values: { pages: 3 },
  }));
}

describe('CollectWorker', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    async function open() {
      const work = await openWork(databases, engine, [
        component('memories'),
        component('billing'),
        group('guardian'),
      ]);
      work.docs.collect.mockImplementation(threePages);
      await work.sweep.run();
      return work;
    }

    it('asks about what the provider applies to, in one batch', async () => {
      const { collector, docs, stores } = await open();

      await expect(collector.collectDue()).resolves.toBe(true);
      await expect(collector.collectDue()).resolves.toBe(false);

      expect(docs.collect).toHaveBeenCalledTimes(1);
      expect(
        docs.collect.mock.calls[0][0].entities.map(stringifyEntityRef),
      ).toEqual([billing, memories]);
      await expect(stores.facts.readFacts([memories])).resolves.toMatchObject([
        { values: { pages: 3 } },
      ]);
    });

    it('tells of changes when nothing more is due, and at once where it was asked to collect', async () => {
      const { clock, docs, logger, stores } = await open();
      const onChange = jest.fn();
      const worker = CollectWorker.create({
        provider: docs,
        stores,
        worker: 'telling',
        batchSize: 1,
        timeoutMs: 1_000,
        clock: clock.now,
        logger,
        onChange,
      });
      await worker.collectDue();
      await worker.collectDue();
      expect(onChange).not.toHaveBeenCalled();
      await worker.collectDue();
      expect(onChange).toHaveBeenCalledTimes(1);

      const entities = await stores.entities.getEntities([memories]);
      await worker.collect(entities);
      expect(onChange).toHaveBeenCalledTimes(1);

      docs.collect.mockImplementation(async () => [
        { entity: memories, values: { pages: 4 } },
      ]);
      await worker.collect(entities);
      expect(onChange).toHaveBeenCalledTimes(2);
    });

    it('keeps the last good value when the provider fails', async () => {
      const { clock, collectAll, collection, docs, logger, stores } =
        await open();
      const observedAt = clock.text;
      await collectAll();
      docs.collect.mockRejectedValue(new Error('The site is down'));
      const at = clock.advance(3_600_000);
      await collection.enqueueAll(docs);

      await collectAll();

      await expect(stores.facts.readFacts([memories])).resolves.toEqual([
        {
          provider: 'docs',
          entity: memories,
          values: { pages: 3 },
          observedAt,
          error: { message: 'The provider failed: The site is down', at },
        },
      ]);
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringContaining('docs failed for 2 of 2 entities'),
      );
    });

    it('asks sooner about what failed for a while, and about nothing else', async () => {
      const { clock, collector, docs, stores } = await open();
      docs.collect.mockImplementation(async () => [
        { entity: billing, values: { pages: 4 } },
        {
          entity: memories,
          error: 'Slow down',
          retryAt: new Date(clock.now().getTime() + 120_000).toISOString(),
        },
      ]);
      await collector.collectDue();
      // Nobody waits for it before it is judged.
      await expect(stores.judgeQueue.findDue([memories])).resolves.toEqual([
        memories,
      ]);

      clock.advance(119_000);
      await expect(collector.collectDue()).resolves.toBe(false);
      clock.advance(1_000);
      docs.collect.mockImplementation(threePages);
      await expect(collector.collectDue()).resolves.toBe(true);
      await expect(collector.collectDue()).resolves.toBe(false);

      expect(
        docs.collect.mock.calls[1][0].entities.map(stringifyEntityRef),
      ).toEqual([memories]);
      await expect(stores.facts.readFacts([memories])).resolves.toMatchObject([
        { values: { pages: 3 }, error: undefined },
      ]);
    });

    it('leaves other providers alone when one hangs', async () => {
      const { collector, createCollector, registry, collection, stores } =
        await open();
      const hanging: FactProvider & { collect: jest.Mock } = {
        declaration: { ...docsDeclaration, id: 'hanging' },
        collect: jest.fn(() => new Promise<never>(() => {})),
      };
      registry.addFactProvider(hanging);
      await collection.enqueueAll(hanging);

      const stuck = createCollector('stuck', hanging).collectDue();
      await collector.collectDue();

      await expect(stores.facts.readFacts([memories])).resolves.toMatchObject([
        { provider: 'docs', values: { pages: 3 } },
      ]);
      await stuck;
      await expect(stores.facts.readFacts([memories])).resolves.toMatchObject([
        { provider: 'docs', error: undefined },
        {
          provider: 'hanging',
          error: { message: 'The provider took longer than 1 s' },
        },
      ]);
    });

    it('leaves a batch to others when it is stopped', async () => {
      const { clock, createCollector, docs, collectAll, stores } = await open();
      const stopped = new AbortController();
      docs.collect.mockImplementationOnce(async () => {
        stopped.abort();
        return [];
      });

      await createCollector('stopped').collectDue(stopped.signal);
      await expect(stores.facts.readFacts([memories])).resolves.toEqual([]);

      clock.advance(61_000);
      await collectAll();
      await expect(stores.facts.readFacts([memories])).resolves.toMatchObject([
        { values: { pages: 3 }, error: undefined },
      ]);
    });

    it('gives up a batch that was interrupted three times', async () => {
      const { clock, collector, docs, stores } = await open();
      for (const worker of ['a', 'b', 'c']) {
        await stores.collectQueue.claim({
          worker,
          provider: 'docs',
          limit: 1,
          claimMs: 1_000,
        });
        clock.advance(1_000);
      }

      await collector.collectDue();

      await expect(
        stores.facts.readFacts([billing, memories]),
      ).resolves.toMatchObject([
        { error: { message: 'Collecting was interrupted 3 times' } },
        { error: undefined },
      ]);
      expect(docs.collect).toHaveBeenCalledTimes(1);
      await expect(collector.collectDue()).resolves.toBe(false);
    });

    it('does nothing about entities that left the catalog meanwhile', async () => {
      const { catalog, collector, docs, stores, sweep } = await open();
      await stores.collectQueue.enqueue([
        { entity: 'component:default/gone', provider: 'docs' },
      ]);
      catalog.entities = [group('guardian')];
      await sweep.run();

      await expect(collector.collectDue()).resolves.toBe(true);

      expect(docs.collect).not.toHaveBeenCalled();
      await expect(collector.collectDue()).resolves.toBe(false);
    });
  });
});
