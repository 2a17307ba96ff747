import {
  aclsOfPipeline,
  originsOfConnectCluster,
  originsOfPipeline,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { FAILED, OK } from '../exitCodes';
import { formatFindings } from '../findings/lines';
import { checkSummary } from '../findings/summary';
import { openRepository } from '../openRepository';
import { formatAcls } from './formatAcls';
import { formatOrigins } from './formatOrigins';
import { printCommands, printManifests, type Rendering } from './manifests';
import { assertOptions, type RenderOptions } from './options';
import { assertExist, blockingFindings, targetsOf } from './targets';

const json = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;

function printOrigins(
  { fleet, targets, environment }: Rendering,
  format: RenderOptions['format'],
): number {
  const origins = targets.flatMap(({ kind, name }) =>
    kind === 'pipeline'
      ? originsOfPipeline(fleet, name, environment)
      : originsOfConnectCluster(fleet, name, environment),
  );
  process.stdout.write(
    format === 'json'
      ? json({ origins })
      : formatOrigins(origins, process.stdout),
  );
  return OK;
}

function printAcls(
  { fleet, environment }: Rendering,
  pipeline: string,
  format: RenderOptions['format'],
): number {
  const apps = aclsOfPipeline(fleet, pipeline, environment);
  process.stdout.write(
    format === 'json'
      ? json({ apps })
      : formatAcls(apps, pipeline, environment),
  );
  return OK;
}

/**
 * `kafka-pipelines render`: prints the manifests of a pipeline, of a Connect
 * cluster or of everything in one environment as the canonical stream; or the
 * command lines that make them, where their keys come from, or the ACLs they
 * need.
 *
 * @returns the exit code
 * @throws UsageError when there is no such folder, pipeline, Connect cluster or
 *   environment; NotFoundError when there is no Helm to render with, or no chart
 */
export async function render(options: RenderOptions): Promise<number> {
  assertOptions(options);
  const { files, fleet } = await openRepository(options.repository);
  const targets = targetsOf(fleet, options);
  const blocking = blockingFindings(fleet, targets);
  if (blocking.length > 0) {
    process.stderr.write(
      formatFindings(blocking, checkSummary(fleet, blocking), process.stderr),
    );
    return FAILED;
  }
  const environment = options.env;
  assertExist(fleet, targets, environment);
  const { cache } = options;
  const rendering = { fleet, files, environment, targets, cache };
  if (options.origins) {
    return printOrigins(rendering, options.format);
  }
  if (options.acls) {
    return printAcls(rendering, targets[0].name, options.format);
  }
  return options.printCommand
    ? printCommands(rendering)
    : printManifests(rendering);
}
