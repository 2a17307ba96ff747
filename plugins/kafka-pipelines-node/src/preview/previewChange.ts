import type {
  Finding,
  Fleet,
  PreviewResponse,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { Blueprint } from '../blueprints';
import type { Helm } from '../helm';
import type { GitOpsRepository, Snapshot } from '../repository/types';
import { checkChange } from './checkChange';
import { createChangeSet } from './createChangeSet';
import type { Writer } from './decideWrite';

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
  /** The snapshot's fleet and findings, where the caller has them already. */
  base?: { fleet: Fleet; findings: readonly Finding[] };
  repository: string;
  branch: string;
  publish: GitOpsRepository['publish'];
  /** Who asks, and would write it. */
  writer: Writer & { ref: string };
  helm: Helm;
  signal?: AbortSignal;
  /** Date of the check, for exemptions that run out. */
  today?: Date;
}): Promise<PreviewResponse> {
  const { blueprint, values, snapshot, repository, branch, writer } = options;
  const changeSet = createChangeSet({
    blueprint,
    values,
    snapshot,
    repository,
    branch,
    request: { id: 'preview', by: writer.ref },
  });
  const { result, ...checked } = await checkChange({ ...options, changeSet });
  return {
    repository,
    branch,
    publish: options.publish,
    base: snapshot.commit,
    verb: changeSet.request.verb,
    pipelines: changeSet.pipelines,
    result: result === 'unchanged' ? 'unchanged' : 'changed',
    ...checked,
    notRendered: [],
  };
}
