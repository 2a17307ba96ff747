import type {
  ConnectClusterInstance,
  Fleet,
  FleetConnectCluster,
  FleetEnvironment,
  FleetPipeline,
  PipelineInstance,
} from '../fleet/types';
import type { Connector } from '../pipeline/connector';
import type {
  EffectiveConnector,
  EffectiveKsqldbApp,
  EffectiveTopic,
} from '../pipeline/effective';
import { mergedConnector } from '../pipeline/effectiveConnector';
import { mergedKsqldbApp } from '../pipeline/effectiveKsqldbApp';
import type { KsqldbApp } from '../pipeline/ksqldb';
import { ownValue } from '../pipeline/ownRecord';
import { locateInLayers, placeIn, type Path } from './locateInLayers';
import { referenceViews, type ReferenceView } from './referenceViews';
import type { Place, Subject } from './rule';
import { scopesOf, type Scopes } from './scopes';

/** Something of a pipeline in one environment, with the way back to its lines. */
interface PartView {
  subject: Required<Subject>;
  environment: FleetEnvironment;
  pipeline: FleetPipeline;
  instance: PipelineInstance;
  /** `connector orders-mysql of pipeline orders-cdc` */
  label: string;
  /**
   * Where a path below the entry gets its value from, through all layers; the
   * entry itself when nothing sets it.
   */
  place(path: Path, what?: 'key' | 'value'): Place;
  /** Where the pipeline's own files set a path from their root. */
  rootPlace(path: Path, what?: 'key' | 'value'): Place;
}

/** A pipeline in one environment; paths start at the root of its files. */
export type PipelineView = PartView;

/** An entry of a section of a pipeline's files. */
interface EntryView extends PartView {
  name: string;
  /** The entry in the first file that has it; later files only change it. */
  origin(): Place;
}

export interface ConnectorView extends EntryView {
  /** After all layers, in the shape of its entry. */
  merged: Connector;
  effective: EffectiveConnector;
}

export interface TopicView extends EntryView {
  effective: EffectiveTopic;
}

export interface KsqldbAppView extends EntryView {
  /** After all layers, in the shape of its entry. */
  merged: KsqldbApp;
  effective: EffectiveKsqldbApp;
}

/** A Connect cluster's folder in one environment; paths start at the root of its files. */
export interface ConnectClusterView {
  subject: Required<Subject>;
  environment: FleetEnvironment;
  cluster: FleetConnectCluster;
  instance: ConnectClusterInstance;
  label: string;
  place(path: Path, what?: 'key' | 'value'): Place;
}

/** A fleet as rules look at it: one entry per thing and environment. */
export interface FleetView {
  fleet: Fleet;
  /** Date of the check, as in `2026-11-30`. */
  today: string;
  /** Ids of the rules that settings may name. */
  ruleIds: readonly string[];
  scopes: Scopes;
  pipelines: PipelineView[];
  connectors: ConnectorView[];
  topics: TopicView[];
  apps: KsqldbAppView[];
  connectClusters: ConnectClusterView[];
  /** Config values with references to secrets. */
  references: ReferenceView[];
  /** Where an environment's shared value files set a path. */
  sharedPlace(
    environment: FleetEnvironment,
    path: Path,
    what?: 'key' | 'value',
  ): Place;
}

function ownFiles(folder: string, valueFiles: string[]): string[] {
  return valueFiles.filter(file => file.startsWith(`${folder}/`));
}

function sharedFiles(folder: string, valueFiles: string[]): string[] {
  return valueFiles.filter(file => !file.startsWith(`${folder}/`));
}

function pipelineView(
  fleet: Fleet,
  pipeline: FleetPipeline,
  instance: PipelineInstance,
  environment: FleetEnvironment,
): PipelineView {
  const own = ownFiles(pipeline.folder, instance.valueFiles);
  const place: PipelineView['place'] = (path, what) =>
    locateInLayers(fleet, [{ files: own, path }], what) ??
    placeIn(fleet, own[0], path, what);
  return {
    subject: {
      kind: 'pipeline',
      name: pipeline.name,
      environment: environment.name,
    },
    environment,
    pipeline,
    instance,
    label: `pipeline ${pipeline.name}`,
    place,
    rootPlace: place,
  };
}

