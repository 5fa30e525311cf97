// npm run demo: install if needed, build if needed, start the demo on http://localhost:7007.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { local, prepare } from './lib/toolchain.mjs';

const url = 'http://localhost:7007';

await prepare(import.meta.url);
const { buildApp, startInstance, waitForCatalog } = await import(
  './lib/instance.mjs'
);

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
const first = !existsSync(join(local, 'database', 'catalog.sqlite'));
const published = await countPublished();
if (published) {
  console.log(
    `Kept the ${published} change(s) published into .local/organisation; delete that folder to begin again`,
  );
}
console.log('Starting');

const logFile = join(local, 'demo.log');
const instance = startInstance({ url, configs: ['app-config.yaml'], logFile });
process.on('SIGINT', instance.stop);
process.on('SIGTERM', instance.stop);

if (await instance.ready) {
  if (first) {
    console.log('Reading the demo organisation into the catalog');
    await waitForCatalog(url);
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
