import {
  readImport,
  type ImportedConnector,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { readFiles } from '../checkConnector/readFiles';
import { FAILED, OK, UsageError } from '../exitCodes';
import { visible } from '../findings/visible';
import { many } from '../many';
import type { OpenedRepository } from '../openRepository';
import { renames, type ImportOptions } from './options';
import { environmentOf, planOf } from './planned';
import { readSources, type ReadSources } from './readSources';
import { rendered, verified, verifyLines } from './verify';

const ORDER = [
  'Then, in this order:',
  '  1. Merge and sync the KafkaConnectors. Without the annotation nothing touches a connector.',
  '  2. See that each is there: kubectl get kafkaconnectors --namespace <namespace>',
  '  3. Run this again: whoever created a connector meanwhile would lose it.',
  '  4. Set useConnectorResources: true for the Connect cluster, and merge that alone.',
  'The other way around, Strimzi deletes every connector at once.',
  'With the annotation comes a NetworkPolicy: port 8083 is open to the workers and the operator only. kafbat-ui, Backstage and scripts lose the REST API unless a policy of your own lets them in.',
];

/** KafkaConnectors that are to be there: of manifests if there are, else of the repository. */
async function wanted(
  files: string[],
  { fleet, files: repository }: OpenedRepository,
  env: string,
): Promise<{
  connectors: ImportedConnector[];
  failed: Array<{ pipeline: string; error: string }>;
}> {
  if (files.length > 0) {
    const { connectors } = readImport(await readFiles(files));
    return { connectors, failed: [] };
  }
  return rendered(fleet, repository, env);
}

function missingLines(
  missing: readonly ImportedConnector[],
  unadoptable: ReadonlyMap<string, string>,
): string[] {
  return missing.map(({ name }) => {
    const suggested = unadoptable.get(name);
    return suggested === undefined
      ? `  ${name}`
      : `  ${name}: no KafkaConnector can have this name. Move it to ${suggested} first (--rename ${name}=${suggested}; the checklist of the import has the steps), then delete it.`;
  });
}

/** States that the operator would change. */
function stateLines(
  live: readonly ImportedConnector[],
  desired: ReadonlyMap<string, ImportedConnector>,
): string[] {
  return live.flatMap(({ name, state = 'running' }) => {
    const other = desired.get(name)?.state ?? 'running';
    return desired.has(name) && other !== state
      ? [`${name} is ${state}, and would be ${other}`]
      : [];
  });
}

/**
 * `import --preflight`: may Strimzi take over the connectors of a Connect
 * cluster? It deletes what runs without a KafkaConnector.
 *
 * @param files - manifests to compare with, instead of the repository
 * @returns the exit code: 1 when a connector would be deleted
 * @throws UsageError, ConnectWorkerError, NotFoundError when there is no Helm
 */
export async function preflight(
  files: string[],
  opened: OpenedRepository,
  options: ImportOptions,
): Promise<number> {
  if ((options.from ?? []).length !== 1) {
    throw new UsageError(
      '--preflight takes one Connect cluster at a time: --from <address of a worker> --cluster <name>',
    );
  }
  environmentOf(opened.fleet, options.env);
  const sources: ReadSources = await readSources([], options);
  const [{ cluster, url }] = sources.workers;
  const { connectors, failed } = await wanted(files, opened, options.env);
  const desired = new Map(
    connectors
      .filter(each => (each.connectCluster ?? cluster) === cluster)
      .map(each => [each.name, each]),
  );
  const live = sources.input.connectors;
  // Nothing can be said of a connector that cannot be read, but that it would go.
  const refused = sources.input.refused.flatMap(({ name }) => name ?? []);
  const plan = await planOf(sources, opened.fleet, options);
  const rename = renames(options.rename);
  const unadoptable = new Map(
    plan.unadoptable.map(each => [
      each.name,
      rename[each.name] ?? each.suggestedName,
    ]),
  );
  const missing = live.filter(({ name }) => !desired.has(name));
  const { result } = verified(
    sources,
    plan,
    { connectors, failed },
    { fleet: opened.fleet, options },
  );
  const out = (lines: string[]) =>
    process.stdout.write(lines.map(line => `${visible(line)}\n`).join(''));
  const kept = new Set(missing.map(({ name }) => name));
  const warnings = [
    ...verifyLines(
      {
        failed,
        result: {
          ...result,
          connectors: result.connectors.filter(
            each => each.result !== 'missing' && !kept.has(each.name),
          ),
        },
      },
      plan,
    ).slice(0, -1),
    ...stateLines(live, desired),
  ];
  if (warnings.length > 0) {
    out([
      'What the operator would change:',
      ...warnings.map(each => `  ${each}`),
      '',
    ]);
  }
  const lost = missing.length + refused.length;
  if (lost > 0) {
    out([
      `Do not let Strimzi take over ${cluster}: it would delete ${many(
        lost,
        'connector',
      )} of ${
        live.length + refused.length
      }, for which there is no KafkaConnector:`,
      ...missingLines(missing, unadoptable),
      ...refused.map(name => `  ${name}`),
      '',
      'Import them first (kafka-pipelines import), or delete them.',
      '',
      ...ORDER,
    ]);
    return FAILED;
  }
  out([
    `Each of the ${many(
      live.length,
      'connector',
    )} of ${url} has a KafkaConnector for ${cluster}${
      files.length > 0 ? '' : ` in ${options.env}`
    }: Strimzi would delete none.`,
    '',
    ...ORDER,
  ]);
  return OK;
}
