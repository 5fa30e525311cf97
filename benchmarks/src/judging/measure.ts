import { Knex } from 'knex';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';

/** What a piece of work took. */
export interface Measurement {
  ms: number;
  /** What this process computed meanwhile; a busy machine changes it less. */
  cpuMs: number;
  /** The longest time in which nothing else could run. */
  blockMs: number;
  /** The most memory that was seen, in MB. */
  rssMb: number;
  statements: number;
}

const RESOLUTION_MS = 1;
const SAMPLE_MS = 5;

/** Does the work and watches it. */
export async function measure(
  database: Knex,
  work: () => Promise<unknown>,
): Promise<Measurement> {
  let statements = 0;
  const onQuery = ({ sql }: { sql: string }) => {
    statements += /^(begin|commit|rollback)/i.test(sql) ? 0 : 1;
  };
  let rss = process.memoryUsage.rss();
  const sampler = setInterval(() => {
    rss = Math.max(rss, process.memoryUsage.rss());
  }, SAMPLE_MS);
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  await setImmediate();
  delay.enable();
  database.on('query', onQuery);
  const began = performance.now();
  const cpuBegan = process.cpuUsage();
  try {
    await work();
  } finally {
    database.removeListener('query', onQuery);
    clearInterval(sampler);
  }
  const ms = performance.now() - began;
  const { user, system } = process.cpuUsage(cpuBegan);
  // A block that the work ended with is seen by the next turn.
  await setImmediate();
  delay.disable();
  return {
    ms,
    cpuMs: (user + system) / 1000,
    blockMs: Math.max(0, delay.max / 1e6 - RESOLUTION_MS),
    rssMb: rss / 2 ** 20,
    statements,
  };
}

/** The middle one of sorted numbers, or another part of the way. */
export function quantile(values: readonly number[], part = 0.5): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

/** How long each of many repetitions took, in milliseconds; the first ones warm up. */
export async function repeat(
  times: number,
  work: (at: number) => Promise<unknown>,
): Promise<number[]> {
  const taken: number[] = [];
  for (let at = -10; at < times; at++) {
    const began = performance.now();
    await work(Math.abs(at));
    if (at >= 0) {
      taken.push(performance.now() - began);
    }
  }
  return taken;
}
