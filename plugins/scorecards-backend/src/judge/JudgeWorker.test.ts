import { TestDatabases } from '@backstage/backend-test-utils';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CollectRequest } from '@kumiki/backstage-plugin-scorecards-node';
import { component, group, optOut, scorecard } from '../__testUtils__/nursery';
import { ENGINES } from '../__testUtils__/openStores';
import { openWork } from '../__testUtils__/openWork';
import { recordStatements } from '../__testUtils__/recordStatements';

jest.setTimeout(120_000);

const ref = 'scorecard:default/documented';
const memories = 'component:default/memories';
const billing = 'component:default/billing';
const DAY = 24 * 60 * 60_000;

describe('JudgeWorker', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    /** Two components with documentation, judged by one scorecard. */
    async function open(extra: Parameters<typeof openWork>[2] = []) {
      const work = await openWork(databases, engine, [
        component('memories'),
        component('billing'),
        group('guardian'),
        scorecard('documented'),
        ...extra,
      ]);
      let pages: Record<string, number> = {};
      work.docs.collect.mockImplementation(
        async ({ entities }: CollectRequest) =>
          entities.map(entity => ({
            entity: stringifyEntityRef(entity),
            values: { exists: true, pages: pages[entity.metadata.name] ?? 3 },
          })),
      );
      const observe = async (observed: Record<string, number>) => {
        pages = observed;
        await work.collection.enqueueAll(work.docs);
        await work.collectAll();
      };
      await work.sweep.run();
      await work.collectAll();
      await work.judgeAll();
      const statesOf = async (entity: string) =>
        (await work.stores.results.readResults([entity])).map(
          ({ level, states }) => ({ level, states }),
        );
      const transitionsOf = async (entity: string) =>
        (await work.stores.history.listTransitions({ entity, limit: 500 })).map(
          ({ check, from, to }) => `${check}: ${from} -> ${to}`,
        );
      const levelsOf = async (entity: string) =>
        (await work.stores.history.listLevelChanges({ entity })).map(
          ({ from, to }) => `${from} -> ${to}`,
        );
      return { ...work, observe, statesOf, transitionsOf, levelsOf };
    }

    it('judges what applies, with the facts that were collected before', async () => {
      const { statesOf, transitionsOf, levelsOf, stores, clock } = await open();

      await expect(statesOf(memories)).resolves.toEqual([
        {
          level: 'bronze',
          states: { 'has-docs': 'pass', 'ten-pages': 'fail' },
        },
      ]);
      await expect(statesOf('group:default/guardian')).resolves.toEqual([]);
      await expect(transitionsOf(memories)).resolves.toEqual([]);
      await expect(levelsOf(memories)).resolves.toEqual([
        'undefined -> bronze',
      ]);
      await expect(stores.scorecards.getScorecard(ref)).resolves.toMatchObject({
        judgedAt: clock.text,
      });
    });

    it('writes one row for one change, and tells of it after it is stored', async () => {
      const { clock, events, observe, judgeAll, stores, ...work } =
        await open();
      events.publish.mockClear();
      events.publish.mockImplementation(async () => {
        await expect(work.transitionsOf(memories)).resolves.toHaveLength(1);
      });
      const at = clock.advance(1_000);

      await observe({ memories: 12 });
      await judgeAll();

      await expect(work.transitionsOf(memories)).resolves.toEqual([
        'ten-pages: fail -> pass',
      ]);
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
        expect.stringContaining('Could not tell'),
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

    it('judges again when facts grow stale, without being told', async () => {
      const { clock, judgeAll, statesOf, transitionsOf } = await open();
      clock.advance(DAY);
      await judgeAll();
      await expect(transitionsOf(memories)).resolves.toEqual([]);

      clock.advance(1);
      await judgeAll();

      await expect(statesOf(memories)).resolves.toEqual([
        {
          level: undefined,
          states: { 'has-docs': 'unknown', 'ten-pages': 'unknown' },
        },
      ]);
      await expect(transitionsOf(memories)).resolves.toHaveLength(2);
    });

    it('notices the day on which a check comes to count', async () => {
      const { clock, judgeAll, observe, stores } = await open([
        scorecard('later', {
          levels: [{ id: 'bronze' }],
          checks: [
            { id: 'has-docs', level: 'bronze', rule: 'facts.docs.exists' },
            {
              id: 'ten-pages',
              level: 'bronze',
              rule: 'facts.docs.pages >= 10',
              enforceFrom: '2026-03-02',
            },
          ],
        }),
      ]);
      const levelOf = async () =>
        (await stores.results.readResults([memories])).find(
          it => it.scorecard === 'scorecard:default/later',
        )?.level;
      await expect(levelOf()).resolves.toBe('bronze');
      clock.advance(15 * 60 * 60_000 - 1);
      await observe({});
      await judgeAll();
      await expect(levelOf()).resolves.toBe('bronze');

      clock.advance(1);
      await judgeAll();
      await expect(levelOf()).resolves.toBeUndefined();
    });

    it('notices when an opt-out is to be reviewed, and when its maintainer goes', async () => {
      const { catalog, clock, judgeAll, observe, stores, sweep } = await open([
        scorecard('path', {
          checks: [
            {
              id: 'on-path',
              level: 'bronze',
              rule: 'facts.docs.pages > 100',
              capability: 'docs-site',
            },
          ],
        }),
        optOut('wiki', { reviewBy: '2026-03-01' }),
      ]);
      const stateOf = async () =>
        (await stores.results.readResults([memories])).find(
          it => it.scorecard === 'scorecard:default/path',
        )?.states;
      await expect(stateOf()).resolves.toEqual({
        'on-path': 'self-maintained',
      });
      clock.advance(15 * 60 * 60_000);
      await observe({});
      await judgeAll();
      await expect(stateOf()).resolves.toEqual({ 'on-path': 'fail' });

      const { entities } = catalog;
      catalog.entities = entities.filter(it => it.kind !== 'OptOut');
      catalog.entities.push(optOut('wiki', { reviewBy: '2026-12-31' }));
      await sweep.run();
      await judgeAll();
      await expect(stateOf()).resolves.toEqual({
        'on-path': 'self-maintained',
      });

      catalog.entities = catalog.entities.filter(it => it.kind !== 'Group');
      await sweep.run();
      await judgeAll();
      await expect(stateOf()).resolves.toEqual({ 'on-path': 'fail' });
    });

    it('holds an exemption until its day', async () => {
      const { clock, judgeAll, observe, statesOf, stores } = await open();
      await stores.exemptions.grant({
        entity: memories,
        scorecard: ref,
        check: 'ten-pages',
        reason: 'Soon gone',
        grantedBy: 'user:default/aoki',
        until: '2026-03-02',
      });
      await judgeAll();
      await expect(statesOf(memories)).resolves.toMatchObject([
        { level: 'silver', states: { 'ten-pages': 'exempt' } },
      ]);

      clock.advance(15 * 60 * 60_000);
      await observe({});
      await judgeAll();
      await expect(statesOf(memories)).resolves.toMatchObject([
        { level: 'bronze', states: { 'ten-pages': 'fail' } },
      ]);
    });

    it('lets go of what a scorecard does not apply to any more', async () => {
      const { catalog, judgeAll, levelsOf, statesOf, sweep, transitionsOf } =
        await open();
      catalog.entities = catalog.entities.filter(it => it.kind !== 'Scorecard');
      await sweep.run();
      await judgeAll();

      await expect(statesOf(memories)).resolves.toEqual([]);
      await expect(transitionsOf(memories)).resolves.toEqual([]);
      await expect(levelsOf(memories)).resolves.toEqual([
        'undefined -> bronze',
        'bronze -> undefined',
      ]);
    });

    it('judges by no retired scorecard', async () => {
      const { catalog, judgeAll, statesOf, sweep } = await open();
      catalog.entities = [
        ...catalog.entities.filter(it => it.kind !== 'Scorecard'),
        scorecard('documented', { lifecycle: 'retired' }),
      ];
      await sweep.run();
      await judgeAll();

      await expect(statesOf(memories)).resolves.toEqual([]);
    });

    it('goes with the entity to its new owner', async () => {
      const { catalog, judgeAll, stores, sweep, transitionsOf } = await open();
      catalog.entities[0] = component('memories', { owner: 'billing' });
      await sweep.run();
      await judgeAll();

      await expect(
        stores.results.readResults([memories]),
      ).resolves.toMatchObject([{ owner: 'group:default/billing' }]);
      await expect(transitionsOf(memories)).resolves.toEqual([]);
    });
  });
});
