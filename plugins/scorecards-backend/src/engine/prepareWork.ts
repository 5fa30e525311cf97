import { setTimeout } from 'node:timers/promises';
import { LoggerService } from '@backstage/backend-plugin-api';

/** Something to be done before anything is collected or judged. */
export interface PreparedWork {
  /** True when it is done; tried again otherwise, and where it fails. */
  run(signal: AbortSignal): Promise<boolean>;
}

/** Goes on until all is done, one after the other, or aborted. Never throws. */
export async function prepareWork(
  preparations: readonly PreparedWork[],
  options: { retryMs: number; logger: LoggerService; signal: AbortSignal },
): Promise<void> {
  const { retryMs, logger, signal } = options;
  const waiting = [...preparations];
  while (waiting.length > 0 && !signal.aborted) {
    try {
      if (await waiting[0].run(signal)) {
        waiting.shift();
        continue;
      }
    } catch (error) {
      if (!signal.aborted) {
        logger.error(
          'Preparing the work failed and will be tried again',
          error instanceof Error ? error : new Error(String(error)),
        );
      }
    }
    // Aborting ends the wait; that is not a failure.
    await setTimeout(retryMs, undefined, { signal }).catch(() => {});
  }
}
