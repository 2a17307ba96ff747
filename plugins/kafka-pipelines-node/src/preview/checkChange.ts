import {
  checkFleet,
  checkFleetChange,
  findingsOfChange,
  foundSecrets,
  hasErrors,
  type ChangeSet,
  type Finding,
  type Fleet,
  type PreviewFile,
  type PreviewManifests,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  applyChangeSet,
  filesAfter,
  type AppliedChangeSet,
} from '../changes/applyChangeSet';
import { changeSetDigest } from '../changes/changeSetDigest';
import { loadFleet } from '../fleet/loadFleet';
import type { Snapshot } from '../repository/types';
import { conflictFinding } from './conflictFinding';
import { decideWrite, type Writer } from './decideWrite';
import { assertPipelinePaths } from './pipelinePaths';
import { renderChange, type HelmRunner, type RenderBase } from './renderChange';
import { shownFiles } from './shownFiles';
import { shownManifests } from './shownManifests';
import { writeFinding } from './writeFinding';

/** What a change would do, and what there is to say about it. @public */
export interface CheckedChange {
  /** `unchanged`: the repository already says all this. */
  result: 'changed' | 'unchanged' | 'conflict';
  /** Of the change: in its files, and elsewhere what it brings about. */
  findings: Finding[];
  /** One entry per edit. */
  files: PreviewFile[];
  /** One entry per pipeline and environment; none of a pipeline that cannot be read. */
  manifests: PreviewManifests[];
  /** Pipelines over the most that were to be rendered. */
  notRendered: string[];
  /** Of the edits, without blob ids; absent when there is an error. */
  digest?: string;
}

/**
 * Applies a change set to a commit and judges the outcome as a whole: every
 * check of the fleet, and `helm template` in every environment of each
 * pipeline. Nothing is written.
 *
 * Secrets in clear are in none of it, be they in the repository or in what
 * somebody has just typed: who may look at a preview may not see them all, and
 * what is put out may be kept. Their places are in the findings.
 *
 * @throws InputError when an edit leaves the folders of its pipelines; the signal's
 * reason when it is aborted
 * @public
 */
export async function checkChange(options: {
  changeSet: ChangeSet;
  snapshot: Snapshot;
  /** The snapshot's fleet and findings, where the caller has them already. */
  base?: { fleet: Fleet; findings: readonly Finding[] };
  /** Who would write it: that they may not is an error. */
  writer?: Writer;
  helm: HelmRunner;
  /** Renders the commit as it is, where the rendered difference is wanted. */
  renderBase?: RenderBase;
  /** Most pipelines to render; absent for all of them. */
  maxRendered?: number;
  signal?: AbortSignal;
  /** Date of the check, for exemptions that run out. */
  today?: Date;
}): Promise<CheckedChange> {
  const { changeSet, snapshot, writer, helm, signal, today } = options;
  const { pipelines } = changeSet;
  assertPipelinePaths(changeSet);
  const applied = applyChangeSet(changeSet, snapshot);
  const before =
    options.base?.fleet ?? loadFleet(snapshot.files, snapshot.skipped);
  const baseFindings = options.base?.findings ?? checkFleet(before, today);
  const raw = previewFiles(changeSet, snapshot, applied);
  const baseSecrets = foundSecrets(before, baseFindings);
  if (applied.kind === 'conflict') {
    return {
      result: 'conflict',
      findings: [
        ...(writer ? writeFinding(pipelines[0], raw, writer.permission) : []),
        conflictFinding(changeSet, snapshot, applied),
      ],
      files: shownFiles(raw, [before], baseSecrets).files,
      manifests: [],
      notRendered: [],
    };
  }
  const after =
    applied.kind === 'applied'
      ? filesAfter(snapshot.files, applied.changes)
      : snapshot.files;
  const fleet = loadFleet(after, snapshot.skipped, before);
  const afterFindings = checkFleet(fleet, today);
  const found = [
    ...findingsOfChange(
      baseFindings,
      afterFindings,
      changeSet.edits.map(({ path }) => path),
    ),
    ...checkFleetChange(before, fleet, today),
  ];
  const { files, remove } = shownFiles(
    raw,
    [before, fleet],
    [...baseSecrets, ...foundSecrets(fleet, afterFindings)],
  );
  signal?.throwIfAborted();
  const { renderBase, maxRendered } = options;
  const rendered = await renderChange({
    pipelines: pipelines.slice(0, maxRendered),
    fleet,
    files: after,
    helm,
    signal,
    ...(renderBase && { base: { fleet: before, render: renderBase } }),
  });
  // Where a check has said what is wrong, Helm only says it again.
  const problems = hasErrors(found)
    ? found
    : [
        ...found,
        ...rendered.findings.map(finding => ({
          ...finding,
          message: remove(finding.message),
        })),
      ];
  const findings = writer
    ? [
        ...pipelines.flatMap(pipeline =>
          writeFinding(
            pipeline,
            raw,
            // What changes nothing is not written, whoever owns it.
            applied.kind === 'applied'
              ? decideWrite({ writer, pipeline, before, after: fleet })
              : writer.permission,
          ),
        ),
        ...problems,
      ]
    : problems;
  return {
    result: applied.kind === 'applied' ? 'changed' : 'unchanged',
    findings,
    files,
    manifests: rendered.manifests.map(each => shownManifests(each, remove)),
    notRendered: maxRendered === undefined ? [] : pipelines.slice(maxRendered),
    ...(!hasErrors(findings) && { digest: changeSetDigest(changeSet) }),
  };
}

function previewFiles(
  { edits }: ChangeSet,
  { files }: Snapshot,
  applied: AppliedChangeSet,
): PreviewFile[] {
  return edits.map(edit => {
    const { path } = edit;
    const before = files.get(path);
    const after = textAfter(edit, before, applied);
    return {
      path,
      status: statusOf(before, after),
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
    };
  });
}

function textAfter(
  edit: ChangeSet['edits'][number],
  before: string | undefined,
  applied: AppliedChangeSet,
): string | undefined {
  if ('create' in edit) {
    return edit.create;
  }
  if (applied.kind === 'applied' && applied.changes.has(edit.path)) {
    return applied.changes.get(edit.path) ?? undefined;
  }
  return before;
}

function statusOf(
  before: string | undefined,
  after: string | undefined,
): PreviewFile['status'] {
  if (before === after) {
    return 'unchanged';
  }
  if (before === undefined) {
    return 'created';
  }
  return after === undefined ? 'deleted' : 'changed';
}
