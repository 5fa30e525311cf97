import { ConflictError } from '@backstage/errors';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_IN_MS = 15_000;

function isRunning(pid: number): boolean {
  try {
    // Signal 0 ends nothing; it only asks whether there is such a process.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}

/** One change at a time, also between several backends that share the repository. */
export class OrganisationLock {
  readonly #file: string;

  private constructor(file: string) {
    this.#file = file;
  }

  static create(options: { file: string }): OrganisationLock {
    return new OrganisationLock(options.file);
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.#acquire();
    try {
      return await work();
    } finally {
      await rm(this.#file, { force: true });
    }
  }

  async #acquire(): Promise<void> {
    const end = Date.now() + PATIENCE_IN_MS;
    while (!(await this.#tryToAcquire())) {
      if (Date.now() > end) {
        throw new ConflictError(
          `Somebody else is changing the organisation (${
            this.#file
          } is there); try again`,
        );
      }
      await sleep(20);
    }
  }

  async #tryToAcquire(): Promise<boolean> {
    try {
      await writeFile(this.#file, `${process.pid}`, { flag: 'wx' });
      return true;
    } catch (error) {
      if ((error as { code?: string }).code !== 'EEXIST') {
        throw error;
      }
    }
    const holder = await readFile(this.#file, 'utf8').catch(() => '');
    // Empty: it is being written or was just removed.
    if (holder && !isRunning(Number(holder))) {
      await rm(this.#file, { force: true });
    }
    return false;
  }
}
