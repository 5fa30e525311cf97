import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CollectRequest } from '@kumiki/backstage-plugin-scorecards-node';
import { component, scorecard } from '../__testUtils__/nursery';
import { ENGINES } from '../__testUtils__/openStores';
import { openWork } from '../__testUtils__/openWork';
import { DefaultRefreshService } from './DefaultRefreshService';

jest.setTimeout(120_000);

const memories = 'component:default/memories';

describe('DefaultRefreshService', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    async function open() {
      const work = await openWork(databases, engine, [
        component('memories'),
        scorecard('documented'),
      ]);
      let judges = 0;
      const refresh = DefaultRefreshService.create({
        auth: mockServices.auth(),
        catalog: work.catalog.service,
        clock: work.clock.now,
        collectors: [work.createCollector('refresh')],
        createJudge: () => work.createJudge(`refresh-${(judges += 1)}`),
        stores: work.stores,
      });
      const answer = (values: Record<string, number | boolean>) =>
        work.docs.collect.mockImplementation(
          async ({ entities }: CollectRequest) =>
            entities.map(entity => ({
              entity: stringifyEntityRef(entity),
              values,
            })),
        );
      const levelOf = async () =>
        (await work.stores.results.readResults([memories])).map(
          ({ level }) => level,
        );
      answer({ exists: true, pages: 3 });
      await work.sweep.run();
      await work.collectAll();
      await work.judgeAll();
      return { ...work, refresh, answer, levelOf };
    }

    it('collects and judges while the caller waits', async () => {
      const { answer, clock, levelOf, refresh, stores } = await open();
      await expect(levelOf()).resolves.toEqual(['bronze']);
      answer({ exists: true, pages: 12 });
      const now = clock.advance(1_000);

      await expect(refresh.refresh(memories)).resolves.toEqual({
        startedAt: now,
      });

      await expect(levelOf()).resolves.toEqual(['silver']);
      await expect(stores.judgeQueue.findDue([memories])).resolves.toEqual([]);
    });

    it('notices what changed in the catalog', async () => {
      const { catalog, refresh, stores } = await open();
      catalog.entities[0] = component('memories', { owner: 'billing' });

      await refresh.refresh(memories);

      await expect(
        stores.results.readResults([memories]),
      ).resolves.toMatchObject([{ owners: ['group:default/billing'] }]);
    });

    it('judges an entity that no sweep has seen', async () => {
      const { catalog, refresh, stores } = await open();
      catalog.entities.push(component('new'));

      await refresh.refresh('component:default/new');

      await expect(
        stores.results.readResults(['component:default/new']),
      ).resolves.toMatchObject([{ level: 'bronze' }]);
    });

    it('says that there is no such entity', async () => {
      const { docs, refresh } = await open();
      docs.collect.mockClear();

      await expect(
        refresh.refresh('component:default/none'),
      ).resolves.toBeUndefined();
      expect(docs.collect).not.toHaveBeenCalled();
    });

    it('waits for another worker that is at the entity', async () => {
      const { answer, clock, createJudge, levelOf, refresh, stores } =
        await open();
      await stores.judgeQueue.enqueue([memories]);
      await stores.judgeQueue.claim({
        worker: 'other',
        limit: 1,
        claimMs: 60_000,
      });
      answer({ exists: true, pages: 12 });

      const refreshed = refresh.refresh(memories);
      await new Promise(resolve => setTimeout(resolve, 150));
      await expect(levelOf()).resolves.toEqual(['bronze']);
      clock.advance(60_000);
      await createJudge('takes over').judgeDue();
      await refreshed;

      await expect(levelOf()).resolves.toEqual(['silver']);
    });

    it('ends where somebody pushes about the entity all the time', async () => {
      const { catalog, clock, createJudge, stores } = await open();
      const judge = createJudge('refresh');
      const judgeDue = judge.judgeDue.bind(judge);
      const judging = jest
        .spyOn(judge, 'judgeDue')
        .mockImplementation(async entities => {
          const isDone = await judgeDue(entities);
          await stores.judgeQueue.enqueue([memories]);
          return isDone;
        });
      const refresh = DefaultRefreshService.create({
        auth: mockServices.auth(),
        catalog: catalog.service,
        clock: clock.now,
        collectors: [],
        createJudge: () => judge,
        stores,
      });

      await refresh.refresh(memories);

      expect(judging).toHaveBeenCalledTimes(1);
    });

    it('stops waiting when the caller does', async () => {
      const { refresh, stores } = await open();
      await stores.judgeQueue.enqueue([memories]);
      await stores.judgeQueue.claim({
        worker: 'other',
        limit: 1,
        claimMs: 60_000,
      });
      const caller = new AbortController();

      const refreshed = refresh.refresh(memories, { signal: caller.signal });
      setTimeout(() => caller.abort(), 100);

      await expect(refreshed).rejects.toThrow(/abort/i);
    });

    it('stores a failure as a failure, beside the values that still count', async () => {
      const { docs, refresh, levelOf, stores } = await open();
      docs.collect.mockRejectedValue(new Error('The site is down'));

      await refresh.refresh(memories);

      await expect(levelOf()).resolves.toEqual(['bronze']);
      await expect(stores.facts.readFacts([memories])).resolves.toMatchObject([
        { values: { pages: 3 }, error: expect.anything() },
      ]);
    });
  });
});
