import type { FileTree } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/** Folder of the pipelines. */
export const PIPELINES = 'pipelines';
/** Folder of the Connect clusters. */
export const CONNECT_CLUSTERS = 'connect-clusters';

/** Folders that hold shared value files only. */
const SHARED_FOLDERS = /^(defaults|environments|presets|artifacts)\//;
const OWN_FILE = /^(?:pipelines|connect-clusters)\//;
const ENVIRONMENT_FILE = /^values-(.+)\.yaml$/;

/** True for a file below `pipelines/` or `connect-clusters/`. */
export function isOwnFile(path: string): boolean {
  return OWN_FILE.test(path);
}

/** True for a file that stands where shared value files stand. */
export function isSharedPlace(path: string): boolean {
  return SHARED_FOLDERS.test(path);
}

/** True for a file of the repository's own catalogue. */
export function isCatalogueFile(path: string): boolean {
  return /^catalogue\/[^/]+\.json$/.test(path);
}

/** True for a file that stands where facts about plugins stand, or looks as if it did. */
export function isCataloguePlace(path: string): boolean {
  return /^catalogue\/.*\.(?:json|ya?ml)$/.test(path);
}

/** True for a YAML file by its name. */
export function isYaml(path: string): boolean {
  return /\.ya?ml$/.test(path);
}

/** One folder below `pipelines/` or `connect-clusters/`. */
export interface OwnFolder {
  name: string;
  /** `pipelines/<name>` */
  folder: string;
  /** `values.yaml`, if there is one. */
  values?: string;
  /** Path of `values-<env>.yaml` by what stands for `<env>`. */
  byEnvironment: Map<string, string>;
  /** Files that look like value files but that nothing reads. */
  unread: string[];
  /** Any file of it, for findings about the folder. */
  first: string;
}

/** The value files of a folder, values.yaml first. */
export function ownPaths({ values, byEnvironment }: OwnFolder): string[] {
  return [...(values ? [values] : []), ...byEnvironment.values()];
}

/** The folders below `pipelines/` or `connect-clusters/`, sorted by name. */
export function ownFolders(
  files: FileTree,
  kind: typeof PIPELINES | typeof CONNECT_CLUSTERS,
): OwnFolder[] {
  const folders = new Map<string, OwnFolder>();
  const below = [...files.keys()].filter(path => path.startsWith(`${kind}/`));
  for (const path of below.sort()) {
    const [, name, ...rest] = path.split('/');
    if (rest.length === 0) {
      continue;
    }
    const folder: OwnFolder = folders.get(name) ?? {
      name,
      folder: `${kind}/${name}`,
      byEnvironment: new Map(),
      unread: [],
      first: path,
    };
    folders.set(name, folder);
    const file = rest.join('/');
    const environment = ENVIRONMENT_FILE.exec(file)?.[1];
    if (file === 'values.yaml') {
      folder.values = path;
    } else if (environment && !environment.includes('/')) {
      folder.byEnvironment.set(environment, path);
    } else if (/(^|\/)values[^/]*\.ya?ml$/.test(file)) {
      folder.unread.push(path);
    }
  }
  return [...folders.values()];
}
