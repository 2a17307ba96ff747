import {
  toPointer,
  valueAt,
  type BulkSelect,
  type EffectiveConnector,
  type Fleet,
  type FleetPipeline,
  type PipelineInstance,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { isAboutConnectors, selectedConnectors } from './bulkSelect';

/** A value that shared files give. */
interface SharedValue {
  file: string;
  pointer: string;
  value: unknown;
}

/** A field of a pipeline in one environment. */
export interface BulkTarget {
  environment: string;
  connector?: string;
  path: string[];
  /** Files of the pipeline that say anything of it, the strongest first. */
  own: string[];
  /** File to set it in where none of them does. */
  home: string;
  /** What lies beneath. */
  shared?: SharedValue;
}

/** A field of a connector, from its entry on. */
export interface ConnectorField {
  path: string[];
  /** False for what a preset cannot say. */
  fromPreset: boolean;
}

/** The files of a pipeline in one environment, the strongest first. */
function ownFiles({ folder }: FleetPipeline, { valueFiles }: PipelineInstance) {
  return valueFiles.filter(file => file.startsWith(`${folder}/`)).reverse();
}

function saying(fleet: Fleet, files: string[], path: string[]): string[] {
  return files.filter(
    file => valueAt(fleet.files.get(file)?.value, path) !== undefined,
  );
}

/** What the layers beneath a connector's own entry say, the strongest of them. */
function sharedValue(
  fleet: Fleet,
  pipeline: FleetPipeline,
  { valueFiles, values }: PipelineInstance,
  { name, connectCluster }: EffectiveConnector,
  { path, fromPreset }: ConnectorField,
): SharedValue | undefined {
  const files = valueFiles
    .filter(file => !file.startsWith(`${pipeline.folder}/`))
    .reverse();
  const preset = values.connectors?.[name]?.preset;
  const layers = [
    ...(preset !== undefined && fromPreset ? [['presets', preset]] : []),
    ['connectClusters', connectCluster, 'defaults', 'connector'],
    ['defaults', 'connector'],
  ].map(layer => [...layer, ...path]);
  for (const at of layers) {
    const [file] = saying(fleet, files, at);
    if (file !== undefined) {
      const value = valueAt(fleet.files.get(file)?.value, at);
      // null takes out what lies beneath, so nothing is inherited
      return value === null
        ? undefined
        : { file, pointer: toPointer(at), value };
    }
  }
  return undefined;
}

/** A field of every connector that fits. */
export function connectorTargets(
  fleet: Fleet,
  pipeline: FleetPipeline,
  select: BulkSelect,
  field: ConnectorField,
): BulkTarget[] {
  return Object.values(pipeline.instances).flatMap(instance => {
    const files = ownFiles(pipeline, instance);
    return selectedConnectors(select, instance).map(connector => {
      const entry = ['connectors', connector.name];
      const path = [...entry, ...field.path];
      const shared = sharedValue(fleet, pipeline, instance, connector, field);
      return {
        environment: instance.environment,
        connector: connector.name,
        path,
        own: saying(fleet, files, path),
        // The weakest file that has the entry is where it is described
        home: saying(fleet, files, entry).at(-1) ?? files[0],
        ...(shared && { shared }),
      };
    });
  });
}

/** A field of the metadata of a pipeline. */
export function metadataTargets(
  fleet: Fleet,
  pipeline: FleetPipeline,
  select: BulkSelect,
  field: string[],
): BulkTarget[] {
  const path = ['pipeline', ...field];
  return Object.values(pipeline.instances)
    .filter(
      instance =>
        (select.environments?.includes(instance.environment) ?? true) &&
        (!isAboutConnectors(select) ||
          selectedConnectors(select, instance).length > 0),
    )
    .map(instance => {
      const files = ownFiles(pipeline, instance);
      return {
        environment: instance.environment,
        path,
        own: saying(fleet, files, path),
        home: files[files.length - 1],
      };
    });
}
