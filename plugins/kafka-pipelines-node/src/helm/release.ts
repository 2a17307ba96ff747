import { InputError, NotFoundError } from '@backstage/errors';
import {
  pipelineName,
  type ChartPin,
  type FileTree,
  type Fleet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { ChartName } from './findChart';

/** What one `helm template` run is given. */
export interface Release {
  chart: ChartName;
  pin: ChartPin;
  /** Name of the pipeline or of the Connect cluster. */
  name: string;
  environment: string;
  /** Repository paths for `-f`, in their order. */
  valueFiles: readonly string[];
  files: FileTree;
}

/** Where to find a release. */
export interface ReleaseOptions {
  fleet: Fleet;
  /** The files the fleet was loaded from. */
  files: FileTree;
  environment: string;
}

/**
 * The release of a pipeline in one environment.
 *
 * @throws NotFoundError when the fleet has no such pipeline there; InputError
 * when its folder has a name that no pipeline may have
 */
export function pipelineRelease(
  options: ReleaseOptions,
  pipeline: string,
): Release {
  const { fleet, environment } = options;
  const instance = fleet.pipelines[pipeline]?.instances[environment];
  return release(options, 'kafka-pipeline', pipeline, instance?.valueFiles);
}

/**
 * The release of a Connect cluster in one environment.
 *
 * @throws NotFoundError when the fleet has no such cluster there; InputError
 * when its folder has a name that no Connect cluster may have
 */
export function connectClusterRelease(
  options: ReleaseOptions,
  cluster: string,
): Release {
  const { fleet, environment } = options;
  const instance = fleet.connectClusters[cluster]?.instances[environment];
  return release(options, 'kafka-connect', cluster, instance?.valueFiles);
}

function release(
  { fleet, files, environment }: ReleaseOptions,
  chart: ChartName,
  name: string,
  valueFiles: readonly string[] | undefined,
): Release {
  const config = fleet.environments[environment]?.config;
  const what = chart === 'kafka-pipeline' ? 'pipeline' : 'Connect cluster';
  if (!config || !valueFiles) {
    throw new NotFoundError(
      `There is no ${what} ${name} in environment ${environment}`,
    );
  }
  // It becomes an argument of Helm, which would take --post-renderer=sh as one
  // of its own and run it.
  const valid = pipelineName.safeParse(name);
  if (!valid.success) {
    throw new InputError(
      `The folder name ${JSON.stringify(
        name,
      )} cannot be the name of a ${what}: ${valid.error.issues
        .map(({ message }) => message)
        .join('; ')}`,
    );
  }
  return {
    chart,
    pin: config.charts[chart],
    name,
    environment,
    valueFiles,
    files,
  };
}
