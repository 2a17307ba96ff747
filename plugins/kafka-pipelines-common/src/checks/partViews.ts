import type {
  FleetEnvironment,
  FleetPipeline,
  PipelineInstance,
} from '../fleet/types';
import { UNKNOWN_PLUGINS } from '../connect/installedPlugins';
import { pluginsOf } from '../fleet/pluginsOf';
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
import {
  locateInLayers,
  placeIn,
  type FileSource,
  type Path,
} from './locateInLayers';
import {
  configuredConnector,
  type ConfiguredConnector,
} from './connector/configuredConnector';
import { referenceViews, type ReferenceView } from './referenceViews';
import type { Place, Subject } from './rule';
import type { SharedView } from './sharedView';

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
  /** Read through the catalogue when a rule first asks for it. */
  readonly configured: ConfiguredConnector;
}

export interface TopicView extends EntryView {
  effective: EffectiveTopic;
}

export interface KsqldbAppView extends EntryView {
  /** After all layers, in the shape of its entry. */
  merged: KsqldbApp;
  effective: EffectiveKsqldbApp;
}

/** What pipelines consist of: one entry per thing and environment. */
export interface PipelineParts {
  pipelines: PipelineView[];
  connectors: ConnectorView[];
  topics: TopicView[];
  apps: KsqldbAppView[];
  /** Config values with references to secrets. */
  references: ReferenceView[];
}

/** Those of a chart's value files that are in a folder. */
export function ownFiles(folder: string, valueFiles: string[]): string[] {
  return valueFiles.filter(file => file.startsWith(`${folder}/`));
}

function sharedFiles(folder: string, valueFiles: string[]): string[] {
  return valueFiles.filter(file => !file.startsWith(`${folder}/`));
}

function pipelineView(
  source: FileSource,
  pipeline: FleetPipeline,
  instance: PipelineInstance,
  environment: FleetEnvironment,
): PipelineView {
  const own = ownFiles(pipeline.folder, instance.valueFiles);
  const place: PipelineView['place'] = (path, what) =>
    locateInLayers(source, [{ files: own, path }], what) ??
    placeIn(source, own[0], path, what);
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
  source: FileSource,
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
      source,
      own.map(file => ({ files: [file], path: entry })),
    ) ?? placeIn(source, own[0], entry);
  return {
    ...pipeline,
    name: entry[1],
    origin,
    label: `${kind} ${entry[1]} of pipeline ${pipelineName}`,
    place: (path, what) =>
      locateInLayers(
        source,
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

/** Where shared files say what is merged beneath a connector's own entry, strongest first. */
export function connectorLayers(
  preset: string | undefined,
  connectCluster: string,
): Path[] {
  return [
    ...(preset ? [['presets', preset]] : []),
    ['connectClusters', connectCluster, 'defaults', 'connector'],
    ['defaults', 'connector'],
  ];
}

/** A connector on the workers of its Connect cluster. */
function configuredOn(
  { catalogue, connectClusterIn }: SharedView,
  environment: FleetEnvironment,
  connector: EffectiveConnector,
): ConfiguredConnector {
  const cluster = connectClusterIn(environment.name, connector.connectCluster);
  const { name, class: className, version, tasksMax, config } = connector;
  return configuredConnector(
    {
      name,
      class: className,
      version,
      tasksMax,
      config,
      plugins: cluster
        ? pluginsOf(cluster.instance, environment)
        : UNKNOWN_PLUGINS,
    },
    catalogue,
  );
}

function connectorViews(
  source: FileSource,
  pipeline: PipelineView,
  view: SharedView,
): ConnectorView[] {
  const { environment } = pipeline;
  const { values, effective } = pipeline.instance;
  const { shared } = environment;
  return Object.values(effective.connectors).flatMap(connector => {
    const merged = mergedConnector(shared, values, connector.name);
    if (!merged) {
      return [];
    }
    const below = connectorLayers(merged.preset, connector.connectCluster);
    const entry: [string, string] = ['connectors', connector.name];
    let configured: ConfiguredConnector | undefined;
    return [
      {
        ...part(source, pipeline, 'connector', entry, below),
        merged,
        effective: connector,
        get configured() {
          configured ??= configuredOn(view, environment, connector);
          return configured;
        },
      },
    ];
  });
}

function topicViews(source: FileSource, pipeline: PipelineView): TopicView[] {
  return Object.values(pipeline.instance.effective.topics).map(effective => ({
    ...part(
      source,
      pipeline,
      'topic',
      ['topics', effective.name],
      [['defaults', 'topic']],
    ),
    effective,
  }));
}

function appViews(source: FileSource, pipeline: PipelineView): KsqldbAppView[] {
  const { values, effective } = pipeline.instance;
  const { shared } = pipeline.environment;
  return Object.values(effective.ksqldb).flatMap(app => {
    const merged = mergedKsqldbApp(shared, values, app.name);
    return merged
      ? [
          {
            ...part(
              source,
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

/**
 * Lays one pipeline out for the rules.
 *
 * @param source - the files of the pipeline and those it shares with others
 */
export function pipelineParts(
  pipeline: FleetPipeline,
  shared: SharedView,
  source: FileSource,
): PipelineParts {
  const pipelines = Object.values(pipeline.instances).flatMap(instance => {
    const environment = ownValue(shared.environments, instance.environment);
    return environment
      ? [pipelineView(source, pipeline, instance, environment)]
      : [];
  });
  const connectors = pipelines.flatMap(view =>
    connectorViews(source, view, shared),
  );
  const apps = pipelines.flatMap(view => appViews(source, view));
  return {
    pipelines,
    connectors,
    topics: pipelines.flatMap(view => topicViews(source, view)),
    apps,
    references: referenceViews(connectors, apps),
  };
}
