import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Enforcer from 'openapi-enforcer';
import { DESCRIPTIONS } from './descriptions';
import type { OperationId } from './operations';
import { OPERATIONS } from './operations';
import type { JsonMap } from './subsetOf';
import { subsetOf } from './subsetOf';

export interface ContractRequest {
  method: string;
  /** With `/` in a parameter encoded. */
  target: string;
  body: unknown;
  /** As GitHub does. */
  ignoresUnknownKeys: boolean;
}

/** Its `message` is not a text. */
interface Problem {
  toString(): string;
}

interface EnforcerOperation {
  request(request: {
    method: string;
    path: string;
    headers: Record<string, string>;
    body?: unknown;
  }): [EnforcedRequest | undefined, Problem | undefined];
}

interface EnforcedRequest {
  response(
    status: number,
    body: unknown,
    headers: Record<string, string>,
  ): [unknown, Problem | undefined];
}

const JSON_HEADERS = { 'content-type': 'application/json' };

export interface OperationTemplate {
  id: OperationId;
  method: string;
  path: string;
}

let description: JsonMap | undefined;

function describeRest(): JsonMap {
  description ??= JSON.parse(
    readFileSync(join(DESCRIPTIONS, 'rest.json'), 'utf8'),
  ) as JsonMap;
  return description;
}

/** Method and path of every operation. */
export function operationTemplates(): OperationTemplate[] {
  return OPERATIONS.map(id => {
    const [[path, methods]] = Object.entries(
      subsetOf(describeRest(), [id], 'The description').paths as {
        [path: string]: JsonMap;
      },
    );
    return { id, path, method: Object.keys(methods)[0].toUpperCase() };
  });
}

/** Reading the whole description takes seconds, one operation of it little. */
const enforcers = new Map<OperationId, Promise<EnforcerOperation>>();

function enforcerOf(id: OperationId): Promise<EnforcerOperation> {
  const known = enforcers.get(id);
  if (known) return known;
  const made: Promise<EnforcerOperation> = Enforcer(
    subsetOf(describeRest(), [id], 'The description'),
    { hideWarnings: true },
  );
  enforcers.set(id, made);
  return made;
}

/**
 * Compares a request with GitHub's description of the operation.
 *
 * @returns what is wrong with it, and a function that does the same with the
 * answer
 */
export async function checkRequest(
  id: OperationId,
  request: ContractRequest,
): Promise<{
  problem: string | undefined;
  checkResponse(status: number, body: unknown): string | undefined;
}> {
  const operation = await enforcerOf(id);
  const [enforced, error] = operation.request({
    method: request.method.toLowerCase(),
    path: request.target,
    headers: request.body === undefined ? {} : JSON_HEADERS,
    ...(request.body === undefined ? {} : { body: request.body }),
  });
  const unknown = request.ignoresUnknownKeys
    ? []
    : unknownKeys(id, request.body);
  const problem =
    error?.toString() ??
    (unknown.length > 0
      ? `The body has keys that GitHub does not know: ${unknown.join(', ')}`
      : undefined);
  return {
    problem,
    checkResponse: (status, body) =>
      enforced?.response(status, body, JSON_HEADERS)[1]?.toString(),
  };
}

/** The description allows every other key, so a misspelt one would pass. */
function unknownKeys(id: OperationId, body: unknown): string[] {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return [];
  }
  const known = bodyKeys(id);
  return known ? Object.keys(body).filter(key => !known.has(key)) : [];
}

const keysById = new Map<OperationId, Set<string> | undefined>();

function bodyKeys(id: OperationId): Set<string> | undefined {
  if (!keysById.has(id)) {
    const [methods] = Object.values(
      subsetOf(describeRest(), [id], 'The description').paths as {
        [path: string]: {
          [method: string]: {
            requestBody?: {
              content: {
                'application/json': {
                  schema: { properties?: object };
                };
              };
            };
          };
        };
      },
    );
    const [operation] = Object.values(methods);
    const properties =
      operation.requestBody?.content['application/json'].schema.properties;
    keysById.set(id, properties && new Set(Object.keys(properties)));
  }
  return keysById.get(id);
}
