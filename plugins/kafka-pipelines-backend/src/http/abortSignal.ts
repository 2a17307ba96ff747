import { Response } from 'express';

/** Aborted when the client goes away before it has its answer. */
export function abortSignal(response: Response): AbortSignal {
  const controller = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) {
      controller.abort();
    }
  });
  return controller.signal;
}
