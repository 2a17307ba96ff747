import type { ChartPin } from '../pipeline';
import type { ArgocdSettings } from './settings';

/** Folder and file that the generator has found, `pipelines/orders-cdc` and `values-dev.yaml`. */
const OWN_FOLDER = '{{.path.path}}';
const OWN_FILES = [
  `${OWN_FOLDER}/values.yaml`,
  `${OWN_FOLDER}/{{.path.filename}}`,
];

/** Name of the pipeline or Connect cluster: the folder's. */
export const OWN_NAME = '{{.path.basename}}';

/** What `spec.source` or `spec.sources` of an Application says. */
export type ApplicationSource =
  | { source: Record<string, unknown> }
  | { sources: Array<Record<string, unknown>> };

/** A chart that Argo CD can get: one in the repository or in a registry. */
export type DeployablePin = Exclude<ChartPin, { bundled: string }>;

function helm(valueFiles: string[]) {
  return {
    releaseName: OWN_NAME,
    ignoreMissingValueFiles: false,
    valueFiles,
  };
}

/** A folder of the repository as Argo CD takes it, without ./ and final slash. */
function folderOf(path: string): string {
  return path.replace(/^(\.\/)+/, '').replace(/\/+$/, '');
}

/**
 * Chart and value files of an Application, in the order of Helm's `-f`. Beside
 * a chart in the repository one source suffices: a value file with a leading
 * slash starts at the repository's root.
 */
export function applicationSource(
  { repoURL, revision }: ArgocdSettings,
  pin: DeployablePin,
  shared: readonly string[],
): ApplicationSource {
  const files = [...shared, ...OWN_FILES];
  if ('path' in pin) {
    return {
      source: {
        repoURL,
        targetRevision: revision,
        path: folderOf(pin.path),
        helm: helm(files.map(file => `/${file}`)),
      },
    };
  }
  return {
    sources: [
      {
        repoURL: pin.oci,
        targetRevision: pin.digest,
        // The chart is the whole artifact.
        path: '.',
        helm: helm(files.map(file => `$values/${file}`)),
      },
      { repoURL, targetRevision: revision, ref: 'values' },
    ],
  };
}

/**
 * What an Application is rendered from, for `manifest-generate-paths`: a commit
 * elsewhere does not make Argo CD render a thousand pipelines again. Undefined
 * for a chart in a registry, where Argo CD does not compare the values' source.
 */
export function generatePaths(
  pin: DeployablePin,
  shared: readonly string[],
): string | undefined {
  return 'path' in pin
    ? [folderOf(pin.path), ...shared, ...OWN_FILES]
        .map(path => `/${path}`)
        .join(';')
    : undefined;
}
