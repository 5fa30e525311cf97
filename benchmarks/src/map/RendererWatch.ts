import { readFile } from 'node:fs/promises';
import { Browser, CDPSession } from '@playwright/test';

/** What a page took of the machine, its workers included. */
export interface RendererUse {
  cpuMs: number;
  /** Absent where the operating system does not tell. */
  peakRssMb?: number;
}

/** Looks at the processes of the browser that show pages. */
export class RendererWatch {
  readonly #session: CDPSession;
  #before = new Map<number, number>();

  static async create(browser: Browser) {
    return new RendererWatch(await browser.newBrowserCDPSession());
  }

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  async begin(): Promise<void> {
    this.#before = await this.#read();
  }

  /** Of the process that computed most since the beginning. */
  async end(): Promise<RendererUse> {
    const [[pid, cpuMs]] = [...(await this.#read())]
      .map(([id, ms]): [number, number] => [
        id,
        ms - (this.#before.get(id) ?? 0),
      ])
      .sort(([, a], [, b]) => b - a);
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(
      () => '',
    );
    const peak = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1];
    return { cpuMs, peakRssMb: peak ? Number(peak) / 1024 : undefined };
  }

  /** Milliseconds of CPU by process. */
  async #read(): Promise<Map<number, number>> {
    const { processInfo } = await this.#session.send(
      'SystemInfo.getProcessInfo',
    );
    return new Map(
      processInfo
        .filter(({ type }) => type === 'renderer')
        .map(({ id, cpuTime }) => [id, 1_000 * cpuTime]),
    );
  }
}
