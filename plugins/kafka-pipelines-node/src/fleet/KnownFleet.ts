import {
  ownValue,
  type FileTree,
  type Fleet,
  type FleetConnectCluster,
  type FleetPipeline,
  type ParsedYaml,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { FLEET_CONFIG_FILE } from './fleetConfig';
import { ownPaths, type OwnFolder } from './layout';

/** Something of a fleet that is as it was, with the files it was made from. */
export interface Kept<T> {
  value: T;
  files: ParsedYaml[];
}

/** `pipelines/orders` of whatever is in it. */
function folderOf(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}

/**
 * A fleet that was loaded before, for what another may take over from it: what
 * has the same files, and of which there was nothing to report.
 */
export class KnownFleet {
  readonly #reported: Set<string>;
  /** What all of it depends on; undefined when any of that is another. */
  readonly shared: Kept<Pick<Fleet, 'config' | 'environments'>> | undefined;

  constructor(private readonly fleet: Fleet, private readonly files: FileTree) {
    this.#reported = new Set(
      fleet.findings.flatMap(({ file }) => [file, folderOf(file)]),
    );
    const valueFiles = Object.values(fleet.environments).flatMap(
      ({ config: { valueFiles: by } }) => [
        ...by['kafka-pipeline'],
        ...by['kafka-connect'],
      ],
    );
    const { config, environments } = fleet;
    this.shared = this.#keep({ config, environments }, [
      FLEET_CONFIG_FILE,
      ...new Set(valueFiles),
    ]);
  }

  /** A pipeline that is as it was. */
  pipeline(folder: OwnFolder): Kept<FleetPipeline> | undefined {
    return this.#part(this.fleet.pipelines, folder);
  }

  /** A Connect cluster that is as it was. */
  connectCluster(folder: OwnFolder): Kept<FleetConnectCluster> | undefined {
    return this.#part(this.fleet.connectClusters, folder);
  }

  #part<T extends { files: string[] }>(
    parts: Record<string, T>,
    folder: OwnFolder,
  ): Kept<T> | undefined {
    const part = ownValue(parts, folder.name);
    const paths = ownPaths(folder);
    return this.shared &&
      part &&
      folder.unread.length === 0 &&
      !this.#reported.has(folder.folder) &&
      part.files.length === paths.length &&
      paths.every((path, index) => part.files[index] === path)
      ? this.#keep(part, paths)
      : undefined;
  }

  #keep<T>(value: T, paths: string[]): Kept<T> | undefined {
    const files = paths.flatMap(path => {
      const file = this.fleet.files.get(path);
      return file &&
        file.text === this.files.get(path) &&
        !this.#reported.has(path)
        ? [file]
        : [];
    });
    return files.length === paths.length ? { value, files } : undefined;
  }
}
