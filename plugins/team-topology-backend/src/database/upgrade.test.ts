import { TestDatabases } from '@backstage/backend-test-utils';
import { isPostgres } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { join } from 'node:path';
import { KeptReleases } from '@internal/releases';
import { ENGINES } from '../__testUtils__/openDatabase';
import { askEverything } from '../__testUtils__/release/askEverything';
import { liveOneWeek } from '../__testUtils__/release/liveOneWeek';
import { openRelease } from '../__testUtils__/release/openRelease';
import { putTasks } from '../__testUtils__/release/putTasks';

jest.setTimeout(120_000);

const releases = KeptReleases.create(join(__dirname, '__fixtures__/releases'));

describe('a database that an earlier release has written', () => {
  const databases = TestDatabases.create({ ids: ENGINES });
  const cases = databases
    .eachSupportedId()
    .flatMap(([engine]) => releases.all.map(release => ({ engine, release })));

  async function upgrade({ engine, release }: (typeof cases)[number]) {
    const database = await databases.init(engine);
    const { answers } = await releases.restore(database, release);
    return { ...(await openRelease(database)), answers };
  }

  it('is kept of one release at least', () => {
    expect(releases.all).toContain('0.1.0');
  });

  it.each(cases)('means the same as in $release, $engine', async it => {
    const release = await upgrade(it);

    expect(await askEverything(release)).toMatchObject(release.answers);
  });

  it.each(cases)('counts needs on from $release, $engine', async it => {
    const { needs } = await upgrade(it);

    await needs.count('定期実行', '2026-03-10');
    await needs.count('a map', '2026-03-10');

    const { length } = await needs.list({ limit: 100 });
    expect(length).toBe(3);
    expect(await needs.list({ limit: 1 })).toEqual([
      {
        need: '定期実行',
        count: 3,
        firstAskedAt: '2026-03-02',
        lastAskedAt: '2026-03-10',
      },
    ]);
  });

  it.each(cases)('reads on where $release stopped, $engine', async it => {
    const release = await upgrade(it);
    const { runs, scaffolder } = release;
    putTasks(release);
    scaffolder.put('task-5', { status: 'completed' });

    await release.collect('2026-03-10T12:00:00.000Z');

    // The known ones from the top, what is left below, and no more than that.
    expect(scaffolder.requests).toEqual(['list 0', 'list 4']);
    const known = ['task-1', 'task-2', 'task-3', 'task-4', 'task-5'];
    expect(await runs.findKnown(known)).toEqual(new Set(known));
    expect(await runs.getReading()).toEqual({
      collectedAt: '2026-03-10T12:00:00.000Z',
    });
    const total = (await askEverything(release)).runs.reduce(
      (sum: number, row: { runs: number }) => sum + row.runs,
      0,
    );
    expect(total).toBe(known.length);
  });

  it.each(databases.eachSupportedId())(
    'will have something in every table, %p',
    async engine => {
      const database = await databases.init(engine);
      const release = await openRelease(database);
      await liveOneWeek(release);

      for (const table of await tablesOf(database)) {
        expect([table, await database(table).first()]).toEqual([
          table,
          expect.anything(),
        ]);
      }
      const answers = await askEverything(release);
      expect(answers).toMatchObject({
        organisation: {
          past: ['group:default/billing'],
          state: { revision: 3 },
        },
        drafts: [{ name: '社内インフラ', version: 2, shared: true }],
        snoozes: [{}, { endedOn: '2026-03-03' }],
        notifications: { waiting: 1, progress: { told: { revision: 2 } } },
      });
      // Nothing of it is only in memory.
      expect(await askEverything(await openRelease(database))).toEqual(answers);
    },
  );
});

async function tablesOf(database: Knex): Promise<string[]> {
  const rows: { name: string }[] = isPostgres(database)
    ? await database('pg_tables')
        .select({ name: 'tablename' })
        .where('schemaname', 'public')
    : await database('sqlite_master')
        .select('name')
        .where('type', 'table')
        .whereNot('name', 'like', 'sqlite_%');
  return rows.map(({ name }) => name);
}
