import { TestDatabases } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { component, optOut, scorecard } from '../__testUtils__/nursery';
import { openJudging } from '../__testUtils__/openJudging';
import { ENGINES } from '../__testUtils__/openStores';

jest.setTimeout(120_000);

const ref = 'scorecard:default/documented';
const memories = 'component:default/memories';
const DAY = 24 * 60 * 60_000;

describe('judgeEntity', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    const open = (extra?: Entity[]) => openJudging(databases, engine, extra);

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
      ).resolves.toMatchObject([{ owners: ['group:default/billing'] }]);
      await expect(transitionsOf(memories)).resolves.toEqual([]);
    });
  });
});
