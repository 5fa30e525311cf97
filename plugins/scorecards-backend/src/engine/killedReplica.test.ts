import {
  createMockDirectory,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CollectRequest } from '@kumiki/backstage-plugin-scorecards-node';
import knexFactory, { Knex } from 'knex';
import { spawn } from 'node:child_process';
import { component, scorecard } from '../__testUtils__/nursery';
import { ENGINES } from '../__testUtils__/openStores';
import { openWorkOn } from '../__testUtils__/openWork';

jest.setTimeout(180_000);

const names = Array.from({ length: 200 }, (_, index) => `c${index}`);
const refs = names.map(name => `component:default/${name}`);
const documented = scorecard('documented', {
  checks: [
    { id: 'has-docs', level: 'bronze', rule: 'facts.docs.exists' },
    {
      id: 'even-minutes',
      level: 'silver',
      rule: 'facts.deploys.minutesP95 % 2 == 0',
    },
  ],
});

/** Starts a replica, kills it after some pushes, and says which it acknowledged. */
async function killReplica(config: Knex.Config, pushes: number) {
  const replica = spawn(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      require.resolve('../__testUtils__/runReplica'),
      JSON.stringify(config),
      JSON.stringify(refs),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let acknowledged = 0;
  let errors = '';
  replica.stderr.on('data', data => {
    errors += data;
  });
  replica.stdout.on('data', (data: Buffer) => {
    acknowledged = Number(String(data).trim().split('\n').at(-1));
    if (acknowledged >= pushes) {
      replica.kill('SIGKILL');
    }
  });
  const signal = await new Promise(resolve =>
    replica.on('exit', (_, killedBy) => resolve(killedBy)),
  );
  return { acknowledged, errors, signal };
}

describe('a replica that is killed', () => {
  const databases = TestDatabases.create({ ids: ENGINES });
  const directory = createMockDirectory();

  /** A database that another process can open as well, and how. */
  async function openShared(
    id: TestDatabaseId,
    name: string,
  ): Promise<{ database: Knex; config: Knex.Config }> {
    if (id === 'SQLITE_3') {
      const config = {
        client: 'better-sqlite3',
        connection: { filename: directory.resolve(`${name}.sqlite`) },
        useNullAsDefault: true,
      };
      return { database: knexFactory(config), config };
    }
    const database = await databases.init(id);
    const { client, connection } = database.client.config;
    // The password is hidden from whoever lists what is in it.
    const { password } = connection;
    const config = { client, connection: { ...connection, password } };
    return { database, config };
  }

  const cases = databases
    .eachSupportedId()
    .flatMap(([id]) => [1, 4, 9].map(pushes => ({ id, pushes })));

  it.each(cases)(
    'leaves nothing half done, and the next one goes on: %j',
    async ({ id, pushes }) => {
      const { database, config } = await openShared(id, `after-${pushes}`);
      const work = await openWorkOn(database, [
        ...names.map(name => component(name)),
        documented,
      ]);
      const { clock, collectAll, docs, judgeAll, stores } = work;
      docs.collect.mockImplementation(async ({ entities }: CollectRequest) =>
        entities.map(entity => ({
          entity: stringifyEntityRef(entity),
          values: { exists: true, pages: 12 },
        })),
      );
      clock.advance(Date.now() - clock.now().getTime());
      await work.sweep.run();

      const killed = await killReplica(config, pushes);

      expect(killed).toMatchObject({ signal: 'SIGKILL', errors: '' });
      const [first, ...others] = await stores.facts
        .readFacts(refs)
        .then(all =>
          all
            .filter(({ provider }) => provider === 'deploys')
            .map(({ values }) => values.minutesP95),
        );
      // Each push is there for all or for none.
      expect(others).toHaveLength(199);
      expect(new Set(others)).toEqual(new Set([first]));
      expect(first).toBeGreaterThanOrEqual(killed.acknowledged);

      // The connections of what was killed may take a moment to end.
      clock.advance(Date.now() - clock.now().getTime() + 120_000);
      await collectAll();
      await judgeAll();

      const results = await stores.results.readResults(refs);
      expect(results).toHaveLength(200);
      const isEven = Number(first) % 2 === 0;
      expect(new Set(results.map(({ states }) => states['has-docs']))).toEqual(
        new Set(['pass']),
      );
      expect(
        new Set(results.map(({ states }) => states['even-minutes'])),
      ).toEqual(new Set([isEven ? 'pass' : 'fail']));
      await expect(historyGaps(database)).resolves.toEqual([]);
      await expect(stores.judgeQueue.readBacklog()).resolves.toMatchObject({
        due: 0,
      });
    },
  );
});

/** Changes that do not begin where the one before ended, and results that differ from the last. */
async function historyGaps(database: Knex): Promise<string[]> {
  const gaps: string[] = [];
  const levels = new Map<string, string | null>();
  for (const row of await database('level_changes').orderBy('id')) {
    if ((levels.get(row.entity) ?? null) !== row.from_level) {
      gaps.push(`level of ${row.entity}`);
    }
    levels.set(row.entity, row.to_level);
  }
  const states = new Map<string, string>();
  for (const row of await database('transitions').orderBy('id')) {
    const key = `${row.entity} ${row.check_id}`;
    if (states.has(key) && states.get(key) !== row.from_state) {
      gaps.push(key);
    }
    states.set(key, row.to_state);
  }
  for (const row of await database('results')) {
    if (levels.get(row.entity) !== row.level) {
      gaps.push(`result of ${row.entity}`);
    }
  }
  return gaps;
}
