import knexFactory from 'knex';
import { askEverything } from './askEverything';
import { liveThreeDays } from './liveThreeDays';
import { openRelease } from './openRelease';

/** Fills the given database by using the plugin, and says on its output what the plugin answers then. */
async function writeRelease(config: knexFactory.Knex.Config): Promise<void> {
  const database = knexFactory({ ...config, useNullAsDefault: true });
  try {
    const release = await openRelease(database);
    await liveThreeDays(release);
    const now = release.clock.text;
    const answers = await askEverything(release);
    process.stdout.write(JSON.stringify({ now, answers }));
  } finally {
    await database.destroy();
  }
}

writeRelease(JSON.parse(process.argv[2])).catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
