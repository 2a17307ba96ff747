import { Response } from 'express';

/**
 * Answers a request with JSON that takes a while to make.
 *
 * @param make - its signal is aborted when the client goes away; what it
 *   throws then is of no interest to anybody
 */
export async function sendJson(
  response: Response,
  make: (signal: AbortSignal) => Promise<unknown>,
): Promise<void> {
  const controller = new AbortController();
  response.on('close', () => controller.abort());
  try {
    response.json(await make(controller.signal));
  } catch (error) {
    if (!controller.signal.aborted) {
      throw error;
    }
  }
}
