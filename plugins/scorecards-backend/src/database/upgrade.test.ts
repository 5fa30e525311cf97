import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { join } from 'node:path';
import { KeptReleases } from '@internal/releases';
import { ENGINES } from '../__testUtils__/openStores';
import { askEverything } from '../__testUtils__/release/askEverything';
import { openRelease } from '../__testUtils__/release/openRelease';
import { organisationOn } from '../__testUtils__/release/organisation';

jest.setTimeout(120_000);

const releases = KeptReleases.create(join(__dirname, '__fixtures__/releases'));

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const memories = 'component:default/memories';
const billing = 'component:default/billing';
const wiki = 'component:default/wiki';

/** Where nothing may be lost. */
const TABLES = [
  'entities',
  'facts',
  'opt_outs',
  'exemptions',
  'scorecard_versions',
  'results',
  'transitions',
  'level_changes',
  'rollups_daily',
  'fact_series_daily',
  'judge_queue',
  'collect_queue',
  'imported_days',
];

/** What tables were called before. */
const FORMER_NAMES: Record<string, string> = { imported_days: 'demo_imports' };

const documented = (name: string) => ({
  entity: `component:default/${name}`,
  scorecard: 'scorecard:default/documented',
});

describe('a database that an earlier release has written', () => {
  const databases = TestDatabases.create({ ids: ENGINES });
  const cases = databases
    .eachSupportedId()
    .flatMap(([engine]) => releases.all.map(release => ({ engine, release })));

  async function countRows(database: Knex, tables: readonly string[]) {
    const counts: Record<string, number> = {};
    for (const table of tables) {
      const name = (await database.schema.hasTable(table))
        ? table
        : FORMER_NAMES[table];
      counts[table] = (await database(name).select('*')).length;
    }
    return counts;
  }

  async function upgrade({ engine, release }: (typeof cases)[number]) {
    const database = await databases.init(engine);
    const { now, answers } = await releases.restore(database, release);
    const before = await countRows(database, TABLES);
    const upgraded = await openRelease(database, now);
    const { docs, stores } = upgraded;
    docs.set('memories', { exists: true, pages: 10 });
    docs.set('wiki', { exists: true, pages: 1 });
    const commit = jest.spyOn(stores.judgements, 'commit');
    return {
      ...upgraded,
      answers,
      before,
      /** Which entities were judged since this was last asked, in any order. */
      takeJudged: () => {
        const judged = commit.mock.calls.flatMap(([, judgements]) =>
          judgements.map(({ claim }) => claim.entity),
        );
        commit.mockClear();
        return judged.sort();
      },
      countHistory: () => countRows(database, ['transitions', 'level_changes']),
      countAll: () => countRows(database, TABLES),
    };
  }

  it('is kept of one release at least', () => {
    expect(releases.all).toContain('0.1.0');
  });

  it.each(cases)('loses nothing of $release, $engine', async it => {
    const { before, countAll } = await upgrade(it);

    expect(Object.values(before)).not.toContain(0);
    await expect(countAll()).resolves.toEqual(before);
  });

  it.each(cases)('means the same as in $release, $engine', async it => {
    const release = await upgrade(it);

    const { billing: nowBilling, ...answers } = await askEverything(release);
    const { billing: then, ...kept } = release.answers;

    expect(answers).toMatchObject(kept);
    // What its report says is judged now; see the next test.
    const { report: _, ...others } = then;
    expect(nowBilling).toMatchObject(others);
  });

  it.each(cases)(
    'lets values of $release count while they are good, whatever failed since, $engine',
    async it => {
      const { backend, caller } = await upgrade(it);
      const { scorecards } = await backend.getEntityReport(
        { kind: 'component', namespace: 'default', name: 'billing' },
        caller,
      );

      expect(scorecards[0].result.states).toMatchObject({
        'has-docs': 'fail',
        'ten-pages': 'fail',
      });
      expect(scorecards[0].checks[0].facts[0].error?.message).toBe(
        'The documentation cannot be reached',
      );
    },
  );

  it.each(cases)('finishes the work of $release once, $engine', async it => {
    const release = await upgrade(it);
    const { clock, countHistory, takeJudged } = release;
    const before = await countHistory();

    await release.collectDue();
    expect(release.asked).toEqual([wiki]);
    await release.judgeDue();
    expect(takeJudged()).toEqual([memories]);

    // What a killed process had is done when its claim ends.
    clock.advance(2 * MINUTE);
    await release.judgeDue();
    expect(takeJudged()).toEqual([billing, wiki]);

    await release.sweep(organisationOn(3));
    await release.collectDue();
    await release.judgeDue();
    expect(takeJudged()).toEqual([]);
    expect(release.asked).toEqual([wiki]);
    await expect(countHistory()).resolves.toEqual(before);
  });

  it.each(cases)('goes on with the history of $release, $engine', async it => {
    const release = await upgrade(it);
    const { clock, docs, stores } = release;
    clock.advance(DAY);
    docs.set('memories', { exists: true, pages: 2 });
    docs.set('billing', { exists: true, pages: 12 });

    await release.sweep(organisationOn(3));
    await release.collect();
    await release.judgeDue();
    await release.snapshot();

    const levelsOf = async (name: string) =>
      (await stores.history.listLevelChanges(documented(name))).map(
        ({ from, to, at }) => `${at.slice(0, 10)} ${from} -> ${to}`,
      );
    expect(await levelsOf('memories')).toEqual([
      '2026-03-01 undefined -> bronze',
      '2026-03-02 bronze -> silver',
      '2026-03-04 silver -> bronze',
    ]);
    expect(await levelsOf('billing')).toEqual([
      '2026-03-01 undefined -> silver',
      '2026-03-02 silver -> none',
      '2026-03-04 none -> silver',
    ]);
    expect(await levelsOf('wiki')).toEqual(['2026-03-01 undefined -> silver']);
    const trend = await release.backend.getGroupTrend(
      {
        ...{ namespace: 'default', name: 'guardian' },
        ...{ from: '2026-03-01', to: '2026-03-04' },
      },
      release.caller,
    );
    expect(
      trend.scorecards.map(({ points }) => points.map(({ day }) => day)),
    ).toEqual([['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04']]);
  });
});
