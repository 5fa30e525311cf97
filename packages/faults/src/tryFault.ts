import { setTimeout } from 'node:timers/promises';
import { Fault, FaultContext } from './Fault';

/**
 * Tries a fault until the deadline. Where it does not come to its end, that is
 * a broken promise as well.
 * @param deadline - as `Date.now()` counts
 */
export async function tryFault(
  fault: Fault,
  context: FaultContext,
  deadline: number,
): Promise<void> {
  process.stdout.write(`\n${fault.title}\n`);
  const began = Date.now();
  const outOfTime = new AbortController();
  try {
    await Promise.race([
      fault.run(context),
      setTimeout(Math.max(0, deadline - began), undefined, outOfTime).then(
        () => {
          throw new Error('The time for all faults is over');
        },
      ),
    ]);
  } catch (error) {
    const message = error instanceof Error ? error.stack : String(error);
    context.verdict.add('the fault is tried to its end', `${message}`, false);
  } finally {
    outOfTime.abort();
  }
  const seconds = Math.round((Date.now() - began) / 1000);
  process.stdout.write(`  (${seconds} s)\n`);
}
