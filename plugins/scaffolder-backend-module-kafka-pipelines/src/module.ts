import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import {
  createBlueprintReader,
  gitOpsRepositoriesServiceRef,
  kafkaPipelinesServiceRef,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/service';
import { createFillAction } from './actions/fill';
import { createPublishAction } from './actions/publish';
import { createValidateAction } from './actions/validate';
import { createBulkAction } from './actions/verbs/bulk';
import { createDeriveAction } from './actions/verbs/derive';
import { createEditAction } from './actions/verbs/edit';
import { createPromoteAction } from './actions/verbs/promote';
import { createRemoveAction } from './actions/verbs/remove';

/**
 * Scaffolder actions that create, change and remove Kafka pipelines.
 *
 * @public
 */
export const scaffolderModuleKafkaPipelines = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'kafka-pipelines',
  register(env) {
    env.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        events: eventsServiceRef,
        permissions: coreServices.permissions,
        pipelines: kafkaPipelinesServiceRef,
        repositories: gitOpsRepositoriesServiceRef,
        urlReader: coreServices.urlReader,
        userInfo: coreServices.userInfo,
      },
      async init({ actions, urlReader, ...services }) {
        const { config } = services;
        actions.addActions(
          createFillAction({
            ...services,
            readBlueprint: createBlueprintReader({ urlReader, config }),
          }),
          createEditAction(services),
          createRemoveAction(services),
          createPromoteAction(services),
          createDeriveAction(services),
          createBulkAction(services),
          createValidateAction(services),
          createPublishAction(services),
        );
      },
    });
  },
});
