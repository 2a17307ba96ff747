import type {
  BulkValues,
  DeriveValues,
  PromoteValues,
  RemoveValues,
  VerbPlan,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { bulkChangeSet } from './bulk/bulkChangeSet';
import { derivePlan } from './derive/derivePlan';
import { promoteChangeSet } from './promote/promoteChangeSet';
import { removeStep } from './remove/removeStep';
import type { VerbInput } from './types';

/** What a form says so far; what a plan asks for may be missing. @public */
export type VerbPlanRequest =
  | { verb: 'remove'; values: RemoveValues }
  | { verb: 'promote'; values: PromoteValues }
  | {
      verb: 'derive';
      values: Pick<DeriveValues, 'pipeline' | 'name' | 'environments'>;
    }
  | { verb: 'bulk'; values: BulkValues };

/**
 * What a form shows besides files and manifests, for the answers it has so far.
 *
 * @throws NotFoundError when there is no such pipeline or environment
 * @throws InputError when the files cannot be read or edited, or what was asked
 * for makes no sense
 * @public
 */
export function planVerb(
  repository: Omit<VerbInput, 'request'>,
  request: VerbPlanRequest,
): VerbPlan {
  // Nobody keeps the change set of a plan
  const input: VerbInput = { ...repository, request: { id: '', by: '' } };
  switch (request.verb) {
    case 'remove':
      return removeStep({ ...input, ...request.values }).plan;
    case 'promote':
      return promoteChangeSet({ ...input, ...request.values }).plan;
    case 'derive':
      return derivePlan(input.fleet, request.values);
    default:
      return bulkChangeSet({ ...input, ...request.values }).plan;
  }
}
