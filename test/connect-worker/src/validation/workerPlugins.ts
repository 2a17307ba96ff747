import { z } from 'zod';

const pluginsSchema = z.array(
  z.object({ class: z.string(), version: z.string().optional() }),
);

/**
 * Connector classes of a worker, with the version that each reports.
 *
 * @param url - of the worker's REST interface
 * @throws Error when there is no answer, or another one
 */
export async function workerPlugins(
  url: string,
): Promise<Map<string, string | undefined>> {
  const response = await fetch(`${url}/connector-plugins`);
  if (!response.ok) {
    throw new Error(`The worker answers ${response.status}`);
  }
  const plugins = pluginsSchema.parse(await response.json());
  return new Map(plugins.map(each => [each.class, each.version]));
}
