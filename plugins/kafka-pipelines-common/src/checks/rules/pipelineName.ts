import type { FleetRule } from '../rule';
import { folderNameHint } from './folderNameHint';

/** The name is the folder's, so that an address leads to one place. */
export const pipelineName: FleetRule = {
  id: 'pipeline/name',
  severity: 'error',
  description: 'A pipeline has no name, or another one than its folder.',
  explanation:
    "The folder's name is the pipeline's name in the catalog, in Argo CD and in every label, so two names would be two pipelines.",
  bad: [
    '# pipelines/orders-cdc/values.yaml',
    'pipeline: { name: orders }',
  ].join('\n'),
  good: [
    '# pipelines/orders-cdc/values.yaml',
    'pipeline: { name: orders-cdc }',
  ].join('\n'),
  *checkPipeline(view) {
    for (const { pipeline, instance, rootPlace, subject } of view.pipelines) {
      const { name } = instance.effective.metadata;
      if (name !== pipeline.name) {
        yield {
          message: name
            ? `The pipeline is named ${name}, but its folder ${pipeline.name}.`
            : `The pipeline in ${pipeline.folder} has no name.`,
          hint: folderNameHint(
            pipeline.name,
            `pipeline: { name: ${pipeline.name} }`,
          ),
          place: rootPlace(['pipeline', 'name'], 'value'),
          subject,
        };
      }
    }
  },
};
