import {
  mayWrite,
  ownValue,
  type Fleet,
  type WriteDecision,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/** Who wants to write, as far as it decides whether they may. @public */
export interface Writer {
  /** References they own through; none for a service. */
  ownershipRefs: readonly string[];
  /** What the permission framework says to `kafka.pipeline.publish`. */
  permission: WriteDecision;
}

/**
 * Whether a change of a pipeline may be written: the permission, then the
 * policy of the repository as it is before the change. The review and the
 * write ask this same function.
 *
 * @public
 */
export function decideWrite(options: {
  writer: Writer;
  /** Name of the pipeline. */
  pipeline: string;
  before: Fleet;
  after: Fleet;
}): WriteDecision {
  const { writer, pipeline, before, after } = options;
  const { permission, ownershipRefs } = writer;
  if (!permission.allowed) {
    return permission;
  }
  const present = ownValue(before.pipelines, pipeline);
  return mayWrite({
    policies: before.config.policies,
    ownershipRefs,
    ownerBefore: present && (present.metadata.owner ?? ''),
    ownerAfter: ownValue(after.pipelines, pipeline)?.metadata.owner,
  });
}
