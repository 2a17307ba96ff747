import type { FlatConfig } from '../configs/exampleConnectors';
import { withPlaceholders } from './placeholders';
import { validateConfig } from './validateConfig';
import { type Verdict, verdictOf } from './verdict';

/**
 * What Kafka Connect's validation says of a config whose references stand for
 * something.
 *
 * @param url - of the worker's REST interface
 * @throws Error when there is no answer, or another one
 */
export async function askWorker(
  url: string,
  config: FlatConfig,
): Promise<Verdict> {
  return verdictOf(await validateConfig(url, withPlaceholders(config)));
}
