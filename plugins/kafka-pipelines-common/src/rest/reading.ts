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

/** Findings by the folder such as `pipelines/orders` their file is in; by '' elsewhere. */
export function findingsByFolder({
  fleet,
  findings,
}: FleetReading): ReadonlyMap<string, Finding[]> {
  const byFolder = new Map<string, Finding[]>([
    ['', []],
    ...Object.values(fleet.pipelines).map<[string, Finding[]]>(({ folder }) => [
      folder,
      [],
    ]),
  ]);
  for (const finding of findings) {
    const folder = finding.file.split('/').slice(0, 2).join('/');
    (byFolder.get(folder) ?? byFolder.get(''))?.push(finding);
  }
  return byFolder;
}
