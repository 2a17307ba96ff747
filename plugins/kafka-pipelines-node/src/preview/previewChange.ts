import type {
  Finding,
  PreviewResponse,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { Blueprint } from '../blueprints';
import type { Helm } from '../helm';
import type { Snapshot } from '../repository/types';
import { checkChange } from './checkChange';
import { createChangeSet } from './createChangeSet';

/**
 * What a form would write, before anything is written: made by the same
 * functions as the commit, so the digest of both is the same.
 *
 * @throws BlueprintError and InputError when the values do not fit, as
 * {@link createChangeSet} says
 * @public
 */
export async function previewChange(options: {
  blueprint: Blueprint;
  values: Record<string, unknown>;
  snapshot: Snapshot;
  /** Findings of the snapshot, where the caller has them already. */
  baseFindings?: readonly Finding[];
  repository: string;
  branch: string;
  /** Entity reference of who asks. */
  by: string;
  helm: Helm;
  signal?: AbortSignal;
  /** Date of the check, for exemptions that run out. */
  today?: Date;
}): Promise<PreviewResponse> {
  const { blueprint, values, snapshot, repository, branch, by } = options;
  const changeSet = createChangeSet({
    blueprint,
    values,
    snapshot,
    repository,
    branch,
    request: { id: 'preview', by },
  });
  const { result, ...checked } = await checkChange({ ...options, changeSet });
  return {
    repository,
    branch,
    base: snapshot.commit,
    pipeline: changeSet.pipeline,
    result: result === 'unchanged' ? 'unchanged' : 'changed',
    ...checked,
  };
}
