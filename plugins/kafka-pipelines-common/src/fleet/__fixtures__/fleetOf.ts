import { testCatalogue } from '../../connect/catalogue/testCatalogue';
import type { PipelineValues, SharedValues } from '../../pipeline';
import { effectivePipeline } from '../../pipeline/effectivePipeline';
import type { Fleet, FleetEnvironment, FleetPipeline } from '../types';

/** Pipelines by name, each with its values by environment. */
export interface FleetOf {
  shared?: SharedValues;
  pipelines?: Record<string, Record<string, PipelineValues>>;
  config?: Partial<Fleet['config']>;
  connectClusters?: Fleet['connectClusters'];
  findings?: Fleet['findings'];
}

const environmentConfig: FleetEnvironment['config'] = {
  charts: {
    'kafka-pipeline': { bundled: '0.2.0' },
    'kafka-connect': { bundled: '0.2.0' },
  },
  valueFiles: {
    'kafka-pipeline': ['defaults/pipeline.yaml'],
    'kafka-connect': [],
  },
};

/** A fleet as the loader would make it of these values, with environments dev and prod. */
export function fleetOf({
  shared = {},
  pipelines = {},
  config = {},
  connectClusters = {},
  findings = [],
}: FleetOf): Fleet {
  const environments = Object.fromEntries(
    ['dev', 'prod'].map(name => [
      name,
      { name, config: environmentConfig, shared, connectShared: shared },
    ]),
  );
  return {
    catalogue: testCatalogue([]),
    config: {
      environments: { dev: environmentConfig, prod: environmentConfig },
      ...config,
    },
    environments,
    pipelines: Object.fromEntries(
      Object.entries(pipelines).map(([name, byEnvironment]) => [
        name,
        {
          name,
          folder: `pipelines/${name}`,
          metadata: Object.values(byEnvironment)[0]?.pipeline ?? {},
          files: [
            `pipelines/${name}/values.yaml`,
            ...Object.keys(byEnvironment).map(
              environment => `pipelines/${name}/values-${environment}.yaml`,
            ),
          ],
          instances: Object.fromEntries(
            Object.entries(byEnvironment).map(([environment, values]) => [
              environment,
              {
                pipeline: name,
                environment,
                valueFiles: [
                  'defaults/pipeline.yaml',
                  `pipelines/${name}/values.yaml`,
                  `pipelines/${name}/values-${environment}.yaml`,
                ],
                values,
                effective: effectivePipeline(shared, values),
              },
            ]),
          ),
          broken: false,
        } satisfies FleetPipeline,
      ]),
    ),
    connectClusters,
    files: new Map(),
    findings,
  };
}
