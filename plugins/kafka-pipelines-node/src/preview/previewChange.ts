import type {
  ChangeSet,
  Finding,
  Fleet,
  PreviewResponse,
  VerbPlan,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { GitOpsRepository, Snapshot } from '../repository/types';
import { checkChange } from './checkChange';
import type { Writer } from './decideWrite';
import { previewDangers } from './previewDangers';
import type { HelmRunner, RenderBase } from './renderChange';

/** A person looks at the rendered difference of this many pipelines. */
const MAX_RENDERED = 40;

/**
 * What a form would write, before anything is written: it is given what the
 * task would make of the form, so the digest of both is the same.
 *
 * @throws InputError as {@link checkChange} says
 * @public
 */
export async function previewChange(options: {
  /** Undefined for a bulk change that changes nothing. */
  changeSet: ChangeSet | undefined;
  /** What else there is to show of it. */
  plan?: VerbPlan;
  snapshot: Snapshot;
  /** The snapshot's fleet and findings. */
  base: { fleet: Fleet; findings: readonly Finding[] };
  repository: string;
  branch: string;
  publish: GitOpsRepository['publish'];
  /** Who asks, and would write it. */
  writer: Writer;
  helm: HelmRunner;
  /** Renders the snapshot as it is. */
  renderBase: RenderBase;
  signal?: AbortSignal;
  /** Date of the check, for exemptions that run out. */
  today?: Date;
}): Promise<PreviewResponse> {
  const { changeSet, plan, snapshot, repository, branch, publish } = options;
  const about = {
    repository,
    branch,
    publish,
    base: snapshot.commit,
    ...(plan && { plan }),
  };
  if (!changeSet) {
    return {
      ...about,
      verb: 'bulk',
      pipelines: [],
      result: 'unchanged',
      findings: [],
      files: [],
      manifests: [],
      dangers: [],
      notRendered: [],
    };
  }
  const { result, ...checked } = await checkChange({
    ...options,
    changeSet,
    maxRendered: MAX_RENDERED,
  });
  return {
    ...about,
    verb: changeSet.request.verb,
    pipelines: changeSet.pipelines,
    result: result === 'unchanged' ? 'unchanged' : 'changed',
    ...checked,
    dangers: previewDangers(checked.manifests),
  };
}
