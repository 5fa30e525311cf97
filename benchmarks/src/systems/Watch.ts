import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { CountedDatabases } from './CountedDatabases';

/** What a piece of work took in the process that did it. */
export interface Measurement {
  /** What this process computed meanwhile; a busy machine changes it less. */
  cpuMs: number;
  /** The longest time in which nothing else could run. */
  blockMs: number;
  statements: number;
}

const RESOLUTION_MS = 1;

/** Watches this process between two moments. */
export class Watch {
  readonly #databases: CountedDatabases;
  readonly #delay: ReturnType<typeof monitorEventLoopDelay>;
  readonly #cpu: NodeJS.CpuUsage;
  readonly #statements: number;

  static async start(databases: CountedDatabases): Promise<Watch> {
    await setImmediate();
    return new Watch(databases);
  }

  private constructor(databases: CountedDatabases) {
    this.#databases = databases;
    this.#delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
    this.#delay.enable();
    this.#cpu = process.cpuUsage();
    this.#statements = databases.statements;
  }

  async stop(): Promise<Measurement> {
    const statements = this.#databases.statements - this.#statements;
    const { user, system } = process.cpuUsage(this.#cpu);
    // A block that the work ended with is seen by the next turn.
    await setImmediate();
    this.#delay.disable();
    return {
      cpuMs: (user + system) / 1000,
      blockMs: Math.max(0, this.#delay.max / 1e6 - RESOLUTION_MS),
      statements,
    };
  }
}