/** Adds what all parts of a pipeline share; `below` are the layers under the pipeline's own entry. */
function part(
  fleet: Fleet,
  pipeline: PipelineView,
  kind: string,
  entry: [section: string, name: string],
  below: Path[],
): EntryView {
  const { folder, name: pipelineName } = pipeline.pipeline;
  const { valueFiles } = pipeline.instance;
  const own = ownFiles(folder, valueFiles);
  const shared = sharedFiles(folder, valueFiles);
  const origin = () =>
    locateInLayers(
      fleet,
      own.map(file => ({ files: [file], path: entry })),
    ) ?? placeIn(fleet, own[0], entry);
  return {
    ...pipeline,
    name: entry[1],
    origin,
    label: `${kind} ${entry[1]} of pipeline ${pipelineName}`,
    place: (path, what) =>
      locateInLayers(
        fleet,
        [
          { files: own, path: [...entry, ...path] },
          ...below.map(prefix => ({
            files: shared,
            path: [...prefix, ...path],
          })),
        ],
        what,
      ) ?? origin(),
  };
}

function connectorViews(fleet: Fleet, pipeline: PipelineView): ConnectorView[] {
  const { values, effective } = pipeline.instance;
  const { shared } = pipeline.environment;
  return Object.values(effective.connectors).flatMap(connector => {
    const merged = mergedConnector(shared, values, connector.name);
    if (!merged) {
      return [];
    }
    const below: Path[] = [
      ...(merged.preset ? [['presets', merged.preset]] : []),
      ['connectClusters', connector.connectCluster, 'defaults', 'connector'],
      ['defaults', 'connector'],
    ];
    const entry: [string, string] = ['connectors', connector.name];
    return [
      {
        ...part(fleet, pipeline, 'connector', entry, below),
        merged,
        effective: connector,
      },
    ];
  });
}

function topicViews(fleet: Fleet, pipeline: PipelineView): TopicView[] {
  return Object.values(pipeline.instance.effective.topics).map(effective => ({
    ...part(
      fleet,
      pipeline,
      'topic',
      ['topics', effective.name],
      [['defaults', 'topic']],
    ),
    effective,
  }));
}

function appViews(fleet: Fleet, pipeline: PipelineView): KsqldbAppView[] {
  const { values, effective } = pipeline.instance;
  const { shared } = pipeline.environment;
  return Object.values(effective.ksqldb).flatMap(app => {
    const merged = mergedKsqldbApp(shared, values, app.name);
    return merged
      ? [
          {
            ...part(
              fleet,
              pipeline,
              'ksqlDB app',
              ['ksqldb', app.name],
              [['defaults', 'ksqldb']],
            ),
            merged,
            effective: app,
          },
        ]
      : [];
  });
}

function connectClusterViews(fleet: Fleet): ConnectClusterView[] {
  return Object.values(fleet.connectClusters).flatMap(cluster =>
    Object.values(cluster.instances).flatMap(instance => {
      const environment = ownValue(fleet.environments, instance.environment);
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
                locateInLayers(fleet, [{ files: own, path }], what) ??
                placeIn(fleet, own[0], path, what),
            },
          ]
        : [];
    }),
  );
}

/** Lays a fleet out for the rules, once for all of them. */
export function fleetView(
  fleet: Fleet,
  today: string,
  ruleIds: readonly string[],
): FleetView {
  const pipelines = Object.values(fleet.pipelines).flatMap(pipeline =>
    Object.values(pipeline.instances).flatMap(instance => {
      const environment = ownValue(fleet.environments, instance.environment);
      return environment
        ? [pipelineView(fleet, pipeline, instance, environment)]
        : [];
    }),
  );
  const connectors = pipelines.flatMap(pipeline =>
    connectorViews(fleet, pipeline),
  );
  const apps = pipelines.flatMap(pipeline => appViews(fleet, pipeline));
  return {
    fleet,
    today,
    ruleIds,
    scopes: scopesOf(fleet),
    pipelines,
    connectors,
    topics: pipelines.flatMap(pipeline => topicViews(fleet, pipeline)),
    apps,
    references: referenceViews(connectors, apps),
    connectClusters: connectClusterViews(fleet),
    sharedPlace: ({ config }, path, what) => {
      const files = [
        ...config.valueFiles['kafka-connect'],
        ...config.valueFiles['kafka-pipeline'],
      ];
      // What is missing is shown at the nearest thing that is there.
      for (let length = path.length; length > 0; length--) {
        const place = locateInLayers(
          fleet,
          [{ files, path: path.slice(0, length) }],
          what,
        );
        if (place) {
          return place;
        }
      }
      return placeIn(fleet, 'kafka-pipelines.yaml', []);
    },
  };
}
