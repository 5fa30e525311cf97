import { Response } from 'express';

/** Aborts when the client leaves before it has its answer. */
export function signalOf(
  response: Pick<Response, 'once' | 'writableFinished'>,
): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) {
      controller.abort();
    }
  });
  return controller.signal;
}
