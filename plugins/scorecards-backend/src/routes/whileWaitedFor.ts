import { Response } from 'express';

/**
 * Works something out as long as the client waits for it.
 *
 * @returns nothing where the client has left: there is nobody to tell
 */
export async function whileWaitedFor<Answer>(
  response: Pick<Response, 'once' | 'writableFinished'>,
  work: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer | undefined> {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) {
      controller.abort();
    }
  });
  try {
    return await work(controller.signal);
  } catch (error) {
    if (controller.signal.aborted) {
      return undefined;
    }
    throw error;
  }
}
