import type {
  ConnectClusterInstance,
  Fleet,
  FleetConnectCluster,
  FleetEnvironment,
} from '../fleet/types';
import { ownValue } from '../pipeline/ownRecord';
import type { ParsedYaml } from '../yaml/parseYaml';
import { locateInLayers, placeIn, type Path } from './locateInLayers';
import { ownFiles } from './partViews';
import type { Place, Subject } from './rule';
import { scopesOf, type Scopes } from './scopes';

/** A Connect cluster's folder in one environment; paths start at the root of its files. */
export interface ConnectClusterView {
  subject: Required<Subject>;
  environment: FleetEnvironment;
  cluster: FleetConnectCluster;
  instance: ConnectClusterInstance;
  label: string;
  place(path: Path, what?: 'key' | 'value'): Place;
}

/** What the pipelines of a fleet have in common, and nothing of them. */
export interface SharedView
  extends Pick<Fleet, 'catalogue' | 'config' | 'environments'> {
  connectClusters: ConnectClusterView[];
  /** A Connect cluster in an environment; undefined where it has no folder for it. */
  connectClusterIn(
    environment: string,
    name: string,
  ): ConnectClusterView | undefined;
  /** Every file that was read, those of pipelines apart. */
  sharedFiles: ReadonlyMap<string, ParsedYaml>;
  scopes: Scopes;
  /** Where an environment's shared value files set a path. */
  sharedPlace(
    environment: FleetEnvironment,
    path: Path,
    what?: 'key' | 'value',
  ): Place;
}

function connectClusterViews(
  { connectClusters, environments }: Fleet,
  files: ReadonlyMap<string, ParsedYaml>,
): ConnectClusterView[] {
  return Object.values(connectClusters).flatMap(cluster =>
    Object.values(cluster.instances).flatMap(instance => {
      const environment = ownValue(environments, instance.environment);
      const own = ownFiles(cluster.folder, instance.valueFiles);
      return environment
        ? [
            {
              subject: {
                kind: 'connect-cluster' as const,
                name: cluster.name,
                environment: environment.name,
              },
              environment,
              cluster,
              instance,
              label: `Connect cluster ${cluster.name}`,
              place: (path: Path, what?: 'key' | 'value') =>
                locateInLayers({ files }, [{ files: own, path }], what) ??
                placeIn({ files }, own[0], path, what),
            },
          ]
        : [];
    }),
  );
}

/** Every file of a fleet that is no pipeline's own. */
export function sharedFilesOf({
  files,
  pipelines,
}: Pick<Fleet, 'files' | 'pipelines'>): Map<string, ParsedYaml> {
  const own = new Set(Object.values(pipelines).flatMap(each => each.files));
  return new Map([...files].filter(([path]) => !own.has(path)));
}

/** Lays out for the rules what the pipelines of a fleet have in common. */
export function sharedView(fleet: Fleet): SharedView {
  const { catalogue, config, environments } = fleet;
  const files = sharedFilesOf(fleet);
  const connectClusters = connectClusterViews(fleet, files);
  return {
    catalogue,
    config,
    environments,
    connectClusters,
    connectClusterIn: (environment, name) =>
      connectClusters.find(
        each =>
          each.cluster.name === name && each.environment.name === environment,
      ),
    sharedFiles: files,
    scopes: scopesOf({ environments }),
    sharedPlace: ({ config: { valueFiles } }, path, what) => {
      const layers = [
        ...valueFiles['kafka-connect'],
        ...valueFiles['kafka-pipeline'],
      ];
      // What is missing is shown at the nearest thing that is there.
      for (let length = path.length; length > 0; length--) {
        const place = locateInLayers(
          { files },
          [{ files: layers, path: path.slice(0, length) }],
          what,
        );
        if (place) {
          return place;
        }
      }
      return placeIn({ files }, 'kafka-pipelines.yaml', []);
    },
  };
}
