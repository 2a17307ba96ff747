import type { FleetRule } from '../rule';

/** Every pipeline has an owner: who may write it, and whom to ask. */
export const pipelineOwner: FleetRule = {
  id: 'pipeline/owner',
  severity: 'error',
  description: 'A pipeline has no owner.',
  explanation:
    'Nobody could be asked about the pipeline, and only the platform groups could change it.',
  bad: 'pipeline: { name: orders-cdc }',
  good: 'pipeline: { name: orders-cdc, owner: group:default/data-platform }',
  *checkPipeline(view) {
    for (const { pipeline, rootPlace, subject } of view.pipelines) {
      // The write policy and the catalog know the owner of values.yaml only
      if (pipeline.metadata.owner === undefined) {
        yield {
          message: `The pipeline ${pipeline.name} has no owner.`,
          hint: 'Write owner: group:default/<team>, the team that answers for it.',
          place: rootPlace(['pipeline', 'owner'], 'value'),
          subject,
        };
      }
    }
  },
};
