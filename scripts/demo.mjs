// npm run demo: install if needed, build if needed, start the demo on http://localhost:7007.
// With --language ja, or with KUMIKI_DEMO_LANGUAGE=ja, the demo organisation and the templates are in Japanese.
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { chooseLanguage, prepareLanguage } from './lib/demoLanguage.mjs';
import { local, prepare, root } from './lib/toolchain.mjs';

const url = 'http://localhost:7007';

function readLanguage() {
  try {
    const options = { language: { type: 'string' } };
    return chooseLanguage(parseArgs({ options }).values.language);
  } catch (error) {
    console.error(error.message);
    return process.exit(1);
  }
}

const language = readLanguage();

await prepare(import.meta.url);
const { buildApp, startInstance, waitForCatalog, waitForOrganisation } =
  await import('./lib/instance.mjs');

if (
  await fetch(url).then(
    () => true,
    () => false,
  )
) {
  console.error(`Something answers on ${url} already; end it and try again.`);
  process.exit(1);
}

const { countPublished } = await import('./lib/organisation.mjs');

await buildApp();
const { configs, database, organisation } = await prepareLanguage(language);
const first = !existsSync(join(database, 'catalog.sqlite'));
const published = await countPublished(organisation);
if (published) {
  const folder = relative(root, organisation);
  console.log(
    `Kept the ${published} change(s) published into ${folder}; delete that folder to begin again`,
  );
}
console.log('Starting');

const logFile = join(local, 'demo.log');
const instance = startInstance({ url, configs, logFile });
process.on('SIGINT', instance.stop);
process.on('SIGTERM', instance.stop);

if (await instance.ready) {
  if (first) {
    console.log('Reading the demo organisation into the catalog');
    await waitForCatalog(url);
    // The demo is there without it, too.
    await waitForOrganisation(url).catch(error => console.warn(error.message));
  }
  console.log(
    `\nKumiki is ready: ${url}/team-topology   (Ctrl-C ends it; log: .local/demo.log)\n`,
  );
}
const code = await instance.ended;
if (code !== 0) {
  console.error(`The backend ended with ${code}; .local/demo.log says why`);
}
process.exit(code);
