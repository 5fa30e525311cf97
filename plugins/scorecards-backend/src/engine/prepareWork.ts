import { setTimeout } from 'node:timers/promises';
import { LoggerService } from '@backstage/backend-plugin-api';

/** What has to be done before anything is collected or judged. */
export interface Preparation {
  /** True when it is done; tried again otherwise, and where it fails. */
  run(signal: AbortSignal): Promise<boolean>;
}

/** Goes on until it is done or aborted. Never throws. */
export async function prepareWork(
  preparation: Preparation,
  options: { retryMs: number; logger: LoggerService; signal: AbortSignal },
): Promise<void> {
  const { retryMs, logger, signal } = options;
  while (!signal.aborted) {
    try {
      if (await preparation.run(signal)) {
        return;
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
