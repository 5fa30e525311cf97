import { TestDatabases } from '@backstage/backend-test-utils';
import { CheckState } from '@kumiki/backstage-plugin-scorecards-common';
import { emptyJudgement } from '../../__testUtils__/emptyJudgement';
import { component } from '../../__testUtils__/nursery';
import { ENGINES, openStores } from '../../__testUtils__/openStores';
import { result } from '../../__testUtils__/storeResults';
import { describeEntity } from '../../catalog/describeEntity';
import { Judgement } from '../results/DatabaseJudgementStore';

jest.setTimeout(120_000);

const owners = ['group:default/guardian'];
const entity = 'component:default/memories';
const scorecard = 'scorecard:default/documented';
const DAY = 24 * 60 * 60_000;

describe('DatabaseHistoryStore', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    async function open() {
      const opened = await openStores(databases, engine);
      const { clock, stores } = opened;
      await stores.entities.applyChanges({
        added: [],
        changed: [describeEntity(component('memories'))],
        removed: [],
      });
      const commit = async (judgement: Partial<Judgement>) => {
        await stores.judgeQueue.enqueue([entity]);
        const [claim] = await stores.judgeQueue.claim({
          worker: 'test',
          limit: 1,
          claimMs: 60_000,
        });
        await stores.judgements.commit('test', [
          {
            ...emptyJudgement(claim),
            ...judgement,
          },
        ]);
      };
      const change = (
        check: string,
        from: CheckState,
        to: CheckState,
        level?: [string | undefined, string | undefined],
      ) =>
        commit({
          transitions: [
            { at: clock.text, entity, owners, scorecard, check, from, to },
          ],
          levelChanges: level
            ? [
                {
                  at: clock.text,
                  entity,
                  owners,
                  scorecard,
                  from: level[0],
                  to: level[1],
                },
              ]
            : [],
        });
      /** First bronze, then none on the second day, then bronze on the fourth. */
      const live = async () => {
        await commit({
          changed: [result(entity, { docs: 'pass', pages: 'fail' })],
          levelChanges: [
            { at: clock.text, entity, owners, scorecard, to: 'bronze' },
          ],
        });
        clock.advance(DAY);
        await change('docs', 'pass', 'unknown', ['bronze', 'none']);
        clock.advance(DAY);
        await change('pages', 'fail', 'error');
        clock.advance(DAY);
        await change('docs', 'unknown', 'pass', ['none', 'bronze']);
      };
      const readStandings = async () =>
        (await stores.inputs.readRecord(entity))?.standings;
      const { history } = stores;
      return { ...opened, commit, change, live, history, readStandings };
    }

    it('lists changes, the newest first, as many as are asked for', async () => {
      const { live, history } = await open();
      await live();

      const all = await history.listTransitions({ entity, limit: 500 });
      expect(all.map(it => [it.at.slice(0, 10), it.check, it.to])).toEqual([
        ['2026-03-04', 'docs', 'pass'],
        ['2026-03-03', 'pages', 'error'],
        ['2026-03-02', 'docs', 'unknown'],
      ]);
      await expect(
        history.listTransitions({ entity, limit: 1 }),
      ).resolves.toHaveLength(1);
      await expect(
        history.listTransitions({
          entity,
          from: '2026-03-03T00:00:00.000Z',
          before: '2026-03-04T00:00:00.000Z',
          limit: 9,
        }),
      ).resolves.toMatchObject([{ check: 'pages', from: 'fail', to: 'error' }]);
      await expect(
        history.listTransitions({
          entity,
          scorecards: ['scorecard:default/other'],
          limit: 9,
        }),
      ).resolves.toEqual([]);
    });

    it('lists levels with the one that held when the time began', async () => {
      const { live, history } = await open();
      await live();
      const levels = async (from?: string, before?: string) =>
        (await history.listLevelChanges({ entity, from, before })).map(
          it => `${it.at.slice(8, 10)} ${it.from} ${it.to}`,
        );

      await expect(levels()).resolves.toEqual([
        '01 undefined bronze',
        '02 bronze none',
        '04 none bronze',
      ]);
      await expect(levels('2026-03-03T00:00:00.000Z')).resolves.toEqual([
        '02 bronze none',
        '04 none bronze',
      ]);
      await expect(
        levels('2026-03-03T00:00:00.000Z', '2026-03-04T00:00:00.000Z'),
      ).resolves.toEqual(['02 bronze none']);
      await expect(levels('2026-02-01T00:00:00.000Z')).resolves.toHaveLength(3);
    });

    it('says since when things stand as they do', async () => {
      const { live, readStandings } = await open();
      await expect(readStandings()).resolves.toEqual(new Map());

      await live();

      await expect(readStandings()).resolves.toEqual(
        new Map([
          [
            scorecard,
            {
              scorecard,
              level: 'bronze',
              states: { docs: 'pass', pages: 'fail' },
              firstJudgedAt: '2026-03-01T09:00:00.000Z',
              levelSince: '2026-03-04T09:00:00.000Z',
              checksSince: new Map([
                ['docs', '2026-03-04T09:00:00.000Z'],
                ['pages', '2026-03-03T09:00:00.000Z'],
              ]),
            },
          ],
        ]),
      );
    });

    it('forgets what is old, but not since when things stand as they do', async () => {
      const { live, history, readStandings } = await open();
      await live();
      const standings = await readStandings();

      await expect(history.prune('2026-03-03T00:00:00.000Z')).resolves.toBe(3);
      await expect(history.prune('2027-01-01T00:00:00.000Z')).resolves.toBe(0);

      expect(standings?.size).toBe(1);
      await expect(readStandings()).resolves.toEqual(standings);
    });

    it('forgets all that is old of entities that are judged no longer', async () => {
      const { live, commit, history, clock } = await open();
      await live();
      await commit({
        removed: [scorecard],
        levelChanges: [
          { at: clock.text, entity, owners, scorecard, from: 'bronze' },
        ],
      });

      await history.prune('2027-01-01T00:00:00.000Z');

      await expect(
        history.listTransitions({ entity, limit: 9 }),
      ).resolves.toEqual([]);
      await expect(history.listLevelChanges({ entity })).resolves.toEqual([]);
    });

    it('stops to forget when it is told so', async () => {
      const { live, history } = await open();
      await live();

      await expect(
        history.prune('2027-01-01T00:00:00.000Z', AbortSignal.abort()),
      ).rejects.toThrow(/abort/i);
      await expect(
        history.listTransitions({ entity, limit: 9 }),
      ).resolves.toHaveLength(3);
    });
  });
});
