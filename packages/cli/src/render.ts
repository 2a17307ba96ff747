import {
  checkFleet,
  nearest,
  ownValue,
  type Fleet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  loadFleet,
  pipelineCommand,
  renderPipeline,
  resolveHelm,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { FAILED, OK, UsageError } from './exitCodes';
import { checkSummary, formatFindings } from './formatFindings';
import { readDirectory } from './readDirectory';

/** Options of `render`. */
export interface RenderOptions {
  repository: string;
  pipeline: string;
  env: string;
  printCommand: boolean;
}

function noSuch(what: string, name: string, known: string[]): UsageError {
  const meant = nearest(name, known);
  return new UsageError(
    `There is no ${what} ${name}.${
      meant ? ` Did you mean ${meant}?` : ''
    } Known: ${known.join(', ') || 'none'}`,
  );
}

function assertExists(fleet: Fleet, { pipeline, env }: RenderOptions): void {
  if (!ownValue(fleet.pipelines, pipeline)) {
    throw noSuch('pipeline', pipeline, Object.keys(fleet.pipelines));
  }
  if (!ownValue(fleet.environments, env)) {
    throw noSuch('environment', env, Object.keys(fleet.environments));
  }
  if (!ownValue(fleet.pipelines[pipeline].instances, env)) {
    throw new UsageError(
      `The pipeline ${pipeline} is not in ${env}: it is when pipelines/${pipeline}/values-${env}.yaml exists; that file may be empty`,
    );
  }
}

/**
 * Errors because of which nothing can be rendered: those of the repository as a
 * whole, and those of a pipeline that is broken.
 */
function reportBlocking(fleet: Fleet, pipeline: string): boolean {
  const folder = ownValue(fleet.pipelines, pipeline);
  const unknownRepository = Object.keys(fleet.environments).length === 0;
  if (!folder?.broken && !unknownRepository) {
    return false;
  }
  const findings = checkFleet(fleet).filter(
    ({ severity, file }) =>
      severity === 'error' &&
      (file.startsWith(`pipelines/${pipeline}/`) ||
        (unknownRepository && file === 'kafka-pipelines.yaml')),
  );
  process.stderr.write(
    formatFindings(findings, checkSummary(fleet, findings), process.stderr),
  );
  return true;
}

/**
 * `kafka-pipelines render`: prints the manifests of a pipeline in one
 * environment as the canonical stream, or the command line that makes them.
 *
 * @returns the exit code
 * @throws UsageError when there is no such folder, pipeline or environment;
 *   NotFoundError when there is no Helm to render with, or no chart
 */
export async function render(options: RenderOptions): Promise<number> {
  const { files, skipped } = await readDirectory(options.repository);
  const fleet = loadFleet(files, skipped);
  if (reportBlocking(fleet, options.pipeline)) {
    return FAILED;
  }
  assertExists(fleet, options);
  const { pipeline, env: environment } = options;
  const release = { fleet, files, pipeline, environment };
  if (options.printCommand) {
    process.stdout.write(`${await pipelineCommand(release)}\n`);
    return OK;
  }
  const { manifests, error } = await renderPipeline({
    ...release,
    helm: await resolveHelm(),
  });
  if (manifests === undefined) {
    process.stderr.write(`${error}\n`);
    return FAILED;
  }
  process.stdout.write(manifests);
  return OK;
}
