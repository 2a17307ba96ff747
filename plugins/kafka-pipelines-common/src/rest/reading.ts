import type { FileTree, Fleet } from '../fleet/types';
import type { Finding } from '../finding';
import type { LineageGraph } from '../lineage/types';

/** A repository at one commit, read and checked. @public */
export interface FleetReading {
  /** Name in app-config. */
  repository: string;
  branch: string;
  snapshot: { commit: string; files: FileTree };
  fleet: Fleet;
  /** Of the whole repository, what was wrong while reading included. */
  findings: readonly Finding[];
  graph: LineageGraph;
}

/** True for a finding in a file of a folder such as `pipelines/orders`. */
export function isInFolder(folder: string): (finding: Finding) => boolean {
  return ({ file }) => file.startsWith(`${folder}/`);
}
