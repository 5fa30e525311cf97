import { TestDatabases } from '@backstage/backend-test-utils';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { scorecard } from '../__testUtils__/nursery';
import { ENGINES, openStores } from '../__testUtils__/openStores';
import { recordStatements } from '../__testUtils__/recordStatements';
import { CurrentScorecards } from './CurrentScorecards';

jest.setTimeout(120_000);

describe('CurrentScorecards', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    async function open() {
      const { clock, database, declarations, stores } = await openStores(
        databases,
        engine,
      );
      const published = CurrentScorecards.create({
        calendar: Calendar.utc,
        declarations,
        store: stores.scorecards,
      });
      const publish = (name: string, digest: string) =>
        stores.scorecards.publishVersion(
          {
            ref: `scorecard:default/${name}`,
            digest,
            entity: scorecard(name),
            problems: [],
            invalid: [],
          },
          { judge: [] },
        );
      const read = async () => {
        let digests: string[] = [];
        const statements = await recordStatements(database, async () => {
          const { scorecards } = await published.readPublished();
          digests = scorecards.map(({ digest }) => digest);
        });
        return [...digests, statements.length];
      };
      return { clock, publish, published, read, stores };
    }

    it('reads each version once, and never gives an older one', async () => {
      const { publish, read } = await open();
      await expect(read()).resolves.toEqual([1]);

      await publish('a', 'a-1');
      await publish('b', 'b-1');
      await expect(read()).resolves.toEqual(['a-1', 'b-1', 2]);
      await expect(read()).resolves.toEqual(['a-1', 'b-1', 1]);

      await publish('b', 'b-2');
      await expect(read()).resolves.toEqual(['a-1', 'b-2', 2]);
      await publish('b', 'b-1');
      await expect(read()).resolves.toEqual(['a-1', 'b-1', 2]);
    });

    it('forgets what was withdrawn', async () => {
      const { publish, read, stores } = await open();
      await publish('a', 'a-1');
      await publish('b', 'b-1');
      await read();

      await stores.scorecards.withdraw(['scorecard:default/a']);

      await expect(read()).resolves.toEqual(['b-1', 2]);
      await expect(read()).resolves.toEqual(['b-1', 1]);
    });

    it('says of now when something was judged, and what waits', async () => {
      const { clock, publish, published, stores } = await open();
      await publish('a', 'a-1');
      await published.readPublished();
      const due = clock.text;
      await stores.judgeQueue.enqueue(['component:default/memories']);
      const judgedAt = clock.advance(60_000);
      await stores.scorecards.noteJudged(['scorecard:default/a'], judgedAt);

      await expect(published.readPublished()).resolves.toMatchObject({
        oldestDueAt: due,
        scorecards: [{ ref: 'scorecard:default/a', judgedAt }],
      });
    });
  });
});
