/**
 * The Kafka pipelines page, entity card and entity tab for apps of the legacy
 * frontend system.
 *
 * @packageDocumentation
 */
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import {
  KafkaPipelinesClient,
  kafkaPipelinesApiRef,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import {
  createComponentRouteRef,
  pipelineRouteRef,
  rootRouteRef,
  selectedTemplateRouteRef,
} from './routes';

export {
  isKafkaPipelineEntity,
  isKafkaPipelinePartEntity,
} from './entityFilters';

/** @public */
export const kafkaPipelinesPlugin = createPlugin({
  id: 'kafka-pipelines',
  routes: { root: rootRouteRef, pipeline: pipelineRouteRef },
  externalRoutes: {
    createComponent: createComponentRouteRef,
    selectedTemplate: selectedTemplateRouteRef,
  },
  apis: [
    createApiFactory({
      api: kafkaPipelinesApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: apis => new KafkaPipelinesClient(apis),
    }),
  ],
});

/** The page with all pipelines and the pages of each. @public */
export const KafkaPipelinesPage = kafkaPipelinesPlugin.provide(
  createRoutableExtension({
    name: 'KafkaPipelinesPage',
    component: () =>
      import('./components/page/LegacyKafkaPipelinesPage').then(
        m => m.LegacyKafkaPipelinesPage,
      ),
    mountPoint: rootRouteRef,
  }),
);

/** Card of a pipeline's or a part's entity page. @public */
export const EntityKafkaPipelineCard = kafkaPipelinesPlugin.provide(
  createComponentExtension({
    name: 'EntityKafkaPipelineCard',
    component: {
      lazy: () =>
        import('./components/entity/PipelineCard').then(m => m.PipelineCard),
    },
  }),
);

/** Tab of a pipeline's entity page. @public */
export const EntityKafkaPipelineContent = kafkaPipelinesPlugin.provide(
  createComponentExtension({
    name: 'EntityKafkaPipelineContent',
    component: {
      lazy: () =>
        import('./components/entity/PipelineContent').then(
          m => m.PipelineContent,
        ),
    },
  }),
);
