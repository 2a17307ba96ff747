import {
  affectedBy,
  changedFiles,
  ownValue,
  type FileTree,
  type Finding,
  type Fleet,
  type FleetTarget,
  type PreviewManifests,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { manifestChanges, type ManifestChanges } from '../changes/pullRequest';
import { checkRendered } from '../check/checkRendered';
import type { RenderedTarget } from '../renderFleet/types';

/** A GitOps repository at a commit. @public */
export interface FleetSide {
  fleet: Fleet;
  /** The files the fleet was loaded from. */
  files: FileTree;
}

/** How the manifests of a change are found. @public */
export interface ManifestsOfChangeOptions {
  before: FleetSide;
  after: FleetSide;
  /** Renders some of what a repository has; see `renderFleet`. */
  render(
    side: FleetSide,
    targets: readonly FleetTarget[],
  ): AsyncIterable<RenderedTarget>;
  /** Takes secrets out of a text, see `secretRemover`. */
  remove(text: string): string;
}

/**
 * Renders what a change may affect, before and after it, and compares. What
 * cannot be rendered after the change, or what a Kubernetes API server would not
 * take, is a finding. Secrets are taken out once
 * the manifests are compared, so that a secret that changes is still a change.
 *
 * @public
 */
export async function manifestsOfChange({
  before,
  after,
  render,
  remove,
}: ManifestsOfChangeOptions): Promise<{
  manifests: ManifestChanges;
  findings: Finding[];
}> {
  const targets = targetsOf(before, after);
  const [old, now] = [
    await rendered(before, targets, render),
    await rendered(after, targets, render),
  ];
  const { objects, notCompared } = manifestChanges(
    old.map(preview),
    now.map(preview),
  );
  return {
    manifests: {
      notCompared,
      objects: objects.map(change => ({
        ...change,
        ...(change.before && {
          before: { ...change.before, text: remove(change.before.text) },
        }),
        ...(change.after && {
          after: { ...change.after, text: remove(change.after.text) },
        }),
      })),
    },
    findings: now.flatMap(target => checkRendered(after.fleet, target)),
  };
}

/** In both directions: what is gone is affected, too. */
function targetsOf(before: FleetSide, after: FleetSide): FleetTarget[] {
  const changed = changedFiles(before.files, after.files);
  const both = [
    ...affectedBy(changed, before.fleet, after.fleet).targets,
    ...affectedBy(changed, after.fleet, before.fleet).targets,
  ];
  return [
    ...new Map(
      both.map(({ kind, name, environment }) => [
        JSON.stringify([environment, kind, name]),
        { kind, name, environment },
      ]),
    ).values(),
  ];
}

function folderOf(fleet: Fleet, { kind, name }: FleetTarget) {
  return kind === 'pipeline'
    ? ownValue(fleet.pipelines, name)
    : ownValue(fleet.connectClusters, name);
}

async function rendered(
  side: FleetSide,
  targets: readonly FleetTarget[],
  render: ManifestsOfChangeOptions['render'],
): Promise<RenderedTarget[]> {
  const there = targets.filter(target => {
    const folder = folderOf(side.fleet, target);
    return folder && !folder.broken && folder.instances[target.environment];
  });
  const all: RenderedTarget[] = [];
  if (there.length === 0) return all;
  for await (const target of render(side, there)) all.push(target);
  return all;
}

/** A Connect cluster as its Argo CD application is called: no pipeline has a dot. */
function preview({
  kind,
  name,
  environment,
  manifests,
}: RenderedTarget): PreviewManifests {
  return {
    pipeline: kind === 'pipeline' ? name : `connect.${name}`,
    environment,
    command: '',
    ...(manifests !== undefined && { manifests }),
  };
}
