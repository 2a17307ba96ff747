import {
  originsOfPipeline,
  type Fleet,
  type FleetPipeline,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  isAboutConnectors,
  selectedConnectors,
  type BulkSelect,
} from './bulkSelect';
import type { FieldEdits } from '../fieldEdits';

/** A value that shared files give. */
interface SharedValue {
  file: string;
  pointer: string;
  /** For people. */
  value?: string;
}

/** A field of a pipeline in one environment. */
export interface BulkTarget {
  environment: string;
  connector?: string;
  path: string[];
  /** What the files of the pipeline say, the strongest first. */
  own: Array<{ file: string; value: unknown }>;
  /** File to set it in where none of them says anything. */
  home: string;
  /** What lies beneath. */
  shared?: SharedValue;
}

/** Where a pipeline's files stand in one environment, the strongest first. */
function ownFiles({ folder, files }: FleetPipeline, environment: string) {
  const base = `${folder}/values.yaml`;
  return [
    `${folder}/values-${environment}.yaml`,
    ...(files.includes(base) ? [base] : []),
  ];
}

/** A field of every connector that fits. */
export function connectorTargets(
  fleet: Fleet,
  pipeline: FleetPipeline,
  select: BulkSelect,
  field: { path: string[]; key: string },
  edits: FieldEdits,
): BulkTarget[] {
  return Object.values(pipeline.instances).flatMap(instance => {
    const connectors = selectedConnectors(select, instance);
    if (connectors.length === 0) {
      return [];
    }
    const { environment } = instance;
    const files = ownFiles(pipeline, environment);
    const origins = originsOfPipeline(fleet, pipeline.name, environment);
    return connectors.map(({ name }) => {
      const entry = ['connectors', name];
      const path = [...entry, ...field.path];
      const origin = origins.find(
        item =>
          item.kind === 'connector' &&
          item.name === name &&
          item.key === field.key,
      );
      const shared = [...(origin ? [origin, ...origin.overrides] : [])].find(
        ({ file }) => file !== undefined && !files.includes(file),
      );
      return {
        environment,
        connector: name,
        path,
        own: ownValues(files, path, edits),
        // The weakest file that has the entry is where it is described
        home:
          files.findLast(file => edits.valueAt(file, entry) !== undefined) ??
          files[0],
        ...(shared?.file !== undefined && {
          shared: {
            file: shared.file,
            pointer: shared.pointer,
            ...(shared.value !== undefined && { value: shared.value }),
          },
        }),
      };
    });
  });
}

/** A field of the metadata of a pipeline. */
export function metadataTargets(
  pipeline: FleetPipeline,
  select: BulkSelect,
  field: string,
  edits: FieldEdits,
): BulkTarget[] {
  const path = ['pipeline', field];
  return Object.values(pipeline.instances)
    .filter(
      instance =>
        (select.environments?.includes(instance.environment) ?? true) &&
        (!isAboutConnectors(select) ||
          selectedConnectors(select, instance).length > 0),
    )
    .map(({ environment }) => {
      const files = ownFiles(pipeline, environment);
      return {
        environment,
        path,
        own: ownValues(files, path, edits),
        home: files[files.length - 1],
      };
    });
}

function ownValues(files: string[], path: string[], edits: FieldEdits) {
  return files.flatMap(file => {
    const value = edits.valueAt(file, path);
    return value === undefined ? [] : [{ file, value }];
  });
}
