import knexFactory from 'knex';
import { askEverything } from './askEverything';
import { liveOneWeek } from './liveOneWeek';
import { openRelease } from './openRelease';

/** Fills the given database by using the plugin, and says on its output what the plugin answers then. */
async function writeRelease(config: knexFactory.Knex.Config): Promise<void> {
  const database = knexFactory({ ...config, useNullAsDefault: true });
  try {
    const release = await openRelease(database);
    await liveOneWeek(release);
    const answers = await askEverything(release);
    process.stdout.write(JSON.stringify({ answers }));
  } finally {
    await database.destroy();
  }
}

writeRelease(JSON.parse(process.argv[2])).catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
