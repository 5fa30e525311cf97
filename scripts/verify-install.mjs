// npm run verify:install: does what the README's install section says, in an app made by each of create-app's
// templates, as it comes and with every @backstage package at its newest, with the packed packages; looks at the
// result in a browser, and writes into the README what it works with. `--only=new` or `--only=newest` does a part.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { must, prepare, root } from './lib/toolchain.mjs';

await prepare(import.meta.url);
const { CHROMIUM_MISSING, findChromium } = await import('./lib/browser.mjs');
const { makeApp, readCopies } = await import('./lib/fresh-app.mjs');
const { readInstallSection } = await import('./lib/install-section.mjs');
const { packAll } = await import('./pack.mjs');
const { lookAtInstalledApp } = await import('./lib/installed-app.mjs');
const { writeWorksWith } = await import('./lib/works-with.mjs');

if (!findChromium()) {
  console.error(CHROMIUM_MISSING);
  process.exit(1);
}

const only = process.argv
  .find(argument => argument.startsWith('--only='))
  ?.slice('--only='.length);
const variants = [false, true]
  .flatMap(newest => ['new', 'legacy'].map(kind => ({ kind, newest })))
  .filter(
    ({ kind, newest }) =>
      !only || only === kind || (only === 'newest' && newest),
  );

const readme = join(root, 'README.md');
const section = readInstallSection(await readFile(readme, 'utf8'));
const tarballs = await packAll();
const results = [];

for (const { kind, newest } of variants) {
  // Outside of this repository, so that nothing is found in its node_modules by accident.
  const folder = await mkdtemp(join(tmpdir(), `kumiki-install-${kind}-`));
  const app = join(folder, kind);
  console.log(`\n=== ${kind} frontend system, in ${app}`);
  const { yarn, release } = await makeApp({ app, kind, newest });
  await section.apply({ app, kind, tarballs, yarn });
  const copies = await readCopies(app);
  const second = Object.entries(copies).filter(([, found]) => found.length > 1);
  for (const [name, found] of second) {
    console.error(`${kind}: ${name} is there more than once: ${found}`);
  }
  await yarn('tsc');
  await yarn('workspace', 'app', 'build');
  const ok = (await lookAtInstalledApp({ app, kind })) && second.length === 0;
  results.push({ kind, release, copies, ok });
  if (ok) {
    await rm(folder, { recursive: true, force: true });
  }
}

const failed = results.filter(({ ok }) => !ok).length;
console.log(`\n${results.length - failed} passed, ${failed} failed`);
if (failed === 0 && !only) {
  const before = await readFile(readme, 'utf8');
  await writeFile(readme, writeWorksWith(before, results));
  await must('yarn', ['prettier', '--write', readme]);
}
process.exit(failed ? 1 : 0);
