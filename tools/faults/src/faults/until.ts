import { setTimeout } from 'node:timers/promises';

const PAUSE_MS = 250;

/**
 * Waits until it is so.
 * @returns after how many seconds; nothing where it is not so in time
 */
export async function until(
  withinS: number,
  isSo: () => Promise<boolean>,
): Promise<number | undefined> {
  const began = Date.now();
  while (Date.now() < began + withinS * 1000) {
    if (await isSo()) {
      return (Date.now() - began) / 1000;
    }
    await setTimeout(PAUSE_MS);
  }
  return undefined;
}
