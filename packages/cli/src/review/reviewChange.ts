import {
  changedFiles,
  checkFleet,
  diffFleets,
  findingsOfChange,
  secretRemover,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  createReview,
  loadFleet,
  manifestsOfChange,
  trustedFiles,
  withRenderedRestarts,
  type FleetSide,
  type Review,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { openBase, openRevision } from '../base/openBase';
import { UsageError } from '../exitCodes';
import type { ReviewOptions } from './options';
import { renderSide } from './renderSide';
import { secretsOf } from './secretsOf';

/** A review, and the commits it is about. */
export interface ReviewedChange {
  review: Review;
  base: string;
  head: string;
  /** The reviewed side. */
  after: FleetSide;
}

/**
 * Reviews what lies between two commits. Nothing is read from the files of the
 * working copy.
 *
 * @throws UsageError when there is no such revision, or an untrusted head without
 *   a base; NotFoundError when there is no Helm to render with
 */
export async function reviewChange({
  repository,
  base: baseRevision,
  head: headRevision = 'HEAD',
  untrustedHead,
  failOn,
}: Pick<
  ReviewOptions,
  'repository' | 'base' | 'head' | 'untrustedHead' | 'failOn'
>): Promise<ReviewedChange> {
  if (untrustedHead && baseRevision === undefined) {
    // Which branch is deployed the head would say, and could name itself
    throw new UsageError(
      '--untrusted-head needs to be told what to compare with: name the branch that the change is for with --base <revision>',
    );
  }
  const head = await openRevision(repository, headRevision);
  const base = await openBase(
    { repository, base: baseRevision, head: head.snapshot.commit },
    head.fleet,
  );
  const before: FleetSide = {
    fleet: base.fleet,
    files: base.snapshot.files,
  };
  const trusted = untrustedHead
    ? trustedFiles(before, head.snapshot)
    : undefined;
  const after: FleetSide = trusted
    ? {
        files: trusted.files,
        fleet: loadFleet(trusted.files, head.snapshot.skipped, head.fleet),
      }
    : { files: head.snapshot.files, fleet: head.fleet };

  const changed = changedFiles(before.files, head.snapshot.files);
  const [old, now] = [checkFleet(before.fleet), checkFleet(after.fleet)];
  const { manifests, findings } = await manifestsOfChange({
    before,
    after,
    render: renderSide,
    remove: secretRemover([
      ...secretsOf(before, old, changed),
      ...secretsOf(after, now, changed),
    ]),
  });
  return {
    base: base.snapshot.commit,
    head: head.snapshot.commit,
    after,
    review: createReview({
      // Only compares, so that it may see the head as it is
      diff: withRenderedRestarts(
        diffFleets(before.fleet, head.fleet),
        manifests,
        before.fleet,
      ),
      findings: [...findingsOfChange(old, now, changed), ...findings],
      manifests,
      notRendered: trusted?.notRendered,
      failOn,
    }),
  };
}
