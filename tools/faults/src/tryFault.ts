import { setTimeout } from 'node:timers/promises';
import { Verdict } from './Verdict';

/**
 * Tries a fault until the deadline. Where it does not come to its end, that is
 * a broken promise as well.
 */
export async function tryFault(options: {
  title: string;
  run: () => Promise<void>;
  verdict: Verdict;
  /** As `Date.now()` counts. */
  deadline: number;
}): Promise<void> {
  const { title, run, verdict, deadline } = options;
  process.stdout.write(`\n${title}\n`);
  const began = Date.now();
  const ended = new AbortController();
  const { signal } = ended;
  const untilDeadline = async () => {
    await setTimeout(Math.max(0, deadline - began), undefined, { signal });
    throw new Error('The time for all faults is over');
  };
  try {
    await Promise.race([run(), untilDeadline()]);
  } catch (error) {
    const message = error instanceof Error ? error.stack : String(error);
    verdict.add('the fault is tried to its end', `${message}`, false);
  } finally {
    ended.abort();
  }
  const seconds = Math.round((Date.now() - began) / 1000);
  process.stdout.write(`  (${seconds} s)\n`);
}
