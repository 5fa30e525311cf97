import { readFile } from 'node:fs/promises';
import { availableParallelism, loadavg, totalmem } from 'node:os';
import Knex from 'knex';

/** What the numbers were measured with. */
export interface Machine {
  date: string;
  versions: Record<string, string>;
  shape: string;
  load: string;
}

/** Says which versions ran on what shape of machine; nothing that names it. */
export async function describeMachine(
  connectionString: string,
): Promise<Machine> {
  const version = (name: string): string =>
    require(`${name}/package.json`).version;
  return {
    date: new Date().toISOString().slice(0, 10),
    versions: {
      'Node.js': process.versions.node,
      Backstage: await readBackstageVersion(),
      PostgreSQL: await readVersion(
        'pg',
        connectionString,
        'show server_version',
      ),
      SQLite: await readVersion(
        'better-sqlite3',
        ':memory:',
        'select sqlite_version() as server_version',
      ),
      'Tech Insights': version(
        '@backstage-community/plugin-tech-insights-backend',
      ),
      jsonfc: version(
        '@backstage-community/plugin-tech-insights-backend-module-jsonfc',
      ),
    },
    shape: `${availableParallelism()} cores, ${Math.round(
      totalmem() / 2 ** 30,
    )} GB of memory`,
    load: loadavg()[0].toFixed(1),
  };
}

async function readVersion(
  client: 'pg' | 'better-sqlite3',
  connection: string,
  sql: string,
): Promise<string> {
  const database = Knex({ client, connection, useNullAsDefault: true });
  try {
    const answer = await database.raw(sql);
    return (answer.rows ?? answer)[0].server_version;
  } finally {
    await database.destroy();
  }
}

async function readBackstageVersion(): Promise<string> {
  // The driver runs at the root of the repository.
  return JSON.parse(await readFile('backstage.json', 'utf8')).version;
}
