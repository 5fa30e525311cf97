import knexFactory, { Knex } from 'knex';

/**
 * The program that `scripts/keep-database.mjs` starts for a plugin: it fills the
 * database that it is given as its argument by using the plugin, and says on its
 * output what the plugin answers then.
 */
export async function writeRelease(
  use: (database: Knex) => Promise<object>,
): Promise<void> {
  try {
    const config: Knex.Config = JSON.parse(process.argv[2]);
    const database = knexFactory({ ...config, useNullAsDefault: true });
    try {
      process.stdout.write(JSON.stringify(await use(database)));
    } finally {
      await database.destroy();
    }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    process.exitCode = 1;
  }
}
