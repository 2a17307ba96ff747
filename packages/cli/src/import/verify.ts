import {
  isOnlyReferences,
  verifyImport,
  type Fleet,
  type FileTree,
  type ImportedConnector,
  type ImportPlan,
  type VerifiedConnector,
  type VerifyResult,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  renderedConnectors,
  resolveHelm,
  type RenderedConnectors,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { visible } from '../findings/visible';
import { many } from '../many';
import { progressOf } from '../progress';
import { renames, type ImportOptions } from './options';
import { clustersOf } from './planned';
import type { ReadSources } from './readSources';

/** A comparison, and what stood in its way. */
export interface Verified extends Pick<RenderedConnectors, 'failed'> {
  result: VerifyResult;
}

/**
 * References in place of secrets, as the repository has them now: people may
 * give a Secret another name than the import suggests.
 */
function replacements(
  plan: ImportPlan,
  desired: readonly ImportedConnector[],
): ImportPlan['secrets'] {
  return plan.secrets.map(secret => {
    const text = desired.find(
      ({ name, connectCluster }) =>
        name === secret.connector && connectCluster === secret.connectCluster,
    )?.config[secret.key];
    return text !== undefined && text !== '' && isOnlyReferences(text)
      ? { ...secret, suggestedReference: text }
      : secret;
  });
}

/** Renders what the repository has in the environment. @throws NotFoundError when there is no Helm */
export async function rendered(
  fleet: Fleet,
  files: FileTree,
  environment: string,
): Promise<RenderedConnectors> {
  const helm = await resolveHelm();
  const progress = progressOf('Rendering');
  try {
    return await renderedConnectors({
      fleet,
      files,
      environment,
      helm,
      onProgress: progress.step,
    });
  } finally {
    progress.end();
  }
}

/**
 * Compares what runs with what the repository makes of it, as the operator
 * does. Connectors whose name cannot be adopted are left to the plan.
 *
 * @throws UsageError
 */
export function verified(
  sources: ReadSources,
  plan: ImportPlan,
  { connectors, failed }: RenderedConnectors,
  { fleet, options }: { fleet: Fleet; options: ImportOptions },
): Verified {
  const leftOut = new Set(
    plan.unadoptable.flatMap(({ name, renamedTo }) =>
      renamedTo === undefined ? [name] : [],
    ),
  );
  const live = sources.input.connectors.filter(
    ({ name }) => !leftOut.has(name),
  );
  const rename = renames(options.rename);
  const names = new Set(
    live.map(({ name }) => (Object.hasOwn(rename, name) ? rename[name] : name)),
  );
  // Only a worker tells of all connectors: what it lacks would be new.
  const whole =
    options.only === undefined && options.exclude === undefined
      ? new Set(sources.workers.map(({ cluster }) => cluster))
      : new Set();
  const clusters = clustersOf(sources);
  const desired = connectors.filter(
    ({ name, connectCluster = '' }) =>
      clusters.has(connectCluster) &&
      (names.has(name) || whole.has(connectCluster)),
  );
  return {
    failed,
    result: verifyImport(live, desired, {
      catalogue: fleet.catalogue,
      secrets: replacements(plan, desired),
      rename,
    }),
  };
}

function differenceLine({
  key,
  kind,
  live,
  desired,
}: VerifiedConnector['differences'][number]): string {
  if (kind === 'added') {
    return `+ ${key}${desired === undefined ? '' : `: ${desired}`}`;
  }
  if (kind === 'removed') {
    return `- ${key}${live === undefined ? '' : `: ${live}`}`;
  }
  return live === undefined || desired === undefined
    ? `  ${key} differs; its values are not shown`
    : `  ${key}: ${live} -> ${desired}`;
}

function connectorLines({
  name,
  result,
  differences,
}: VerifiedConnector): string[] {
  switch (result) {
    case 'missing':
      return [`${name} runs, and the repository does not have it`];
    case 'extra':
      return [`${name} is in the repository, and does not run`];
    case 'different':
      return [
        `${name} differs in ${many(
          differences.length,
          'key',
        )} (runs -> repository)`,
        ...differences.map(each => `  ${differenceLine(each)}`),
      ];
    default:
      return [];
  }
}

/** `31 of 31 identical, 9 secrets replaced`, and before it what is not. */
export function verifyLines(
  { result, failed }: Verified,
  plan: ImportPlan,
): string[] {
  const leftOut = plan.unadoptable.filter(
    ({ renamedTo }) => renamedTo === undefined,
  );
  return [
    ...failed.map(
      ({ pipeline }) =>
        `Helm cannot render ${pipeline}: kafka-pipelines check says why`,
    ),
    ...result.connectors.flatMap(connectorLines),
    `${result.identical} of ${result.total} identical, ${many(
      result.replacedSecrets,
      'secret',
    )} replaced${
      leftOut.length > 0
        ? `; left out, because their names cannot be adopted: ${leftOut
            .map(({ name }) => name)
            .join(', ')}`
        : ''
    }`,
  ].map(visible);
}
