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
  renderConnectCluster,
  renderPipeline,
  resolveHelm,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { FAILED, OK } from '../exitCodes';
import { formatFindings } from '../findings/lines';
import { checkSummary } from '../findings/summary';
import { targetLabel, valueFilesOf, type Target } from './targets';

/** What is rendered, from which files. */
export interface Rendering {
  fleet: Fleet;
  files: FileTree;
  environment: string;
  targets: Target[];
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
  ...where
}: Rendering): Promise<number> {
  const { fleet, environment } = where;
  const secretErrors = checkFleet(fleet).filter(
    ({ rule, severity }) => rule === 'secret/plaintext' && severity === 'error',
  );
  const helm = await resolveHelm();
  const streams: string[] = [];
  const inClear = new Set<Finding>();
  let code = OK;
  for (const target of targets) {
    const { kind, name } = target;
    const files = valueFilesOf(fleet, target, environment);
    const secrets = secretErrors.filter(({ file }) => files.includes(file));
    const remove = secretRemover(foundSecrets(fleet, secrets));
    const { manifests, error } =
      kind === 'pipeline'
        ? await renderPipeline({ ...where, helm, pipeline: name })
        : await renderConnectCluster({ ...where, helm, cluster: name });
    if (manifests === undefined) {
      const label = targets.length > 1 ? `${targetLabel(target)}: ` : '';
      process.stderr.write(`${label}${remove(error ?? '')}\n`);
      code = FAILED;
    } else if (remove(manifests) === manifests) {
      streams.push(manifests);
    } else {
      secrets.forEach(finding => inClear.add(finding));
      code = FAILED;
    }
  }
  if (inClear.size > 0) {
    const findings = [...inClear];
    process.stderr.write(
      formatFindings(findings, checkSummary(fleet, findings), process.stderr),
    );
  }
  if (code === OK) {
    process.stdout.write(canonicalStream(streams.join('---\n')));
  }
  return code;
}
