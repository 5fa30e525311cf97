import { TestDatabases } from '@backstage/backend-test-utils';
import { component, scorecard } from '../__testUtils__/nursery';
import { openJudging } from '../__testUtils__/openJudging';
import { recordStatements } from '../__testUtils__/recordStatements';
import { ENGINES } from '../__testUtils__/openStores';

jest.setTimeout(120_000);

const ref = 'scorecard:default/documented';
const memories = 'component:default/memories';
const billing = 'component:default/billing';

describe('JudgeWorker', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    const open = () => openJudging(databases, engine);

    it('writes one row for one change, and tells of it after it is stored', async () => {
      const { clock, events, observe, judgeAll, stores, ...work } =
        await open();
      events.publish.mockClear();
      const storedWhenTold: string[][] = [];
      events.publish.mockImplementation(async () => {
        storedWhenTold.push(await work.transitionsOf(memories));
      });
      const at = clock.advance(1_000);

      await observe({ memories: 12 });
      await judgeAll();

      await expect(work.transitionsOf(memories)).resolves.toEqual([
        'ten-pages: fail -> pass',
      ]);
      expect(storedWhenTold).toEqual([['ten-pages: fail -> pass']]);
      await expect(work.levelsOf(memories)).resolves.toEqual([
        'undefined -> bronze',
        'bronze -> silver',
      ]);
      await expect(work.transitionsOf(billing)).resolves.toEqual([]);
      const change = {
        at,
        entity: memories,
        scorecard: ref,
        owner: 'group:default/guardian',
        owners: ['group:default/guardian'],
      };
      expect(events.publish).toHaveBeenCalledTimes(1);
      expect(events.publish).toHaveBeenCalledWith({
        topic: 'scorecards.transition',
        eventPayload: {
          transitions: [
            { ...change, check: 'ten-pages', from: 'fail', to: 'pass' },
          ],
          levelChanges: [{ ...change, from: 'bronze', to: 'silver' }],
        },
      });
      await expect(
        stores.results.readResults([memories]),
      ).resolves.toMatchObject([
        { judgedAt: at, firstJudgedAt: '2026-03-01T09:00:00.000Z' },
      ]);
    });

    it('stays stored when nobody can be told', async () => {
      const { events, logger, observe, judgeAll, statesOf } = await open();
      events.publish.mockRejectedValue(new Error('The bus is down'));

      await observe({ memories: 12 });
      await judgeAll();

      await expect(statesOf(memories)).resolves.toMatchObject([
        { level: 'silver' },
      ]);
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringContaining('Could not publish'),
        expect.anything(),
      );
    });

    it('writes no result and no history when nothing changed', async () => {
      const { clock, database, stores, judgeAll } = await open();
      clock.advance(1_000);
      await stores.judgeQueue.enqueue([memories, billing]);

      const statements = await recordStatements(database, judgeAll);

      const written = statements
        .filter(sql => /^\s*(insert|delete|update)|with due/i.test(sql))
        .map(sql => /(?:into|from|update)\s+["`]?(\w+)/i.exec(sql)?.[1]);
      expect(new Set(written)).toEqual(
        new Set(['judge_queue', 'scorecard_versions']),
      );
      // The note of the last judgement is renewed once a minute.
      await expect(stores.scorecards.getScorecard(ref)).resolves.toMatchObject({
        judgedAt: '2026-03-01T09:00:00.000Z',
      });
    });

    it('sends as many statements for many entities and checks as for few', async () => {
      const { catalog, database, judge, observe, stores, sweep } = await open();
      await observe({ memories: 12 });
      const few = await recordStatements(database, () => judge.judgeDue());
      const names = Array.from({ length: 300 }, (_, index) => `c${index}`);
      catalog.entities.push(
        ...names.map(name => component(name)),
        scorecard('large', {
          checks: names.slice(0, 50).map(name => ({
            id: name,
            level: 'bronze',
            rule: 'facts.docs.pages > 10',
          })),
        }),
      );
      await sweep.run();
      await observe({});
      await judge.judgeDue();
      await observe({ ...Object.fromEntries(names.map(name => [name, 12])) });
      const { due } = await stores.judgeQueue.readBacklog();

      const many = await recordStatements(database, () => judge.judgeDue());

      expect(due).toBeGreaterThanOrEqual(300);
      expect(many.length).toBe(few.length);
      expect(many.length).toBeLessThanOrEqual(13);
    });

    it('begins anew where a worker was killed, with nothing half judged', async () => {
      const { clock, createJudge, observe, judgeAll, stores, ...work } =
        await open();
      await observe({ memories: 12, billing: 12 });
      const killed = createJudge('killed', {
        stores: {
          ...stores,
          judgements: { commit: () => Promise.reject(new Error('Killed')) },
        },
      });
      await expect(killed.judgeDue()).rejects.toThrow('Killed');
      await judgeAll();
      await expect(work.transitionsOf(memories)).resolves.toEqual([]);

      clock.advance(60_000);
      await judgeAll();

      await expect(work.transitionsOf(memories)).resolves.toEqual([
        'ten-pages: fail -> pass',
      ]);
      await expect(work.transitionsOf(billing)).resolves.toHaveLength(1);
    });

    it('judges the others where one entity cannot be evaluated, and tries that one later', async () => {
      const { clock, createJudge, observe, judgeAll, stores, ...work } =
        await open();
      await observe({ memories: 12, billing: 12 });
      const judge = createJudge('judge', {
        stores: {
          ...stores,
          inputs: {
            ...stores.inputs,
            readInputs: async refs =>
              (await stores.inputs.readInputs(refs)).map(input =>
                // As nothing in the database can be.
                input.ref === billing ? { ...input, optOuts: [null!] } : input,
              ),
          },
        },
      });

      await expect(judge.judgeDue()).rejects.toThrow(
        'component:default/billing cannot be evaluated',
      );
      await expect(work.statesOf(memories)).resolves.toMatchObject([
        { level: 'silver' },
      ]);
      await expect(work.statesOf(billing)).resolves.toMatchObject([
        { level: 'bronze' },
      ]);

      await judgeAll();
      await expect(work.statesOf(billing)).resolves.toMatchObject([
        { level: 'bronze' },
      ]);
      clock.advance(3_600_000);
      await judgeAll();
      await expect(work.statesOf(billing)).resolves.toMatchObject([
        { level: 'silver' },
      ]);
    });

    it('undoes everything where storing breaks off in the middle', async () => {
      const { clock, database, observe, judge, judgeAll, ...work } =
        await open();
      await observe({ memories: 12 });
      // Levels are stored after results and transitions.
      await database.schema.renameTable('level_changes', 'gone');
      await expect(judge.judgeDue()).rejects.toThrow(/level_changes/);
      await database.schema.renameTable('gone', 'level_changes');
      await expect(work.statesOf(memories)).resolves.toMatchObject([
        { level: 'bronze' },
      ]);
      await expect(work.transitionsOf(memories)).resolves.toEqual([]);

      clock.advance(60_000);
      await judgeAll();

      await expect(work.transitionsOf(memories)).resolves.toHaveLength(1);
    });

    it('leaves what a slower worker found to the one that took over', async () => {
      const { clock, createJudge, events, observe, stores, ...work } =
        await open();
      await observe({ memories: 12, billing: 12 });
      events.publish.mockClear();
      const slow = createJudge('slow', {
        stores: {
          ...stores,
          judgements: {
            commit: async (worker, judgements) => {
              clock.advance(60_000);
              await createJudge('quick').judgeDue();
              return await stores.judgements.commit(worker, judgements);
            },
          },
        },
      });

      await slow.judgeDue();

      await expect(work.transitionsOf(memories)).resolves.toHaveLength(1);
      expect(events.publish).toHaveBeenCalledTimes(1);
    });

    it('shares the work between workers without doing anything twice', async () => {
      const { createJudge, catalog, sweep, observe, judgeAll, database } =
        await open();
      const names = Array.from({ length: 120 }, (_, index) => `c${index}`);
      catalog.entities.push(...names.map(name => component(name)));
      await sweep.run();
      await observe({});
      await judgeAll();
      await observe(Object.fromEntries(names.map(name => [name, 12])));

      await Promise.all(
        ['a', 'b', 'c', 'd'].map(async worker => {
          const judge = createJudge(worker, { batchSize: 7 });
          while (await judge.judgeDue());
        }),
      );

      const rows = await database('transitions').select('entity');
      expect(rows).toHaveLength(120);
      expect(new Set(rows.map(({ entity }) => entity)).size).toBe(120);
    });
  });
});
