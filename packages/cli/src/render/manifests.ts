import {
  canonicalStream,
  checkFleet,
  foundSecrets,
  secretRemover,
  type FileTree,
  type Finding,
  type Fleet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  connectClusterCommand,
  pipelineCommand,
  renderFleet,
  resolveHelm,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { cacheFolder } from '../cacheFolder';
import { FAILED, OK } from '../exitCodes';
import { formatFindings } from '../findings/lines';
import { checkSummary } from '../findings/summary';
import { interruptible } from '../interruptible';
import { progressOf } from '../progress';
import { targetLabel, valueFilesOf, type Target } from './targets';

/** What is rendered, from which files. */
export interface Rendering {
  fleet: Fleet;
  files: FileTree;
  environment: string;
  targets: Target[];
  /** Whether manifests may be taken from the cache, and kept in it. */
  cache: boolean;
}

/**
 * Prints the command lines that make the manifests.
 *
 * @throws NotFoundError when there is no chart
 */
export async function printCommands({
  targets,
  ...where
}: Rendering): Promise<number> {
  for (const { kind, name } of targets) {
    const command =
      kind === 'pipeline'
        ? await pipelineCommand({ ...where, pipeline: name })
        : await connectClusterCommand({ ...where, cluster: name });
    process.stdout.write(`${command}\n`);
  }
  return OK;
}

/**
 * Prints the manifests as one canonical stream; none at all when one of the
 * targets cannot be rendered, so that nobody applies half of an environment,
 * nor when a secret in clear would be printed with them, into whatever log.
 *
 * @throws NotFoundError when there is no Helm to render with
 */
export async function printManifests({
  targets,
  fleet,
  files,
  environment,
  cache,
}: Rendering): Promise<number> {
  const secretErrors = checkFleet(fleet).filter(
    ({ rule, severity }) => rule === 'secret/plaintext' && severity === 'error',
  );
  const helm = await resolveHelm();
  const streams: string[] = [];
  const failures = new Map<string, string>();
  const inClear = new Set<Finding>();
  const progress = progressOf('Rendering');
  const rendered = interruptible(signal =>
    renderFleet({
      signal,
      fleet,
      files,
      helm,
      targets: targets.map(({ kind, name }) => ({
        kind: kind === 'pipeline' ? kind : 'connect-cluster',
        name,
        environment,
      })),
      cacheFolder: cache ? cacheFolder() : undefined,
      onProgress: (done, total) => progress.step(done, total),
    }),
  );
  try {
    for await (const { kind, name, manifests, error } of rendered) {
      const target: Target = {
        kind: kind === 'pipeline' ? kind : 'cluster',
        name,
      };
      const paths = valueFilesOf(fleet, target, environment);
      const secrets = secretErrors.filter(({ file }) => paths.includes(file));
      const remove = secretRemover(foundSecrets(fleet, secrets));
      if (manifests === undefined) {
        failures.set(targetLabel(target), remove(error ?? ''));
      } else if (remove(manifests) === manifests) {
        streams.push(manifests);
      } else {
        secrets.forEach(finding => inClear.add(finding));
      }
    }
  } finally {
    progress.end();
  }
  for (const label of targets.map(targetLabel)) {
    const failure = failures.get(label);
    if (failure !== undefined) {
      const which = targets.length > 1 ? `${label}: ` : '';
      process.stderr.write(`${which}${failure}\n`);
    }
  }
  if (inClear.size > 0) {
    const findings = [...inClear];
    process.stderr.write(
      formatFindings(findings, checkSummary(fleet, findings), process.stderr),
    );
  }
  if (failures.size > 0 || inClear.size > 0) {
    return FAILED;
  }
  process.stdout.write(canonicalStream(streams.join('---\n')));
  return OK;
}
