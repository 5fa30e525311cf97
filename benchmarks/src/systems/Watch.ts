import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
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
/** For several turns of the monitor: it sees how long it was between two of them. */
const SEVERAL_TURNS_MS = 10 * RESOLUTION_MS;

/** Watches this process between two moments. */
export class Watch {
  readonly #databases: Pick<CountedDatabases, 'statements'>;
  readonly #delay: ReturnType<typeof monitorEventLoopDelay>;
  readonly #cpu: NodeJS.CpuUsage;
  readonly #statements: number;

  static async start(
    databases: Pick<CountedDatabases, 'statements'>,
  ): Promise<Watch> {
    const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
    delay.enable();
    // A block before its first turn would not be seen at all.
    await setTimeout(SEVERAL_TURNS_MS);
    return new Watch(databases, delay);
  }

  private constructor(
    databases: Pick<CountedDatabases, 'statements'>,
    delay: ReturnType<typeof monitorEventLoopDelay>,
  ) {
    this.#databases = databases;
    this.#delay = delay;
    this.#cpu = process.cpuUsage();
    this.#statements = databases.statements;
  }

  async stop(): Promise<Measurement> {
    const statements = this.#databases.statements - this.#statements;
    const { user, system } = process.cpuUsage(this.#cpu);
    // A block that the work ended with is seen by the next turn.
    await setTimeout(SEVERAL_TURNS_MS);
    this.#delay.disable();
    return {
      cpuMs: (user + system) / 1000,
      blockMs: Math.max(0, this.#delay.max / 1e6 - RESOLUTION_MS),
      statements,
    };
  }
}
