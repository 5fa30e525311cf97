import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { resolvePackagePath } from '@backstage/backend-plugin-api';

/** Of the package of the benchmarks, and of the repository. */
const here = resolvePackagePath('@kumiki/benchmarks');
export const root = join(here, '..');

const READY_MS = 120_000;
const ENDING_MS = 10_000;

/** A backend in a process of its own, started where packages/backend is. */
interface SpawnedBackend {
  /** Resolves when it answers. */
  ready(url: string): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts a backend.
 * @param options - `program` and `config` are paths below `benchmarks`, or
 *   absolute; what it says goes into `logFile`
 */
export async function spawnBackend(options: {
  program: string;
  config: string;
  env: Record<string, string>;
  logFile: string;
}): Promise<SpawnedBackend> {
  const { program, config, env, logFile } = options;
  const log = await open(logFile, 'w');
  const child = spawn(
    process.execPath,
    [
      '--require',
      '@backstage/cli/config/nodeTransform.cjs',
      join(here, program),
      '--config',
      join(here, config),
    ],
    {
      cwd: join(root, 'packages/backend'),
      stdio: ['ignore', log.fd, log.fd],
      env: {
        ...process.env,
        LOG_LEVEL: 'warn',
        NODE_ENV: 'development',
        ...env,
      },
    },
  );
  const ended = once(child, 'exit').finally(() => log.close());
  return {
    async ready(url) {
      const deadline = Date.now() + READY_MS;
      const isReady = () =>
        fetch(`${url}/.backstage/health/v1/readiness`).then(
          ({ ok }) => ok,
          () => false,
        );
      while (!(await isReady())) {
        if (child.exitCode !== null || Date.now() > deadline) {
          throw new Error(`The backend does not start; see ${logFile}`);
        }
        await setTimeout(250);
      }
    },
    async stop() {
      child.kill('SIGTERM');
      const isSlow = await Promise.race([
        ended.then(() => false),
        setTimeout(ENDING_MS, true, { ref: false }),
      ]);
      if (isSlow) {
        child.kill('SIGKILL');
        await ended;
      }
    },
  };
}

/** A token of the guest. */
export async function guestToken(url: string): Promise<string> {
  const session = await fetch(`${url}/api/auth/guest/refresh`, {
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
  });
  return (await session.json()).backstageIdentity?.token;
}
