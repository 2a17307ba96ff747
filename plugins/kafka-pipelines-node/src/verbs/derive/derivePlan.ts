import type {
  DerivePlan,
  DeriveValues,
  Fleet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { pipelineOf } from '../pipelineOf';
import { partsAtRest } from '../runningParts';
import { whatMustDiffer } from './whatMustDiffer';

/**
 * What a derived pipeline has to say for itself, and what will not run in it.
 *
 * @throws NotFoundError when there is no such pipeline
 * @throws InputError when its files cannot be read
 */
export function derivePlan(
  fleet: Fleet,
  {
    pipeline,
    name,
    environments,
  }: Pick<DeriveValues, 'pipeline' | 'name' | 'environments'>,
): DerivePlan {
  return {
    verb: 'derive',
    ...whatMustDiffer(fleet, pipeline, name),
    notRunning: partsAtRest(pipelineOf({ fleet }, pipeline)).filter(
      ({ environment }) => environments?.includes(environment) ?? true,
    ),
  };
}
