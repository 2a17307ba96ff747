import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { rootRouteRef } from '../routes';

export const kafkaPipelinesPage = PageBlueprint.make({
  params: {
    path: '/kafka-pipelines',
    routeRef: rootRouteRef,
    loader: () =>
      import('../components/page/KafkaPipelinesPage').then(m => (
        <m.KafkaPipelinesPage />
      )),
  },
});
