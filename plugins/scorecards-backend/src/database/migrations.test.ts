import { TestDatabases } from '@backstage/backend-test-utils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { readdirSync } from 'node:fs';
import { ENGINES } from '../__testUtils__/openStores';

jest.setTimeout(120_000);

const directory = resolvePackagePath(
  '@kumiki/backstage-plugin-scorecards-backend',
  'migrations',
);
const migrations = readdirSync(directory);

const ROWS = {
  entities: {
    ref: 'component:default/memories',
    kind: 'component',
    digest: 'd',
    entity_json: '{}',
  },
  fact_names: {
    names_json: '["exists","pages"]',
  },
  pushers: {
    subject: 'external:deploy',
  },
  facts: {
    entity: 'component:default/memories',
    provider: 'docs',
    values_json: '{}',
    pusher_id: 1,
    collected_at: '2026-03-01T09:00:00.000Z',
  },
  owner_sets: {
    owner: 'group:default/guardian',
    owners: 'group:default/guardian\ngroup:default/sre',
  },
  departures: {
    ref: 'component:default/archive',
    left_at: '2026-03-01T09:00:00.000Z',
  },
  renames: {
    ref: 'component:default/memories',
    previous: 'component:default/albums',
    at: '2026-03-01T09:00:00.000Z',
  },
  opt_outs: {
    ref: 'optout:default/wiki',
    subject: 'component:default/memories',
    capability: 'capability:default/docs-site',
    maintained_by: 'group:default/guardian',
    since: '2026-01-01',
    review_by: '2026-12-31',
  },
  exemptions: {
    entity: 'component:default/memories',
    scorecard: 'scorecard:default/documented',
    check_id: 'has-docs',
    reason: 'Soon gone',
    granted_by: 'user:default/aoki',
  },
  scorecard_versions: {
    ref: 'scorecard:default/documented',
    digest: 'd',
    entity_json: '{}',
    problems_json: '[]',
    invalid_json: '[]',
    since: '2026-03-01T09:00:00.000Z',
    is_current: 1,
  },
  check_names: {
    scorecard: 'scorecard:default/documented',
    names_json: '["has-docs"]',
  },
  results: {
    scorecard: 'scorecard:default/documented',
    entity: 'component:default/memories',
    level: 'none',
    names_id: 1,
    states: 'u',
    known: 0,
    all_: 1,
    first_judged_at: '2026-03-01T09:00:00.000Z',
    judged_at: '2026-03-01T09:00:00.000Z',
  },
  transitions: {
    entity: 'component:default/memories',
    scorecard: 'scorecard:default/documented',
    check_id: 'has-docs',
    at: '2026-03-01T09:00:00.000Z',
  },
  level_changes: {
    entity: 'component:default/memories',
    scorecard: 'scorecard:default/documented',
    at: '2026-03-01T09:00:00.000Z',
  },
  rollups_daily: {
    owner: '',
    scorecard: 'scorecard:default/documented',
    day: '2026-03-01',
    entities: 1,
    levels_json: '{}',
    states_json: '{}',
    known: 0,
    all_: 1,
  },
  fact_series_daily: {
    entity: 'component:default/memories',
    fact: 'facts.docs.pages',
    day: '2026-03-01',
    value: 0.1,
  },
  imported_days: {
    preparation: 'demo-history',
    first_day: '2026-03-01',
    last_day: '2026-05-30',
  },
  judge_queue: {
    entity: 'component:default/memories',
    due_at: '2026-03-01T09:00:00.000Z',
  },
  collect_queue: {
    entity: 'component:default/memories',
    provider: 'docs',
    due_at: '2026-03-01T09:00:00.000Z',
  },
};

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
      await expect(
        database('fact_series_daily').first('value'),
      ).resolves.toEqual({ value: 0.1 });
    },
  );

  it.each(databases.eachSupportedId())(
    'give facts their names back on the way down, %p',
    async engine => {
      const database = await databases.init(engine);
      await database.migrate.latest({ directory });
      await database('fact_names').insert({
        id: 1,
        names_json: '["exists","pages","tags","title"]',
      });
      const values = [
        '[true,0.5,["a \\"b\\""],null]',
        '[null,null,null,null]',
        '[false,-3,[],"null"]',
      ];
      for (const [at, values_json] of values.entries()) {
        await database('facts').insert({
          ...ROWS.facts,
          entity: `component:default/${at}`,
          names_id: 1,
          values_json,
        });
      }
      await database('facts').insert({
        ...ROWS.facts,
        entity: 'component:default/self-named',
        values_json: '{"pages":1}',
      });

      while (await database.schema.hasTable('fact_names')) {
        await database.migrate.down({ directory });
      }

      const rows: { values_json: string }[] = await database('facts')
        .select('values_json')
        .orderBy('entity');
      expect(rows.map(row => JSON.parse(row.values_json))).toEqual([
        { exists: true, pages: 0.5, tags: ['a "b"'] },
        {},
        { exists: false, pages: -3, tags: [], title: 'null' },
        { pages: 1 },
      ]);
    },
  );

  it.each(databases.eachSupportedId())(
    'take the names of checks out of results, and put them back, %p',
    async engine => {
      const database = await databases.init(engine);
      await database.migrate.latest({ directory });
      while (await database.schema.hasTable('check_names')) {
        await database.migrate.down({ directory });
      }
      const { names_id: _, ...row } = ROWS.results;
      const states = (at: number) =>
        [';a=p;b-2!u;c=x;', ';a=s;b-2!f;c=e;', ';a=p;', ';'][at % 4];
      // More than are rewritten at once.
      const before = Array.from({ length: 2_500 }, (__, at) => ({
        ...row,
        entity: `component:default/c${at}`,
        states: states(at),
      }));
      before.push({
        ...row,
        scorecard: 'scorecard:default/other',
        states: ';a=f;',
      });
      await database.batchInsert('results', before, 100);
      const read = async () =>
        await database('results').orderBy(['entity', 'scorecard']).select();
      const written = await read();

      await database.migrate.latest({ directory });

      const lists: { names_json: string }[] = await database('check_names')
        .orderBy('names_json')
        .select('names_json');
      expect(lists.map(it => it.names_json)).toEqual([
        '["a","b-2","c"]',
        // Once for each scorecard.
        '["a"]',
        '["a"]',
        '[]',
      ]);
      const letters: Record<string, unknown>[] = await database('results')
        .join('check_names', 'check_names.id', 'results.names_id')
        .select('states', 'names_json')
        .count({ count: '*' })
        .groupBy('states', 'names_json')
        .orderBy('states');
      expect(
        letters.map(it => [it.states, it.names_json, Number(it.count)]),
      ).toEqual([
        ['', '[]', 625],
        ['f', '["a"]', 1],
        ['p', '["a"]', 625],
        ['pUx', '["a","b-2","c"]', 625],
        ['sFe', '["a","b-2","c"]', 625],
      ]);

      while (await database.schema.hasTable('check_names')) {
        await database.migrate.down({ directory });
      }
      await expect(read()).resolves.toEqual(written);
    },
  );

  it.each(databases.eachSupportedId())(
    'leave the first of several owners on the way down, %p',
    async engine => {
      const database = await databases.init(engine);
      await database.migrate.latest({ directory });
      const tables = ['entities', 'results', 'transitions', 'level_changes'];
      const rowOf = (table: string): object =>
        Object.entries(ROWS).find(([name]) => name === table)?.[1] ?? {};
      const owners = 'group:default/guardian\ngroup:default/sre';
      for (const table of tables) {
        await database(table).insert({ ...rowOf(table), owner: owners });
      }
      await database('rollups_daily').insert([
        { ...ROWS.rollups_daily, owner: owners },
        { ...ROWS.rollups_daily, owner: 'group:default/sre' },
      ]);

      while (await database.schema.hasTable('owner_sets')) {
        await database.migrate.down({ directory });
      }

      for (const table of tables) {
        await expect(database(table).select('owner')).resolves.toEqual([
          { owner: 'group:default/guardian' },
        ]);
      }
      await expect(database('rollups_daily').select('owner')).resolves.toEqual([
        { owner: 'group:default/sre' },
      ]);
    },
  );

  it.each(databases.eachSupportedId())(
    'say whose days were imported, and go back, %p',
    async engine => {
      const database = await databases.init(engine);
      await database.migrate.latest({ directory });
      while (await database.schema.hasTable('imported_days')) {
        await database.migrate.down({ directory });
      }
      const row = {
        first_day: '2026-03-01',
        last_day: '2026-05-30',
        next_day: '2026-04-01',
        claimed_by: 'importer',
        claimed_until: '2026-05-30T10:00:00.000Z',
      };
      await database('demo_imports').insert({ id: 'history', ...row });

      await database.migrate.latest({ directory });
      await expect(database('imported_days').select()).resolves.toEqual([
        { preparation: 'demo-history', ...row },
      ]);

      while (await database.schema.hasTable('imported_days')) {
        await database.migrate.down({ directory });
      }
      await expect(database('demo_imports').select()).resolves.toEqual([
        { id: 'history', ...row },
      ]);
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
});
