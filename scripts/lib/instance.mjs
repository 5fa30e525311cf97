// The demo instance as one process: the backend, which serves the built app.
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { digest, must, once, root } from './toolchain.mjs';

/** Builds the app, unless it was built from the same sources before. */
export async function buildApp() {
  const key = await digest([
    'packages/app/package.json',
    'packages/app/public',
    'packages/app/src',
    'packages/frontend-common',
    'plugins',
    'app-config.yaml',
    'yarn.lock',
  ]);
  await once('build', key, 'packages/app/dist/index.html', async () => {
    console.log('Building the app (about half a minute)');
    await must(
      'yarn',
      ['workspace', 'app', 'build'],
      // A list of hundreds of chunk sizes helps nobody who wants to see the demo.
      {
        stdio: ['ignore', 'ignore', 'inherit'],
        shell: process.platform === 'win32',
      },
    );
  });
}

/**
 * Starts the backend. `configs` are paths below the root; later ones win; what
 * it says goes into `logFile`.
 * `ready` resolves once it answers, `ended` with its exit code.
 */
export function startInstance({ url, configs, env, logFile, cwd }) {
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'w');
  const args = [
    '--require',
    '@backstage/cli/config/nodeTransform.cjs',
    'src/index.ts',
    ...configs.flatMap(config => ['--config', resolve(root, config)]),
  ];
  const child = spawn(process.execPath, args, {
    cwd: cwd ?? join(root, 'packages', 'backend'),
    stdio: ['ignore', log, log],
    env: { LOG_LEVEL: 'warn', NODE_ENV: 'development', ...process.env, ...env },
  });
  let running = true;
  const ended = new Promise(resolve => {
    child.on('exit', (code, signal) => {
      running = false;
      closeSync(log);
      resolve(code ?? (signal ? 0 : 1));
    });
  });

  const waitUntilReady = async () => {
    const health = `${url}/.backstage/health/v1/readiness`;
    while (running) {
      const response = await fetch(health).catch(() => undefined);
      if (response?.ok) {
        return true;
      }
      await sleep(200);
    }
    return false;
  };

  return {
    ready: waitUntilReady(),
    ended,
    /** Ends the backend; by force where it does not end by itself in ten seconds. */
    async stop() {
      if (running) {
        child.kill('SIGTERM');
        await Promise.race([ended, sleep(10_000, undefined, { ref: false })]);
        if (running) {
          child.kill('SIGKILL');
        }
      }
      return ended;
    },
  };
}

/** A token of the guest of the demo. */
export async function guestToken(url) {
  const session = await fetch(`${url}/api/auth/guest/refresh`, {
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
  });
  return (await session.json()).backstageIdentity?.token;
}

/** Waits until the demo's scorecards have judged what they apply to; at most three minutes. */
export async function waitForScorecards(url) {
  const headers = { Authorization: `Bearer ${await guestToken(url)}` };
  const judged = async scorecard => {
    const response = await fetch(
      `${url}/api/scorecards/scorecards/default/${scorecard}/results?limit=100`,
      { headers },
    );
    return response.ok ? (await response.json()).items.length : 0;
  };
  let last = -1;
  for (let waited = 0; waited < 180; waited += 3) {
    const now =
      Math.min(await judged('good-team-api'), 1) *
      ((await judged('production-readiness')) +
        (await judged('platform-as-a-product')));
    if (now > 0 && now === last) {
      return;
    }
    last = now;
    await sleep(3000);
  }
}

/** Waits until the catalog has taken in what the configuration names; at most a minute. */
export async function waitForCatalog(url) {
  const token = await guestToken(url);
  const count = async () => {
    const response = await fetch(
      `${url}/api/catalog/entities/by-query?limit=0`,
      { headers: { Authorization: `Bearer ${token}` } },
    );
    return response.ok ? (await response.json()).totalItems : 0;
  };
  let last = -1;
  let quiet = 0;
  for (let waited = 0; waited < 60 && quiet < 3; waited += 1) {
    const now = await count();
    quiet = now === last && now > 1 ? quiet + 1 : 0;
    last = now;
    await sleep(quiet ? 500 : 1000);
  }
  return last;
}

/**
 * Waits until the organisation is shown as the catalog has it, and its past is
 * imported where one is configured; at most two minutes.
 */
export async function waitForOrganisation(url, { past } = {}) {
  const headers = { Authorization: `Bearer ${await guestToken(url)}` };
  const read = async path => {
    const response = await fetch(`${url}/api${path}`, { headers });
    return response.ok ? await response.json() : undefined;
  };
  const isRecorded = async () => {
    const groups = await read(
      '/catalog/entities/by-query?limit=0&filter=kind=group',
    );
    const timeline = await read('/team-topology/timeline');
    const shown = Object.keys(timeline?.names ?? {}).filter(ref =>
      ref.startsWith('group:'),
    ).length;
    return groups && shown >= groups.totalItems;
  };
  const isImported = async () =>
    past === undefined ||
    (await read(`/team-topology/model?at=${past}`))?.boundaries === 'imported';
  for (let waited = 0; waited < 120; waited += 1) {
    if ((await isRecorded()) && (await isImported())) {
      return;
    }
    await sleep(1000);
  }
  throw new Error('The organisation is not shown as the catalog has it');
}
