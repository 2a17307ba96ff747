import { InputError, NotAllowedError } from '@backstage/errors';
import {
  checkFleet,
  checkFleetChange,
  findingsOfChange,
  foundSecrets,
  hasErrors,
  type ChangeSet,
  type Finding,
  type Fleet,
  type FoundSecret,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  decideWrite,
  loadFleet,
  type Snapshot,
  type Writer,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { errorText } from './findingText';

/** A change that may be written, and what there is to say about it. */
export interface JudgedChange {
  before: Fleet;
  after: Fleet;
  /** Warnings and remarks. */
  findings: Finding[];
  /** What stands in clear before or after it, and is not to be shown. */
  secrets: FoundSecret[];
}

/**
 * Judges a change on the very commit it is about to be written on: the policy
 * of the repository, and every check of the fleet. What was true at the review
 * may not be any more.
 *
 * @throws NotAllowedError when the initiator may not write to one of the pipelines
 * @throws InputError with the error findings
 */
export function assertWritable(options: {
  changeSet: ChangeSet;
  writer: Writer;
  before: Snapshot;
  after: Snapshot;
  /** A fleet of the repository that has most in common with both. */
  known?: Fleet;
}): JudgedChange {
  const { changeSet, writer, before, after, known } = options;
  const { pipelines } = changeSet;
  const fleetBefore = loadFleet(before.files, before.skipped, known);
  const fleetAfter = loadFleet(after.files, after.skipped, fleetBefore);
  for (const pipeline of pipelines) {
    const decision = decideWrite({
      writer,
      pipeline,
      before: fleetBefore,
      after: fleetAfter,
    });
    if (!decision.allowed) {
      throw new NotAllowedError(decision.reason);
    }
  }
  const [old, now] = [checkFleet(fleetBefore), checkFleet(fleetAfter)];
  const findings = [
    ...findingsOfChange(
      old,
      now,
      changeSet.edits.map(({ path }) => path),
    ),
    ...checkFleetChange(fleetBefore, fleetAfter),
  ];
  if (hasErrors(findings)) {
    throw new InputError(errorText(pipelines, findings));
  }
  return {
    before: fleetBefore,
    after: fleetAfter,
    findings,
    secrets: [
      ...foundSecrets(fleetBefore, old),
      ...foundSecrets(fleetAfter, now),
    ],
  };
}
