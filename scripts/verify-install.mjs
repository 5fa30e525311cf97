// npm run verify:install: does what the README's install section says, in an app made by each of
// create-app's templates, with the packed packages, and looks at the result in a browser.
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { must, prepare, root } from './lib/toolchain.mjs';

await prepare(import.meta.url);
const { CHROMIUM_MISSING, findChromium } = await import('./lib/browser.mjs');
const { readInstallSection } = await import('./lib/install-section.mjs');
const { packAll } = await import('./pack.mjs');
const { lookAtInstalledApp } = await import('./lib/installed-app.mjs');

if (!findChromium()) {
  console.error(CHROMIUM_MISSING);
  process.exit(1);
}

const section = readInstallSection(
  await readFile(join(root, 'README.md'), 'utf8'),
);
const tarballs = await packAll();
const results = [];

for (const kind of ['new', 'legacy']) {
  // Outside of this repository, so that nothing is found in its node_modules by accident.
  const folder = await mkdtemp(join(tmpdir(), `kumiki-install-${kind}-`));
  const app = join(folder, kind);
  console.log(`\n=== ${kind} frontend system, in ${app}`);
  await must(
    'npx',
    [
      '--yes',
      '@backstage/create-app@latest',
      '--skip-install',
      `--path=${app}`,
      ...(kind === 'legacy' ? ['--legacy'] : []),
    ],
    { env: { BACKSTAGE_APP_NAME: kind } },
  );
  // create-app downloads a lock file as a seed where it can; ours serves as well.
  await cp(join(root, 'yarn.lock'), join(app, 'yarn.lock'));
  const yarn = (...args) =>
    must('yarn', args, {
      cwd: app,
      env: {
        // The template's Yarn gives up at the first slow answer of a registry; ours waits.
        YARN_IGNORE_PATH: '1',
        YARN_HTTP_TIMEOUT: '300000',
        // Nothing needs a native build.
        YARN_ENABLE_SCRIPTS: 'false',
        YARN_ENABLE_IMMUTABLE_INSTALLS: 'false',
        YARN_NPM_MINIMAL_AGE_GATE: '60d',
      },
    });
  await section.apply({ app, kind, tarballs, yarn });
  await yarn('tsc');
  await yarn('workspace', 'app', 'build');
  const ok = await lookAtInstalledApp({ app, kind });
  results.push(ok);
  if (ok) {
    await rm(folder, { recursive: true, force: true });
  }
}

const failed = results.filter(result => !result).length;
console.log(`\n${results.length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
