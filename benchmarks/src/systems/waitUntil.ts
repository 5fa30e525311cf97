import { setTimeout } from 'node:timers/promises';

const LOOK_AGAIN_MS = 5;
const MAX_WAIT_MS = 3 * 60_000;

/** Asks again and again until the answer is yes. */
export async function waitUntil(isDone: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + MAX_WAIT_MS;
  while (!(await isDone())) {
    if (Date.now() > deadline) {
      throw new Error('Timed out waiting for the work to be done');
    }
    await setTimeout(LOOK_AGAIN_MS);
  }
}
