import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { Knex } from 'knex';
import { CatalogRepository } from '../../__testUtils__/CatalogRepository';
import {
  listVersions,
  openImporter,
  project,
  readRevision,
  recordSince,
} from '../../__testUtils__/ImportingOrganisation';
import { ENGINES, openDatabase } from '../../__testUtils__/openDatabase';
import { catalogOf } from '../../__testUtils__/pastCatalog';
import { DatabaseImportStore } from './DatabaseImportStore';
import { DatedFolder, FolderHistory } from './FolderHistory';
import { GitHistory } from './GitHistory';
import { HistorySource } from './PastStates';

jest.setTimeout(120_000);

const SOURCE = 'import:catalog';

describe('HistoryImporter', () => {
  const databases = TestDatabases.create({ ids: ENGINES });
  const directory = createMockDirectory();

  beforeEach(() => directory.clear());

  /** Folders by date; what each group says in them, by name. */
  function foldersOf(epochs: Record<string, Record<string, string>>) {
    directory.clear();
    const folders: DatedFolder[] = Object.keys(epochs).map(date => ({
      date,
      target: directory.resolve(date, 'all.yaml'),
    }));
    for (const [date, groups] of Object.entries(epochs)) {
      for (const [path, content] of Object.entries(catalogOf(groups))) {
        directory.addContent({ [`${date}/${path}`]: content });
      }
    }
    return FolderHistory.create({ id: 'catalog', folders, project });
  }

  async function openRepository() {
    directory.addContent({ kept: {} });
    const repository = await CatalogRepository.create(directory.path);
    const source = GitHistory.create({
      id: 'catalog',
      calendar: Calendar.utc,
      git: { directory: repository.directory, target: 'all.yaml', ref: 'main' },
      project,
    });
    const commit = (day: string, groups: Record<string, string>) =>
      repository.commit(catalogOf(groups), { at: `${day}T12:00:00Z` });
    return { commit, repository, source };
  }

  const epochs = {
    '2019-06-01': { infra: 'A', it: 'A' },
    '2021-06-01': { infra: 'B', it: 'A' },
    '2024-06-01': { infra: 'B', dev: 'A' },
  };

  describe.each(databases.eachSupportedId())('%p', engine => {
    let database: Knex;

    beforeEach(async () => {
      database = await openDatabase(databases, engine);
    });

    const versions = () => listVersions(database, SOURCE);

    it('waits until the catalog has been recorded', async () => {
      const { run, logger } = openImporter(database, foldersOf(epochs));
      await expect(run()).resolves.toBe(false);
      await expect(run()).resolves.toBe(false);
      expect(logger.info).toHaveBeenCalledTimes(1);
      await expect(versions()).resolves.toEqual([]);
      await recordSince(database, '2026-11-29');
      await expect(run()).resolves.toBe(true);
      await expect(versions()).resolves.toHaveLength(4);
    });

    it('imports folders up to the day on which recording began', async () => {
      await recordSince(database, '2026-11-29');
      const { counted, progress, run } = openImporter(
        database,
        foldersOf({ ...epochs, '2026-11-29': { infra: 'late' } }),
      );
      await run();
      await expect(versions()).resolves.toEqual([
        'dev: A 2024-06-01..2026-11-29',
        'infra: A 2019-06-01..2021-06-01',
        'infra: B 2021-06-01..2026-11-29',
        'it: A 2019-06-01..2024-06-01',
      ]);
      expect(counted).toEqual({ states: 3, versions: 4, skipped: 1 });
      await expect(progress()).resolves.toMatchObject({
        done: 3,
        total: 3,
        skipped: {
          first: [
            {
              state: '2026-11-29',
              reason: expect.stringContaining('recorded since 2026-11-29'),
            },
          ],
        },
      });
    });

    it('does nothing the second time, nor in another replica', async () => {
      await recordSince(database, '2026-11-29');
      const source = foldersOf(epochs);
      const { run } = openImporter(database, source);
      await run();
      const before = await readRevision(database);
      await run();
      const other = openImporter(database, source);
      await other.run();
      await expect(readRevision(database)).resolves.toBe(before);
      expect(other.counted).toEqual({ states: 0, versions: 0, skipped: 0 });
    });

    it('replaces what was imported where a file has changed', async () => {
      await recordSince(database, '2026-11-29');
      await openImporter(database, foldersOf(epochs)).run();
      const before = await readRevision(database);
      await openImporter(
        database,
        foldersOf({ '2020-01-01': { infra: 'C' } }),
      ).run();
      await expect(versions()).resolves.toEqual([
        'infra: C 2020-01-01..2026-11-29',
      ]);
      expect(await readRevision(database)).toBeGreaterThan(before);
    });

    it('takes back an import without folders', async () => {
      await recordSince(database, '2026-11-29');
      await openImporter(database, foldersOf(epochs)).run();
      await openImporter(database, foldersOf({})).run();
      await expect(versions()).resolves.toEqual([]);
    });

    it('leaves out a state that cannot be read, and imports the rest', async () => {
      await recordSince(database, '2026-11-29');
      const source = foldersOf(epochs);
      directory.addContent({ '2021-06-01/groups/it.yaml': 'kind: [' });
      const { progress, run } = openImporter(database, source);
      await run();
      await expect(versions()).resolves.toEqual([
        'dev: A 2024-06-01..2026-11-29',
        'infra: A 2019-06-01..2024-06-01',
        'infra: B 2024-06-01..2026-11-29',
        'it: A 2019-06-01..2024-06-01',
      ]);
      const { skipped } = (await progress())!;
      expect(skipped).toEqual({
        count: 1,
        first: [
          {
            state: '2021-06-01',
            file: expect.stringMatching(/it\.yaml$/),
            reason: expect.stringContaining('not YAML'),
          },
        ],
      });
    });

    it('says once that a source cannot be read, and does not stop others', async () => {
      await recordSince(database, '2026-11-29');
      const broken: HistorySource = {
        id: 'broken',
        readTip: async () => {
          throw new Error('/srv/catalog is not a git repository');
        },
        open: jest.fn(),
      };
      const source = foldersOf(epochs);
      const { logger, run } = openImporter(database, source, {
        sources: [broken, source],
      });
      await expect(run()).resolves.toBe(false);
      await run();
      expect(logger.warn.mock.calls).toEqual([
        [
          'Failed to import the history "broken"; it will be tried again: /srv/catalog is not a git repository',
        ],
      ]);
      await expect(versions()).resolves.toHaveLength(4);
    });

    it('imports what a branch was, and what is added later', async () => {
      await recordSince(database, '2026-11-29');
      const { commit, source } = await openRepository();
      await commit('2021-01-01', { a: '1' });
      await commit('2021-01-01', { a: '2', b: '1' });
      await commit('2022-01-01', { a: '2', b: '2' });
      const { counted, run } = openImporter(database, source);
      await run();
      await expect(versions()).resolves.toEqual([
        'a: 2 2021-01-01..2026-11-29',
        'b: 1 2021-01-01..2022-01-01',
        'b: 2 2022-01-01..2026-11-29',
      ]);
      expect(counted.states).toBe(3);
      // The same day, so that the state of that day is another one; then a later day.
      await commit('2022-01-01', { a: '3', b: '2' });
      await commit('2023-01-01', { a: '3' });
      await run();
      await expect(versions()).resolves.toEqual([
        'a: 2 2021-01-01..2022-01-01',
        'a: 3 2022-01-01..2026-11-29',
        'b: 1 2021-01-01..2022-01-01',
        'b: 2 2022-01-01..2023-01-01',
      ]);
      const revision = await readRevision(database);
      await commit('2026-11-29', { a: '4' });
      await expect(run()).resolves.toBe(true);
      await expect(readRevision(database)).resolves.toBe(revision);
    });

    it('replaces what was rewritten, from the last common day on', async () => {
      await recordSince(database, '2026-11-29');
      const { commit, repository, source } = await openRepository();
      await commit('2021-01-01', { a: '1', b: '1' });
      const kept = await commit('2022-01-01', { a: '2', b: '1' });
      await commit('2023-01-01', { a: '3', b: '1' });
      const { run } = openImporter(database, source);
      await run();
      await repository.moveBranch(kept);
      await commit('2024-01-01', { a: '4' });
      await run();
      await expect(versions()).resolves.toEqual([
        'a: 1 2021-01-01..2022-01-01',
        'a: 2 2022-01-01..2024-01-01',
        'a: 4 2024-01-01..2026-11-29',
        'b: 1 2021-01-01..2024-01-01',
      ]);
      // Without a new commit.
      await repository.moveBranch(kept);
      await run();
      await expect(versions()).resolves.toEqual([
        'a: 1 2021-01-01..2022-01-01',
        'a: 2 2022-01-01..2026-11-29',
        'b: 1 2021-01-01..2026-11-29',
      ]);
    });

    it('lists of many broken commits the first, and counts all', async () => {
      await recordSince(database, '2026-11-29');
      const { repository, source } = await openRepository();
      for (let i = 0; i < 110; i++) {
        await repository.commit(
          { ...catalogOf({ a: '1' }), 'groups/b.yaml': `kind: [ # ${i}` },
          { at: '2021-01-01T12:00:00Z' },
        );
      }
      await repository.commit(catalogOf({ a: '1' }), {
        at: '2022-01-01T12:00:00Z',
      });
      const { progress, run } = openImporter(database, source);
      await run();
      const { skipped, done } = (await progress())!;
      expect([skipped.count, skipped.first.length, done]).toEqual([
        110, 100, 111,
      ]);
      await expect(versions()).resolves.toEqual([
        'a: 1 2022-01-01..2026-11-29',
      ]);
    });

    /** Twelve days, on each of which one group says something else. */
    async function openLongRepository() {
      const opened = await openRepository();
      for (let i = 1; i <= 12; i++) {
        const day = `2021-01-${String(i).padStart(2, '0')}`;
        await opened.commit(day, { a: `${i}`, b: `${Math.floor(i / 5)}` });
      }
      return opened;
    }

    const limits = { states: 3, changes: 1_000 };

    it('has whole states after a crash, and goes on from there', async () => {
      await recordSince(database, '2026-11-29');
      const { source } = await openLongRepository();
      await openImporter(database, source).run();
      const expected = await versions();

      for (const crashAt of [0, 1, 4, 7, 11]) {
        await database('entity_versions').where({ source: SOURCE }).delete();
        await database('chronicle_imports').delete();
        const crashing: HistorySource = {
          id: source.id,
          readTip: () => source.readTip(),
          open: async options => {
            const past = await source.open(options);
            return {
              ...past,
              read: async index => {
                if (index === crashAt) {
                  throw new Error('killed');
                }
                return past.read(index);
              },
            };
          },
        };
        const crashed = openImporter(database, crashing, { limits });
        await expect(crashed.run()).resolves.toBe(false);
        const done = (await crashed.progress())?.done ?? 0;
        expect(done).toBe(Math.floor(crashAt / 3) * 3);
        // Up to there all is as it will be; of the days after it, nothing is known.
        const reached = `2021-01-${String(done + 1).padStart(2, '0')}`;
        await expect(versions()).resolves.toEqual(
          expected
            .filter(it => it.slice(-22, -12) < reached)
            .map(it =>
              it.slice(-10) > reached ? it.slice(0, -10) + reached : it,
            ),
        );

        const next = openImporter(database, source, { limits });
        await expect(next.run()).resolves.toBe(true);
        await expect(versions()).resolves.toEqual(expected);
        // The last day is read again.
        expect(next.counted.states).toBe(12 - Math.max(done - 1, 0));
        await expect(next.progress()).resolves.toMatchObject({
          done: 12,
          total: 12,
        });
      }
    });

    it('stores nothing where the transaction fails', async () => {
      await recordSince(database, '2026-11-29');
      const { source } = await openLongRepository();
      const { run } = openImporter(database, source);
      await database.schema.alterTable('chronicle_imports', table => {
        table.renameColumn('skipped', 'other');
      });
      await expect(run()).resolves.toBe(false);
      await expect(versions()).resolves.toEqual([]);
    });

    it('does not begin where it is interrupted before', async () => {
      await recordSince(database, '2026-11-29');
      const { source } = await openLongRepository();
      const controller = new AbortController();
      controller.abort();
      await expect(
        openImporter(database, source).run(controller.signal),
      ).resolves.toBe(false);
      await expect(versions()).resolves.toEqual([]);
    });

    it.each([0, 5])(
      'stores what it has read where it is interrupted at state %p, and goes on',
      async interruptedAt => {
        await recordSince(database, '2026-11-29');
        const { source } = await openLongRepository();
        const controller = new AbortController();
        const interrupting: HistorySource = {
          id: source.id,
          readTip: () => source.readTip(),
          open: async options => {
            const past = await source.open(options);
            return {
              ...past,
              read: async index => {
                if (index === interruptedAt) {
                  controller.abort();
                }
                return past.read(index);
              },
            };
          },
        };
        const interrupted = openImporter(database, interrupting);
        await expect(interrupted.run(controller.signal)).resolves.toBe(false);
        await expect(interrupted.progress()).resolves.toMatchObject({
          done: interruptedAt + 1,
          total: 12,
        });
        const next = openImporter(database, source);
        await expect(next.run()).resolves.toBe(true);
        // The last day is read again.
        expect(next.counted.states).toBe(12 - interruptedAt);
        const all = await versions();
        expect(all.filter(it => it.startsWith('a:'))).toHaveLength(12);
        expect(all.filter(it => it.startsWith('b:'))).toHaveLength(3);
      },
    );

    it('imports everything once where two replicas import', async () => {
      await recordSince(database, '2026-11-29');
      const { source } = await openLongRepository();
      const replicas = [1, 2].map(() =>
        openImporter(database, source, { limits }),
      );
      const done = await Promise.all(replicas.map(({ run }) => run()));
      expect(done).toContain(true);
      const both = await versions();
      expect(new Set(both).size).toBe(both.length);
      await Promise.all(replicas.map(({ run }) => run()));
      await expect(versions()).resolves.toEqual(both);
      const days = (name: string) =>
        both.filter(it => it.startsWith(`${name}:`)).length;
      expect([days('a'), days('b')]).toEqual([12, 3]);
    });

    it('does not store what another replica has gone on with', async () => {
      await recordSince(database, '2026-11-29');
      const store = DatabaseImportStore.create({ database });
      const progress = {
        ...{ digest: 'a', cursor: '1', done: 1, total: 2 },
        skipped: { count: 0, first: [] },
      };
      const states = {
        ...{ source: SOURCE, recordedSince: '2026-11-29', progress },
        ...{ heldTo: '', until: '2026-11-29', now: '2026-11-29T00:00:00Z' },
        ...{ basis: undefined, changes: { closed: [], added: [] } },
      };
      await store.save(states);
      await expect(store.save(states)).rejects.toThrow(
        'Somebody else goes on with import:catalog',
      );
    });
  });
});
