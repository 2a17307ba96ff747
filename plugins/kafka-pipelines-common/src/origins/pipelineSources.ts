import { ownValue } from '../pipeline/ownRecord';
import type { PipelineValues } from '../pipeline/pipelineValues';
import type { SharedValues } from '../pipeline/sharedValues';
import type { Fleet } from '../fleet/types';
import { readSources, type Sources } from './sources';

/** A pipeline in one environment, with its layers. */
export interface PipelineSources extends Sources {
  fleet: Fleet;
  folder: string;
  /** The environment's shared values, merged. */
  sharedValues: SharedValues;
  /** The pipeline's own values, merged. */
  values: PipelineValues;
}

/** Undefined where the pipeline is not in the environment. */
export function pipelineSources(
  fleet: Fleet,
  pipeline: string,
  environment: string,
): PipelineSources | undefined {
  const found = ownValue(fleet.pipelines, pipeline);
  const instance = ownValue(found?.instances, environment);
  const shared = ownValue(fleet.environments, environment)?.shared;
  return found && instance && shared
    ? {
        ...readSources(fleet, found.folder, instance.valueFiles),
        fleet,
        folder: found.folder,
        sharedValues: shared,
        values: instance.values,
      }
    : undefined;
}
