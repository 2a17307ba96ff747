import {
  checkFleet,
  checkFleetChange,
  upgradeEdits,
  type FileTree,
  type Finding,
  type Fleet,
  type UpgradeEditOptions,
  type UpgradePlan,
  type UpgradeTask,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { filesAfter } from '../changes/applyChangeSet';
import { loadFleet } from '../fleet/loadFleet';
import { editFiles } from './editFiles';

/** What an upgrade makes of the files of a repository. @public */
export interface UpgradeChange {
  /** New text by path; only files that differ. */
  changes: ReadonlyMap<string, string>;
  /** What there is to do by hand. */
  tasks: UpgradeTask[];
  /** Errors that checks find then and not before, those of `pending` apart. */
  errors: Finding[];
  /** Errors about what only somebody who fetches the artifact can fill in. */
  pending: Finding[];
}

const at = ({ rule, file, pointer }: Finding) => `${rule} ${file} ${pointer}`;

/**
 * Makes an upgrade, without writing anything: the edits, and what the checks
 * say of the result.
 *
 * @param files - of the repository that the fleet was loaded from
 * @throws UpgradeError when a checksum is given for what has none
 * @throws InputError when a file cannot be edited as it is written
 * @public
 */
export function upgradeChange(
  files: FileTree,
  fleet: Fleet,
  plan: UpgradePlan,
  options: UpgradeEditOptions = {},
): UpgradeChange {
  const { edits, tasks } = upgradeEdits(fleet, plan, options);
  const changes = editFiles(files, edits);
  const after = loadFleet(filesAfter(files, changes), [], fleet);
  const known = new Set(checkFleet(fleet).map(at));
  const errors = [
    ...checkFleet(after).filter(finding => !known.has(at(finding))),
    ...checkFleetChange(fleet, after),
  ].filter(({ severity }) => severity === 'error');
  const isPending = ({ rule, pointer }: Finding) =>
    rule === 'artifact/unpinned' &&
    pointer.startsWith(`/artifacts/${plan.plugin}@${plan.to}`);
  return {
    changes,
    tasks,
    errors: errors.filter(finding => !isPending(finding)),
    pending: errors.filter(isPending),
  };
}
