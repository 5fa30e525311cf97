import { setTimeout } from 'node:timers/promises';

const POLL_MS = 50;

/** Whether something comes to be so within some seconds. */
export async function untilWithin(
  seconds: number,
  isSo: () => Promise<boolean>,
): Promise<boolean> {
  const deadline = Date.now() + seconds * 1_000;
  while (Date.now() < deadline) {
    if (await isSo()) {
      return true;
    }
    await setTimeout(POLL_MS);
  }
  return false;
}
