import { setTimeout as sleep } from 'node:timers/promises';
import { Comparison } from './DatabaseChronicle';

const PAUSE_MS = 3_000;
/** No more than a tenth of the time is spent on comparing. */
const PAUSE_PER_WORK = 9;
const MOST_ROUNDS = 12;

/**
 * Compares with the catalog again while there are changes: a catalog that is
 * being filled, or that has just taken in a change, is seen as it is soon, and
 * not only at the next turn.
 */
export async function recordUntilQuiet(
  recorder: { record(): Promise<Comparison> },
  signal: AbortSignal,
): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS && !signal.aborted; round += 1) {
    const began = performance.now();
    const { opened, closed } = await recorder.record();
    if (opened + closed === 0) {
      return;
    }
    const pause = Math.max(
      PAUSE_MS,
      PAUSE_PER_WORK * (performance.now() - began),
    );
    await sleep(pause, undefined, { signal }).catch(() => {});
  }
}
