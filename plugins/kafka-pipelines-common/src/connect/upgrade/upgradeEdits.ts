import { fleetView } from '../../checks/fleetView';
import type { Fleet } from '../../fleet/types';
import { artifactEdits } from './artifactEdits';
import { configEdits } from './configEdits';
import { imageTasks } from './imageTasks';
import { keepBothEdits } from './keepBothEdits';
import { pluginEdits } from './pluginEdits';
import type { UpgradePlan } from './types';
import { versionEdits } from './versionEdits';

/** A change of one field of a file. @public */
export interface UpgradeEdit {
  file: string;
  /** Keys from the root of the file. */
  path: string[];
  /** Gives the last key this name, a value, or takes it away. */
  change: { rename: string } | { set: unknown } | 'remove';
}

/** What there is to do by hand. @public */
export interface UpgradeTask {
  /** One sentence. */
  message: string;
  /** A shell command that helps. */
  command?: string;
}

/** The edits that make an upgrade. @public */
export interface UpgradeEdits {
  /** To be made in this order. */
  edits: UpgradeEdit[];
  tasks: UpgradeTask[];
}

/** How to make an upgrade. @public */
export interface UpgradeEditOptions {
  /** SHA-512 of the new file, 128 hexadecimal digits. */
  sha512?: string;
  /** The new version beside the old one; no connector moves. */
  keepBoth?: boolean;
}

/**
 * The edits of a repository that make an upgrade: the artifact, the plugins of
 * Connect clusters, connectors that ask for exactly the old version, keys that
 * have another name and values that have another word now. A field changes
 * where it is written; when others that stay as they are read it there as well,
 * the environment's own file overrides it.
 *
 * @throws UpgradeError when a checksum is given for what has none
 * @public
 */
export function upgradeEdits(
  fleet: Fleet,
  plan: UpgradePlan,
  options: UpgradeEditOptions = {},
): UpgradeEdits {
  const view = fleetView(fleet);
  const parts = [
    artifactEdits(view, plan, options),
    ...(options.keepBoth
      ? [keepBothEdits(view, plan)]
      : [
          pluginEdits(view, plan),
          versionEdits(view, plan),
          configEdits(view, plan),
        ]),
    imageTasks(view, plan),
  ];
  return {
    edits: parts.flatMap(({ edits }) => edits),
    tasks: parts.flatMap(({ tasks }) => tasks),
  };
}
