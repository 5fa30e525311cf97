// What every script needs before it can begin: a Node.js that Backstage supports, and the dependencies.
// Runs on Node.js 20 without any package installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const local = join(root, '.local');

const SUPPORTED = [22, 24];
const FETCHED = '24';

/** Runs a command to its end; resolves with its exit code. */
export function run(command, args, { onOutput, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: onOutput ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      ...options,
      env: { ...process.env, ...options.env },
    });
    if (onOutput) {
      child.stdout.on('data', onOutput);
      child.stderr.on('data', onOutput);
    }
    child.on('error', reject);
    // What was written last has been read by then.
    child.on('close', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

/** Runs a command and ends this process when it fails. */
export async function must(command, args, options) {
  const code = await run(command, args, options);
  if (code !== 0) {
    console.error(`\n${[command, ...args].join(' ')} ended with ${code}`);
    process.exit(code);
  }
}

async function fetchNode() {
  const name = `node-${
    process.platform === 'win32' ? 'win' : process.platform
  }-${process.arch}`;
  const prefix = join(local, 'node');
  const binary = join(
    prefix,
    'node_modules',
    name,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (!existsSync(binary)) {
    console.log(
      `Node.js ${process.version} is not supported by Backstage; fetching Node.js ${FETCHED} into .local/node`,
    );
    await mkdir(prefix, { recursive: true });
    // The platform's own package carries the binary, so nothing has to run on install.
    await must(
      'npm',
      [
        'install',
        '--no-save',
        '--no-audit',
        '--no-fund',
        '--loglevel=error',
        `--prefix=${prefix}`,
        `${name}@${FETCHED}`,
      ],
      { shell: process.platform === 'win32' },
    );
  }
  return binary;
}

/** Where this Node.js is not 22 or 24, fetches one and runs the same script with it. */
async function ensureNode(script) {
  if (SUPPORTED.includes(Number(process.versions.node.split('.')[0]))) {
    return;
  }
  const child = spawn(await fetchNode(), [script, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  // The terminal sends Ctrl-C to both; the child ends first and says how.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.exit(
    await new Promise(resolve => {
      child.on('exit', (code, signal) => resolve(code ?? (signal ? 130 : 0)));
    }),
  );
}

/** A `yarn` and a `node` on the PATH of whatever is started from here. */
async function ensureYarnOnPath() {
  const bin = join(local, 'bin');
  const yarn = join(root, '.yarn', 'releases', await yarnRelease());
  await mkdir(bin, { recursive: true });
  await writeFile(
    join(bin, 'yarn'),
    `#!/bin/sh\nexec "${process.execPath}" "${yarn}" "$@"\n`,
  );
  await chmod(join(bin, 'yarn'), 0o755);
  await writeFile(
    join(bin, 'yarn.cmd'),
    `@"${process.execPath}" "${yarn}" %*\r\n`,
  );
  const before = [bin, dirname(process.execPath)];
  process.env.PATH = [...before, process.env.PATH].join(delimiter);
  return yarn;
}

async function yarnRelease() {
  const releases = await readdir(join(root, '.yarn', 'releases'));
  return releases.find(name => name.endsWith('.cjs'));
}

/** The content of files as one short text, so that work is done again only when something changed. */
export async function digest(paths) {
  const hash = createHash('sha256');
  const add = async path => {
    const entries = await readdir(path, { withFileTypes: true }).catch(
      () => undefined,
    );
    if (!entries) {
      hash.update(path.slice(root.length)).update(await readFile(path));
      return;
    }
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (!['node_modules', 'dist', 'coverage'].includes(entry.name)) {
        await add(join(path, entry.name));
      }
    }
  };
  for (const path of paths) {
    await add(join(root, path));
  }
  return hash.digest('hex');
}

/** Does the work unless it was done for the same digest before. */
export async function once(name, key, done, work) {
  const stamp = join(local, `${name}.stamp`);
  const last = await readFile(stamp, 'utf8').catch(() => '');
  if (last === key && existsSync(join(root, done))) {
    return false;
  }
  await work();
  await mkdir(local, { recursive: true });
  await writeFile(stamp, key);
  return true;
}

async function ensureDependencies(yarn) {
  const manifests = [];
  for (const folder of ['packages', 'plugins', 'tools']) {
    for (const name of await readdir(join(root, folder))) {
      if (existsSync(join(root, folder, name, 'package.json'))) {
        manifests.push(join(folder, name, 'package.json'));
      }
    }
  }
  const key = await digest(['yarn.lock', 'package.json', ...manifests.sort()]);
  await once('install', key, 'node_modules/.yarn-state.yml', async () => {
    console.log('Installing dependencies (about a minute, once)');
    await must(process.execPath, [yarn, 'install', '--immutable'], {
      // Nothing here needs a native build, so no header files are looked for.
      env: { npm_config_nodedir: '' },
    });
  });
}

/** Call first in a script: `await prepare(import.meta.url)`. */
export async function prepare(scriptUrl) {
  await ensureNode(fileURLToPath(scriptUrl));
  await ensureDependencies(await ensureYarnOnPath());
}
