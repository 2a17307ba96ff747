import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  gitOpsRepositoriesServiceRef,
  kafkaPipelinesServiceRef,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/service';
import { KafkaPipelinesRelationProcessor } from './processor/KafkaPipelinesRelationProcessor';
import { KafkaPipelinesEntityProvider } from './provider/KafkaPipelinesEntityProvider';

/**
 * Puts the Kafka pipelines of GitOps repositories into the catalog.
 *
 * @public
 */
export const catalogModuleKafkaPipelines = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'kafka-pipelines',
  register({ registerInit }) {
    registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        events: eventsServiceRef,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        pipelines: kafkaPipelinesServiceRef,
        processing: catalogProcessingExtensionPoint,
        repositories: gitOpsRepositoriesServiceRef,
        scheduler: coreServices.scheduler,
      },
      async init({ config, processing, ...services }) {
        processing.addProcessor(new KafkaPipelinesRelationProcessor());
        processing.addEntityProvider(
          KafkaPipelinesEntityProvider.fromConfig(config, services),
        );
      },
    });
  },
});
