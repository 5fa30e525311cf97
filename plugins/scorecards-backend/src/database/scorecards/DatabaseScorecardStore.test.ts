import { TestDatabases } from '@backstage/backend-test-utils';
import { scorecard } from '../../__testUtils__/nursery';
import { ENGINES, openStores } from '../../__testUtils__/openStores';
import { result, storeResults } from '../../__testUtils__/storeResults';

jest.setTimeout(120_000);

const ref = 'scorecard:default/documented';
const memories = 'component:default/memories';
const billing = 'component:default/billing';

describe('DatabaseScorecardStore', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    async function open() {
      const opened = await openStores(databases, engine);
      const { stores } = opened;
      const publish = (digest: string, judge: string[] = []) =>
        stores.scorecards.publishVersion(
          {
            ref,
            digest,
            entity: scorecard('documented'),
            problems: [],
            invalid: [{ check: 'docs', field: 'rule', message: digest }],
          },
          { judge },
        );
      return {
        ...opened,
        publish,
        scorecards: stores.scorecards,
        due: () => stores.judgeQueue.findDue([memories, billing]),
      };
    }

    it('knows the current version', async () => {
      const { clock, publish, scorecards } = await open();
      await publish('version-1');
      const since = clock.advance(1_000);
      await publish('version-2');

      const expected = {
        ref,
        digest: 'version-2',
        entity: scorecard('documented'),
        problems: [],
        invalid: [{ check: 'docs', field: 'rule', message: 'version-2' }],
        since,
        judgedAt: undefined,
      };
      await expect(scorecards.listScorecards()).resolves.toEqual([expected]);
      await expect(scorecards.readCurrentVersions()).resolves.toEqual({
        versions: [{ ref, digest: 'version-2', judgedAt: undefined }],
        oldestDueAt: undefined,
      });
      await expect(scorecards.getScorecard(ref)).resolves.toEqual(expected);
      await expect(scorecards.readDigests()).resolves.toEqual(
        new Map([[ref, 'version-2']]),
      );
      await expect(
        scorecards.getScorecard('scorecard:default/none'),
      ).resolves.toBeUndefined();
    });

    it('goes back to an earlier version', async () => {
      const { publish, scorecards } = await open();
      await publish('version-1');
      await publish('version-2');

      await publish('version-1');

      await expect(scorecards.listScorecards()).resolves.toMatchObject([
        { digest: 'version-1' },
      ]);
    });

    it('queues who is to be judged by a new version, and who was by the last', async () => {
      const { publish, due, stores } = await open();
      await storeResults(stores, [result(memories, { docs: 'pass' })]);
      await expect(due()).resolves.toEqual([]);

      await publish('version-1', [billing]);

      await expect(due()).resolves.toEqual([billing, memories]);
    });

    it('queues who was judged by what is withdrawn', async () => {
      const { publish, due, scorecards, stores } = await open();
      await publish('version-1');
      await storeResults(stores, [result(memories, { docs: 'pass' })]);

      await scorecards.withdraw([ref]);

      await expect(scorecards.listScorecards()).resolves.toEqual([]);
      await expect(due()).resolves.toEqual([memories]);
    });

    it('notes when it was judged by, to the minute', async () => {
      const { clock, publish, scorecards } = await open();
      await publish('version-1');
      const first = clock.text;
      await scorecards.noteJudged([ref], first);
      await scorecards.noteJudged([ref], clock.advance(60_000));
      await expect(scorecards.listScorecards()).resolves.toMatchObject([
        { judgedAt: first },
      ]);

      const later = clock.advance(1);
      await scorecards.noteJudged([ref], later);
      await expect(scorecards.listScorecards()).resolves.toMatchObject([
        { judgedAt: later },
      ]);
    });
  });
});
