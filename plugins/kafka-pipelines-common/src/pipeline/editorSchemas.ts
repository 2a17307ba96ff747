import { connectClusterValuesSchema } from './connectClusterValues';
import { fleetConfigSchema } from './fleetConfig';
import { pipelineValuesSchema } from './pipelineValues';
import { sharedValuesSchema } from './sharedValues';
import { jsonSchema, type JsonSchema } from './valuesSchema';

/**
 * JSON Schemas for editors, one for each kind of file of a GitOps repository,
 * by the name of their file. Unlike the schema of a chart each takes only what
 * that kind of file may say, so an editor marks what `check` would report.
 *
 * @public
 */
export function editorSchemas(): Record<
  | 'kafka-pipelines.schema.json'
  | 'shared-values.schema.json'
  | 'pipeline.schema.json'
  | 'connect-cluster.schema.json',
  JsonSchema
> {
  return {
    'kafka-pipelines.schema.json': jsonSchema(
      fleetConfigSchema,
      'kafka-pipelines.yaml of a repository of Kafka pipelines',
    ),
    'shared-values.schema.json': jsonSchema(
      sharedValuesSchema,
      'Shared values of Kafka pipelines and Connect clusters',
    ),
    'pipeline.schema.json': jsonSchema(
      pipelineValuesSchema,
      'Values of a Kafka pipeline',
    ),
    'connect-cluster.schema.json': jsonSchema(
      connectClusterValuesSchema,
      'Values of a Kafka Connect cluster',
    ),
  };
}
