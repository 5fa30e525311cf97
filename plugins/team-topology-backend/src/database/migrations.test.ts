import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { readdirSync } from 'node:fs';
import { ENGINES } from '../__testUtils__/openDatabase';

jest.setTimeout(120_000);

const directory = resolvePackagePath(
  '@kumiki/backstage-plugin-team-topology-backend',
  'migrations',
);
const migrations = readdirSync(directory);

const ROWS: Record<string, object> = {
  unanswered_needs: {
    normalized: '定期実行',
    need: '定期実行',
    asked: 1,
    first_day: '2026-03-01',
    last_day: '2026-03-01',
  },
  template_runs: {
    task: '1',
    template: 'template:default/service',
    week: '2026-02-23',
    created_at: '2026-03-01T09:00:00.000Z',
    status: 'open',
    read_at: '2026-03-01T09:00:00.000Z',
  },
  template_run_reading: { id: 'scaffolder' },
  entity_versions: {
    ref: 'group:default/sre',
    source: 'catalog',
    from_day: '2026-03-01',
    recorded_at: '2026-03-01T09:00:00.000Z',
    hash: 'hash',
    body: '{}',
    opened_in: 1,
  },
  chronicle_state: { id: 'organisation', revision: 1 },
  chronicle_imports: {
    source: 'import:epochs',
    digest: 'digest',
    done: 0,
    total: 4,
    skipped: '[]',
    updated_at: '2026-03-01T09:00:00.000Z',
  },
  smell_snoozes: {
    id: '1',
    smell: 'TT19 group:default/sre',
    rule: 'TT19',
    subjects: '["group:default/sre"]',
    reason: 'It is being founded.',
    since_day: '2026-03-01',
    until_day: '2026-04-01',
  },
  drafts: {
    id: 'draft',
    owner: 'user:default/aoki',
    name: 'A platform team',
    at: '2026-03-01',
    shared: false,
    version: 1,
    changes: '[]',
    created_at: '2026-03-01T09:00:00.000Z',
    updated_at: '2026-03-01T09:00:00.000Z',
    updated_by: 'user:default/aoki',
  },
  notification_outbox: {
    ...{ id: 'digest', topic: 'dropped', scope: 'scope', body: '{}' },
    ...{ state: 'waiting', attempts: 0, worker: '', claimed_until: '' },
    created_at: '2026-03-01T09:00:00.000Z',
    due_at: '2026-03-01T09:00:00.000Z',
  },
  notification_progress: {
    id: 'changes',
    seen_revision: 1,
    seen_at: '2026-03-01T09:00:00.000Z',
    changed_at: '2026-03-01T09:00:00.000Z',
  },
};

/** A draft is somebody's; nothing else is. */
const OF_PEOPLE = ['drafts'];

async function fill(database: Knex): Promise<void> {
  for (const [table, row] of Object.entries(ROWS)) {
    await database(table).insert(row);
  }
}

async function existingTables(database: Knex): Promise<string[]> {
  const tables: string[] = [];
  for (const table of Object.keys(ROWS)) {
    if (await database.schema.hasTable(table)) {
      tables.push(table);
    }
  }
  return tables;
}

describe('migrations', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  it.each(databases.eachSupportedId())(
    'go up, down one by one, and up again with data in every table, %p',
    async engine => {
      const database = await databases.init(engine);
      await database.migrate.latest({ directory });
      await fill(database);

      for (const _ of migrations) {
        await database.migrate.down({ directory });
      }
      await expect(existingTables(database)).resolves.toEqual([]);

      await database.migrate.latest({ directory });
      await fill(database);
      await expect(existingTables(database)).resolves.toEqual(
        Object.keys(ROWS),
      );
    },
  );

  it.each(databases.eachSupportedId())(
    'leave what is in the tables of earlier ones, %p',
    async engine => {
      const database = await databases.init(engine);
      const kept = new Map<string, unknown>();
      for (const _ of migrations) {
        await database.migrate.up({ directory });
        const added = (await existingTables(database)).filter(
          table => !kept.has(table),
        );
        for (const [table, rows] of kept) {
          expect([table, await database(table)]).toEqual([table, rows]);
        }
        for (const table of added) {
          await database(table).insert(ROWS[table]);
          kept.set(table, await database(table));
        }
      }
      expect([...kept.keys()].sort()).toEqual(Object.keys(ROWS).sort());
    },
  );

  it.each(databases.eachSupportedId())(
    'do nothing the second time, %p',
    async engine => {
      const database = await databases.init(engine);
      await database.migrate.latest({ directory });
      await fill(database);

      const [, done] = await database.migrate.latest({ directory });

      expect(done).toEqual([]);
    },
  );

  it.each(databases.eachSupportedId())(
    'have no column that could hold a person, %p',
    async engine => {
      const database = await databases.init(engine);
      await database.migrate.latest({ directory });

      const tables = Object.keys(ROWS).filter(it => !OF_PEOPLE.includes(it));
      for (const table of tables) {
        const columns = Object.keys(await database(table).columnInfo());
        expect(columns.join(' ')).not.toMatch(
          /user|person|by\b|creat(or|ed_by)/,
        );
      }
    },
  );
});
