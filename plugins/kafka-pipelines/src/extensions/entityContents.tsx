import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { pipelineEntityFilter } from '../entityFilters';

export const pipelineContent = EntityContentBlueprint.make({
  name: 'pipeline',
  params: {
    path: '/pipeline',
    title: 'Pipeline',
    filter: pipelineEntityFilter,
    loader: () =>
      import('../components/entity/PipelineContent').then(m => (
        <m.PipelineContent />
      )),
  },
});
