import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import {
  pipelineEntityFilter,
  pipelinePartEntityFilter,
} from '../entityFilters';

export const pipelineCard = EntityCardBlueprint.make({
  name: 'pipeline',
  params: {
    type: 'info',
    filter: { $any: [pipelineEntityFilter, pipelinePartEntityFilter] },
    loader: () =>
      import('../components/entity/PipelineCard').then(m => <m.PipelineCard />),
  },
});
