import { TestDatabases } from '@backstage/backend-test-utils';
import { ENGINES, openStores } from '../../__testUtils__/openStores';

jest.setTimeout(120_000);

const memories = 'component:default/memories';
const billing = 'component:default/billing';

describe('DatabaseCollectQueue', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    async function open() {
      const opened = await openStores(databases, engine);
      const { collectQueue } = opened.stores;
      await collectQueue.enqueue([
        { entity: memories, provider: 'docs' },
        { entity: billing, provider: 'docs' },
        { entity: memories, provider: 'ci' },
        { entity: memories, provider: 'ci' },
      ]);
      const claim = (worker: string, provider = 'docs', limit = 10) =>
        collectQueue.claim({ worker, provider, limit, claimMs: 60_000 });
      return { ...opened, collectQueue, claim };
    }

    it('hands out the entities of one provider, each once', async () => {
      const { claim } = await open();

      await expect(claim('a', 'docs', 1)).resolves.toHaveLength(1);
      await expect(claim('b')).resolves.toHaveLength(1);
      await expect(claim('c')).resolves.toEqual([]);
      await expect(claim('c', 'ci')).resolves.toMatchObject([
        { entity: memories },
      ]);
    });

    it('never waits in a circle with who queues the same entities', async () => {
      const { collectQueue, database, stores } = await open();
      const entities = Array.from(
        { length: 3_000 },
        (_, i) => `component:d/${1_000 + i}`,
      );
      // As they lie in the table, so that nobody finds them in their order.
      const rows = entities.map(entity => ({
        entity,
        due_at: '',
        not_before: '9',
      }));
      await database.batchInsert('judge_queue', rows.reverse(), 200);
      const claims = rows.map(({ entity }) => ({
        entity,
        version: 1,
        attempts: 1,
      }));
      const often = async (work: () => Promise<unknown>) => {
        for (let time = 0; time < 10; time += 1) {
          await work();
        }
      };
      await Promise.all([
        often(() => stores.judgeQueue.enqueue(entities)),
        often(async () => {
          await collectQueue.finish({ worker: 'a', provider: 'many', claims });
        }),
      ]);
      await expect(
        database('judge_queue').where({ not_before: '9' }),
      ).resolves.toEqual([]);
    });

    it('never hands out the same to workers that ask at the same time', async () => {
      const { claim, collectQueue } = await open();
      const entities = Array.from(
        { length: 200 },
        (_, i) => `component:d/${i}`,
      );
      await collectQueue.enqueue(
        entities.map(entity => ({ entity, provider: 'many' })),
      );

      const claims = await Promise.all(
        Array.from({ length: 40 }, (_, worker) =>
          claim(`${worker}`, 'many', 5),
        ),
      );
      const rest = await claim('last', 'many', 200);

      const handedOut = [...claims.flat(), ...rest].map(it => it.entity);
      expect(handedOut.sort()).toEqual(entities.sort());
    });

    it('forgets what is finished, and keeps what was queued again meanwhile', async () => {
      const { claim, collectQueue } = await open();
      const claims = await claim('a');
      await collectQueue.enqueue([{ entity: billing, provider: 'docs' }]);

      await collectQueue.finish({ worker: 'a', provider: 'docs', claims });

      await expect(claim('b')).resolves.toMatchObject([
        { entity: billing, attempts: 1 },
      ]);
    });

    it('hands out at its time what is due later, and sooner where it is queued again', async () => {
      const { claim, clock, collectQueue } = await open();
      const inTwoMinutes = new Date(clock.now().getTime() + 120_000);
      const later = { provider: 'later', dueAt: inTwoMinutes.toISOString() };
      await collectQueue.enqueue([
        { entity: memories, ...later },
        { entity: billing, ...later },
      ]);
      await expect(claim('a', 'later')).resolves.toEqual([]);

      await collectQueue.enqueue([{ entity: billing, provider: 'later' }]);
      await collectQueue.enqueue([{ entity: billing, ...later }]);
      const claims = await claim('a', 'later');
      expect(claims).toMatchObject([{ entity: billing }]);
      await collectQueue.finish({ worker: 'a', provider: 'later', claims });

      clock.advance(120_000);
      await expect(claim('b', 'later')).resolves.toMatchObject([
        { entity: memories },
      ]);
    });

    it('hands a worker again what it could not finish, and nobody else', async () => {
      const { claim } = await open();
      await claim('a', 'ci');

      await expect(claim('b', 'ci')).resolves.toEqual([]);
      await expect(claim('a', 'ci')).resolves.toMatchObject([
        { entity: memories, attempts: 2 },
      ]);
    });

    it('hands out again what a worker did not finish', async () => {
      const { claim, clock, collectQueue } = await open();
      const lost = await claim('killed', 'ci');
      clock.advance(60_000);
      const taken = await claim('other', 'ci');

      expect(taken).toMatchObject([{ entity: memories, attempts: 2 }]);
      await collectQueue.finish({
        worker: 'killed',
        provider: 'ci',
        claims: lost,
      });
      clock.advance(60_000);
      await expect(claim('third', 'ci')).resolves.toMatchObject([
        { attempts: 3 },
      ]);
    });

    it('forgets the work of providers that do not exist any more', async () => {
      const { claim, collectQueue } = await open();

      await collectQueue.retainProviders(['docs']);

      await expect(claim('a', 'ci')).resolves.toEqual([]);
      await expect(claim('a')).resolves.toHaveLength(2);
    });
  });
});
