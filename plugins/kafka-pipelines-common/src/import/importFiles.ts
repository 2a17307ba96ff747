import type { PipelineValues } from '../pipeline/pipelineValues';
import { printYaml } from '../yaml/printYaml';
import type { ImportPlan, PlannedFile, PlannedPipeline } from './types';

/**
 * What the file of a pipeline says.
 *
 * @public
 */
export function plannedValues({
  name,
  owner,
  connectCluster,
  connectors,
  topics,
}: PlannedPipeline): PipelineValues {
  const hasConnectors = Object.keys(connectors).length > 0;
  return {
    pipeline: { name, ...(owner !== undefined && { owner }) },
    connect: { cluster: connectCluster },
    ...(hasConnectors && { connectors }),
    ...(Object.keys(topics).length > 0 && { topics }),
  };
}

/**
 * The files of a plan: `values.yaml` of each pipeline, an empty
 * `values-<env>.yaml` for each environment that it is in, and its presets,
 * which have to be named in `valueFiles`.
 *
 * @public
 */
export function importFiles(
  { pipelines, presets }: Pick<ImportPlan, 'pipelines' | 'presets'>,
  environments: readonly string[],
): PlannedFile[] {
  return [
    ...pipelines.flatMap(pipeline => {
      const folder = `pipelines/${pipeline.name}`;
      return [
        {
          path: `${folder}/values.yaml`,
          text: printYaml(plannedValues(pipeline)),
        },
        ...environments.map(environment => ({
          path: `${folder}/values-${environment}.yaml`,
          text: '{}\n',
        })),
      ];
    }),
    ...presets.map(({ file, name, preset }) => ({
      path: file,
      text: printYaml({ presets: { [name]: preset } }),
    })),
  ];
}
