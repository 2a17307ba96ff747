import express, { Request, Response } from 'express';

/** A form has some kilobytes; the YAML of many connectors some hundred. */
const BODY_LIMIT = '1mb';

const parse = express.json({ limit: BODY_LIMIT });

/**
 * Reads the JSON body of a request, at most 1 MB. It is a function, not a
 * middleware, so that a route can first look at who is asking.
 *
 * @throws an error with status 413 for a larger body, 400 for wrong JSON
 */
export async function readJsonBody(
  request: Request,
  response: Response,
): Promise<unknown> {
  await new Promise<void>((resolve, reject) => {
    parse(request, response, error => (error ? reject(error) : resolve()));
  });
  return request.body;
}
