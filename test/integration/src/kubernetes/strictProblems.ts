import type { ApiServer } from './apiServer';
import { type Manifest, manifestsOf, nameOf } from './manifests';

/** v1beta2 is what the chart was asked for. */
const EXPECTED_WARNING = /^299 - "Version v1beta2 of the \w+ API is deprecated/;

/**
 * What an API server has against manifests: a dry run with strict validation
 * of each, sent as it is written. Warnings count as well.
 *
 * @returns one line per manifest that is not accepted, and one when there is no
 * manifest at all
 */
export async function strictProblems(
  server: ApiServer,
  stream: string,
): Promise<string[]> {
  const manifests = manifestsOf(stream);
  if (manifests.length === 0) return ['there is no manifest'];
  const problems = await Promise.all(
    manifests.map(manifest => problemsOf(server, manifest)),
  );
  return problems.flat();
}

async function problemsOf(
  server: ApiServer,
  { object, text }: Manifest,
): Promise<string[]> {
  const name = nameOf(object);
  const collection = await server.collection(object);
  if (!collection) {
    return [`${name}: ${object.apiVersion} has no kind ${object.kind}`];
  }
  await server.ensureNamespace(object.metadata.namespace);
  const { status, body, warnings } = await server.send(
    'POST',
    `${collection}?dryRun=All&fieldValidation=Strict`,
    { type: 'application/yaml', body: text },
  );
  const unexpected = warnings.filter(each => !EXPECTED_WARNING.test(each));
  if (status < 300) return unexpected.map(warning => `${name}: ${warning}`);
  const { reason, message } = JSON.parse(body);
  // Looked for after validation only: what is there by that name is no problem.
  return reason === 'AlreadyExists' ? [] : [`${name}: ${message}`];
}
