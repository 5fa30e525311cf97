// node scripts/keep-database.mjs --release 0.1.0: keeps what this release writes into its databases,
// so that the tests of later ones restore it, upgrade it and look whether it means the same.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs, promisify } from 'node:util';
import { prepare, root } from './lib/toolchain.mjs';

await prepare(import.meta.url);
const { default: knexFactory } = await import('knex');
const { default: prettier } = await import('prettier');
const { dumpDatabase } = await import('./lib/dumpDatabase.mjs');
const { startPostgres } = await import('./lib/postgres.mjs');

const PLUGINS = ['scorecards-backend', 'team-topology-backend'];

const { release } = parseArgs({
  options: { release: { type: 'string' } },
}).values;
if (!/^\d+\.\d+\.\d+$/.test(release ?? '')) {
  console.error('Name the release: --release 0.1.0');
  process.exit(1);
}

/** Uses the plugin on an empty database; the answer is what the plugin then says about it. */
async function live(plugin, config) {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--require',
      '@backstage/cli/config/nodeTransform.cjs',
      `plugins/${plugin}/src/__testUtils__/release/writeRelease.ts`,
      JSON.stringify(config),
    ],
    { cwd: root, maxBuffer: 64 * 1024 * 1024 },
  );
  return JSON.parse(stdout);
}

async function withDatabase(config, work) {
  const database = knexFactory({ ...config, useNullAsDefault: true });
  try {
    return await work(database);
  } finally {
    await database.destroy();
  }
}

async function keep(plugin, { folder, connectionString }) {
  const fixtures = join(
    root,
    `plugins/${plugin}/src/database/__fixtures__/releases`,
  );
  const answersFile = join(fixtures, `${release}.json`);
  if (existsSync(answersFile)) {
    throw new Error(
      `${plugin} ${release} is kept already; what a release has written does not change`,
    );
  }
  const name = `keep_${plugin.replaceAll('-', '_')}`;
  await withDatabase({ client: 'pg', connection: connectionString }, postgres =>
    postgres.raw(`create database ${name}`),
  );
  const configs = {
    sqlite: {
      client: 'better-sqlite3',
      connection: { filename: join(folder, `${plugin}.sqlite`) },
    },
    postgres: {
      client: 'pg',
      connection: connectionString.replace(/\/postgres$/, `/${name}`),
    },
  };
  await mkdir(fixtures, { recursive: true });
  const answers = {};
  for (const [engine, config] of Object.entries(configs)) {
    answers[engine] = await live(plugin, config);
    await writeFile(
      join(fixtures, `${release}.${engine}.sql`),
      await withDatabase(config, dumpDatabase),
    );
  }
  if (!isDeepStrictEqual(answers.sqlite, answers.postgres)) {
    throw new Error(`${plugin} answers otherwise on SQLite than on PostgreSQL`);
  }
  const options = await prettier.resolveConfig(answersFile);
  await writeFile(
    answersFile,
    prettier.format(JSON.stringify(answers.sqlite), {
      ...options,
      parser: 'json',
    }),
  );
  console.log(`Kept ${plugin} ${release}`);
}

const folder = await mkdtemp(join(tmpdir(), 'kumiki-release-'));
const postgres = await startPostgres();
try {
  for (const plugin of PLUGINS) {
    await keep(plugin, { folder, ...postgres });
  }
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
