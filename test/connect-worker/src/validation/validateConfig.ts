import { z } from 'zod';
import type { FlatConfig } from '../configs/exampleConnectors';

/** What the worker says is wrong with one key. */
export interface FieldError {
  key: string;
  /** May quote the config, secrets included: to be judged, never printed or kept. */
  messages: string[];
}

/** The worker's answer; `failed` when it gave none. */
export type Validation = { errors: FieldError[] } | { failed: number };

/** No more of the answer is read: its values may be resolved secrets. */
const answerSchema = z.object({
  configs: z.array(
    z.object({
      value: z
        .object({ name: z.string(), errors: z.array(z.string()) })
        // Of keys that Debezium declares but does not validate.
        .nullable(),
    }),
  ),
});

/**
 * Asks a Kafka Connect worker about a connector's config
 * (`PUT /connector-plugins/<class>/config/validate`).
 *
 * @param url - of the worker's REST interface
 * @throws Error when there is no answer, or one that is not as Kafka Connect
 * documents it; without the config
 */
export async function validateConfig(
  url: string,
  config: FlatConfig,
): Promise<Validation> {
  const plugin = encodeURIComponent(config['connector.class'] ?? '');
  const response = await fetch(
    `${url}/connector-plugins/${plugin}/config/validate`,
    {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(config),
      // The worker itself gives up after 90 seconds.
      signal: AbortSignal.timeout(100_000),
    },
  );
  if (!response.ok) {
    await response.body?.cancel();
    return { failed: response.status };
  }
  const answer = answerSchema.safeParse(await response.json());
  if (!answer.success) {
    throw new Error('The worker gave an answer that is no validation');
  }
  return {
    errors: answer.data.configs.flatMap(({ value }) =>
      value && value.errors.length > 0
        ? [{ key: value.name, messages: value.errors }]
        : [],
    ),
  };
}
