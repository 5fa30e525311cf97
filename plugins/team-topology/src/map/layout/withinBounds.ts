import { GraphTooLargeError } from './LayoutEngine';

/** When work is given up. */
export interface Bounds {
  /** In milliseconds. */
  timeLimit: number;
  signal?: AbortSignal;
  /** Stops the work that is given up. */
  stop(): void;
}

/**
 * Waits for a layout until it is aborted or takes too long.
 *
 * @throws the signal's reason, or GraphTooLargeError after the time limit
 */
export async function withinBounds<T>(
  work: Promise<T>,
  { timeLimit, signal, stop }: Bounds,
): Promise<T> {
  let giveUp: (reason: unknown) => void = () => {};
  const givenUp = new Promise<never>((_resolve, reject) => {
    giveUp = reason => {
      stop();
      reject(reason);
    };
  });
  const onAbort = () => giveUp(signal?.reason);
  signal?.addEventListener('abort', onAbort, { once: true });
  const timer = setTimeout(
    () => giveUp(new GraphTooLargeError(`Not ready after ${timeLimit} ms`)),
    timeLimit,
  );
  try {
    return await Promise.race([work, givenUp]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }
}
