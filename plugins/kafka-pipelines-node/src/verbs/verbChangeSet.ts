import type {
  ChangeSet,
  VerbRequest,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { bulkChangeSet } from './bulk/bulkChangeSet';
import { deriveChangeSet } from './derive/deriveChangeSet';
import { editChangeSet } from './edit/editChangeSet';
import { promoteChangeSet } from './promote/promoteChangeSet';
import { assertConfirmed, removeStep } from './remove/removeStep';
import type { VerbInput } from './types';

/**
 * The change set of what somebody wants to have done with pipelines that exist.
 *
 * @returns undefined only for a bulk change that changes nothing
 * @throws NotFoundError when there is no such pipeline or environment
 * @throws InputError when the files cannot be read or edited, an answer is
 * missing, or what was asked for makes no sense
 * @public
 */
export function verbChangeSet(
  input: VerbInput,
  request: VerbRequest,
): ChangeSet | undefined {
  switch (request.verb) {
    case 'edit':
      return editChangeSet({ ...input, ...request.values });
    case 'remove':
      assertConfirmed(request.values);
      return removeStep({ ...input, ...request.values }).changeSet;
    case 'promote':
      return promoteChangeSet({ ...input, ...request.values }).changeSet;
    case 'derive':
      return deriveChangeSet({ ...input, ...request.values });
    default:
      return bulkChangeSet({ ...input, ...request.values }).changeSet;
  }
}
