import { TestDatabases } from '@backstage/backend-test-utils';
import { component } from '../../__testUtils__/nursery';
import { emptyJudgement } from '../../__testUtils__/emptyJudgement';
import { ENGINES, openStores } from '../../__testUtils__/openStores';
import { describeEntity } from '../../catalog/describeEntity';
import { JudgeClaim } from './DatabaseJudgeQueue';
import { Judgement } from '../results/DatabaseJudgementStore';

jest.setTimeout(120_000);

const memories = 'component:default/memories';
const billing = 'component:default/billing';

function nothingNew(claim: JudgeClaim, nextDue?: string): Judgement {
  return {
    ...emptyJudgement(claim),
    nextDue,
  };
}

describe('DatabaseJudgeQueue', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    async function open() {
      const opened = await openStores(databases, engine);
      const { judgeQueue, judgements } = opened.stores;
      return {
        ...opened,
        claim: (worker: string, limit = 10) =>
          judgeQueue.claim({ worker, limit, claimMs: 60_000 }),
        finish: (worker: string, claims: JudgeClaim[], nextDue?: string) =>
          judgements.commit(
            worker,
            claims.map(claim => nothingNew(claim, nextDue)),
          ),
      };
    }

    it('hands out what is due, the longest due first, and each once', async () => {
      const { clock, claim, stores } = await open();
      await stores.judgeQueue.enqueue([memories]);
      clock.advance(1);
      await stores.judgeQueue.enqueue([billing, memories]);

      await expect(claim('a', 1)).resolves.toMatchObject([
        { entity: memories, attempts: 1 },
      ]);
      await expect(claim('b')).resolves.toMatchObject([{ entity: billing }]);
      await expect(claim('c')).resolves.toEqual([]);
    });

    it('hands a worker again what it could not finish, and nobody else', async () => {
      const { claim, stores } = await open();
      await stores.judgeQueue.enqueue([memories]);
      await claim('a');

      await expect(claim('b')).resolves.toEqual([]);
      await expect(claim('a')).resolves.toMatchObject([
        { entity: memories, attempts: 2 },
      ]);
    });

    it('never hands out the same to workers that ask at the same time', async () => {
      const { claim, stores } = await open();
      const entities = Array.from(
        { length: 300 },
        (_, i) => `component:d/${i}`,
      );
      await stores.judgeQueue.enqueue(entities);

      const handedOut = await Promise.all(
        Array.from({ length: 10 }, async (_, worker) => {
          const mine: string[] = [];
          for (let round = 0; round < 6; round++) {
            const claims = await claim(`worker-${worker}-${round}`, 7);
            mine.push(...claims.map(({ entity }) => entity));
          }
          return mine;
        }),
      );

      expect(handedOut.flat().sort()).toEqual(entities.sort());
    });

    it('forgets work that is done, and keeps what is due later', async () => {
      const { clock, claim, finish, stores } = await open();
      await stores.judgeQueue.enqueue([memories, billing]);
      const claims = await claim('a');
      const isMemories = ({ entity }: JudgeClaim) => entity === memories;

      await finish('a', claims.filter(isMemories), '2026-03-02T00:00:00.000Z');
      await finish(
        'a',
        claims.filter(it => !isMemories(it)),
      );

      await expect(claim('a')).resolves.toEqual([]);
      clock.advance(24 * 60 * 60_000);
      await expect(claim('a')).resolves.toMatchObject([
        { entity: memories, attempts: 1 },
      ]);
    });

    it('keeps work due that was queued again while it was done', async () => {
      const { claim, finish, stores } = await open();
      await stores.judgeQueue.enqueue([memories]);
      const claims = await claim('a');
      await stores.judgeQueue.enqueue([memories]);

      await finish('a', claims, '2027-01-01T00:00:00.000Z');

      await expect(claim('b')).resolves.toMatchObject([{ entity: memories }]);
    });

    it('brings work forward that is due later', async () => {
      const { claim, finish, stores } = await open();
      await stores.judgeQueue.enqueue([memories]);
      await finish('a', await claim('a'), '2027-01-01T00:00:00.000Z');
      await expect(stores.judgeQueue.findDue([memories])).resolves.toEqual([]);

      await stores.judgeQueue.enqueue([memories]);

      await expect(claim('b')).resolves.toHaveLength(1);
    });

    it('hands out again what a worker did not finish, and takes nothing from that worker any more', async () => {
      const { clock, claim, finish, stores } = await open();
      await stores.judgeQueue.enqueue([memories]);
      const lost = await claim('killed');
      clock.advance(59_999);
      await expect(claim('other')).resolves.toEqual([]);
      clock.advance(1);
      const taken = await claim('other');

      expect(taken).toMatchObject([{ entity: memories, attempts: 2 }]);
      await expect(finish('killed', lost)).resolves.toEqual(new Set());
      await expect(finish('other', taken)).resolves.toEqual(
        new Set([memories]),
      );
    });

    it('takes nothing for entities that left the catalog meanwhile', async () => {
      const { claim, finish, stores } = await open();
      await stores.judgeQueue.enqueue([memories]);
      const claims = await claim('a');
      await stores.entities.applyChanges({
        added: [],
        changed: [],
        removed: [memories],
      });

      await expect(finish('a', claims)).resolves.toEqual(new Set());
    });

    it('gives back what is released', async () => {
      const { claim, stores } = await open();
      await stores.judgeQueue.enqueue([memories]);
      await claim('a');

      await stores.judgeQueue.release('a', [memories]);

      await expect(claim('b')).resolves.toHaveLength(1);
    });

    it('claims named entities, due or not, unless somebody is at them', async () => {
      const { claim, finish, stores } = await open();
      await stores.judgeQueue.enqueue([memories, billing]);
      await finish('a', await claim('a', 1), '2027-01-01T00:00:00.000Z');
      await claim('b');
      const named = (worker: string) =>
        stores.judgeQueue.claim({
          worker,
          limit: 10,
          claimMs: 60_000,
          entities: [memories, billing],
        });

      await expect(named('c')).resolves.toHaveLength(1);
      await expect(named('d')).resolves.toHaveLength(0);
    });

    it('says how much is due', async () => {
      const { clock, finish, claim, stores } = await open();
      await expect(stores.judgeQueue.readBacklog()).resolves.toEqual({
        due: 0,
        oldestDueAt: undefined,
      });
      const oldestDueAt = clock.text;
      await stores.judgeQueue.enqueue([memories]);
      clock.advance(1);
      await stores.judgeQueue.enqueue([billing, 'api:default/later']);
      await stores.judgeQueue.claim({
        worker: 'a',
        limit: 1,
        claimMs: 1_000,
        entities: ['api:default/later'],
      });
      await finish(
        'a',
        [{ entity: 'api:default/later', version: 1, attempts: 1 }],
        '2027-01-01',
      );

      await expect(stores.judgeQueue.readBacklog()).resolves.toEqual({
        due: 2,
        oldestDueAt,
      });
      expect(await claim('b')).toHaveLength(2);
    });

    describe('with an entity that is new in the catalog', () => {
      async function openWithNew() {
        const opened = await open();
        await opened.stores.entities.applyChanges({
          added: [describeEntity(component('memories'))],
          changed: [],
          removed: [],
        });
        return opened;
      }

      const collect = { worker: 'c', provider: 'docs', limit: 9, claimMs: 9 };

      it('waits until every provider has answered', async () => {
        const { claim, stores } = await openWithNew();
        await stores.collectQueue.enqueue([
          { entity: memories, provider: 'docs' },
          { entity: memories, provider: 'deploys' },
        ]);
        const docs = await stores.collectQueue.claim(collect);
        await stores.collectQueue.finish({ ...collect, claims: docs });
        await expect(claim('a')).resolves.toEqual([]);

        const other = { ...collect, provider: 'deploys' };
        const deploys = await stores.collectQueue.claim(other);
        await stores.collectQueue.finish({ ...other, claims: deploys });
        await expect(claim('a')).resolves.toHaveLength(1);
      });

      it('waits no longer than half a minute', async () => {
        const { claim, clock, stores } = await openWithNew();
        await stores.judgeQueue.enqueue([memories]);
        clock.advance(29_999);
        await expect(claim('a')).resolves.toEqual([]);

        clock.advance(1);
        await expect(claim('a')).resolves.toHaveLength(1);
      });
    });
  });
});
