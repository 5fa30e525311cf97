// An app as create-app makes it, at the versions of its release or with every @backstage package at its newest.
import { readFile, writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse, parseDocument } from 'yaml';
import { must, root } from './toolchain.mjs';

const DAY = 24 * 60;

/** Of these an app must have one copy each: a second one has contexts and styles of its own. */
const SINGLE = [
  '@backstage/ui',
  '@backstage/frontend-plugin-api',
  '@backstage/plugin-catalog-react',
];

/** Makes the app; `yarn` runs in it, and `release` is the Backstage it is at. */
export async function makeApp({ app, kind, newest }) {
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
  const { npmPreapprovedPackages } = parse(
    await readFile(join(root, '.yarnrc.yml'), 'utf8'),
  );
  const approve = packages => setPreapproved(app, packages);
  const yarn =
    gate =>
    (...args) =>
      must('yarn', args, {
        cwd: app,
        env: {
          // The template's Yarn gives up at the first slow answer of a registry; ours waits.
          YARN_IGNORE_PATH: '1',
          YARN_HTTP_TIMEOUT: '300000',
          // Nothing needs a native build.
          YARN_ENABLE_SCRIPTS: 'false',
          YARN_ENABLE_IMMUTABLE_INSTALLS: 'false',
          YARN_NPM_MINIMAL_AGE_GATE: gate,
        },
      });
  // create-app downloads a lock file as a seed where it can; ours serves as well.
  const seed = await readFile(join(root, 'yarn.lock'), 'utf8');
  if (newest) {
    await approve(npmPreapprovedPackages);
    await writeFile(join(app, 'yarn.lock'), seed);
    await yarn('60d')('up', '@backstage/*');
    await unifyCopies(app, yarn('60d'));
  } else {
    // 4.9.2 of @yarnpkg/core cannot be installed; what came after it can.
    await approve(['@yarnpkg/*']);
    await writeFile(join(app, 'yarn.lock'), withoutBackstage(seed));
    await yarn(`${await minutesSinceRelease()}m`)('install');
    await approve(npmPreapprovedPackages);
  }
  const source = newest ? root : app;
  const { version } = JSON.parse(
    await readFile(join(source, 'backstage.json'), 'utf8'),
  );
  return { yarn: yarn('60d'), release: version };
}

/** A package whose release has not appeared yet brings a second copy without any help of ours; the app goes without it. */
async function unifyCopies(app, yarn) {
  const doubled = Object.entries(await readCopies(app)).filter(
    ([, copies]) => copies.length > 1,
  );
  if (doubled.length === 0) {
    return;
  }
  const path = join(app, 'package.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  for (const [name, copies] of doubled) {
    manifest.resolutions[name] = copies.at(-1);
    console.log(`The app alone has ${name} ${copies.join(' and ')}`);
  }
  await writeFile(path, JSON.stringify(manifest, null, 2));
  await yarn('install');
}

async function setPreapproved(app, packages) {
  const path = join(app, '.yarnrc.yml');
  const config = parseDocument(await readFile(path, 'utf8'));
  config.set('npmPreapprovedPackages', packages);
  await writeFile(path, String(config));
}

const withoutBackstage = lock =>
  lock
    .split('\n\n')
    .filter(block => !block.trim().startsWith('"@backstage/'))
    .join('\n\n');

/** Admits what was there two weeks after create-app: its release, as people got it then. */
async function minutesSinceRelease() {
  const { stdout } = await promisify(execFile)('npm', [
    'view',
    '@backstage/create-app',
    'time',
    'version',
    '--json',
  ]);
  const { time, version } = JSON.parse(stdout);
  const age = (Date.now() - Date.parse(time[version])) / 60_000;
  return Math.max(0, Math.floor(age - 14 * DAY));
}

/** The versions of the packages of which there must be one copy each. */
export async function readCopies(app) {
  const lock = await readFile(join(app, 'yarn.lock'), 'utf8');
  return Object.fromEntries(
    SINGLE.map(name => [
      name,
      [...lock.matchAll(/resolution: "(.*)@npm:(.*)"/g)]
        .filter(([, resolved]) => resolved === name)
        .map(([, , version]) => version),
    ]),
  );
}
