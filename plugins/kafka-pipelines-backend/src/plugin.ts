import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { kafkaPipelinePermissions } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  createBlueprintReader,
  entityNamespace,
  gitOpsRepositoriesServiceRef,
  kafkaPipelinesServiceRef,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/service';
import { createAuthorize } from './http/authorize';
import { createPreview } from './preview/createPreview';
import { repositoryList } from './repositoryList';
import { createRouter } from './router';

/**
 * REST API of Kafka pipelines: preview of a change, fleet, one pipeline with
 * its manifests.
 *
 * @public
 */
export const kafkaPipelinesPlugin = createBackendPlugin({
  pluginId: 'kafka-pipelines',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        pipelines: kafkaPipelinesServiceRef,
        repositories: gitOpsRepositoriesServiceRef,
        urlReader: coreServices.urlReader,
        userInfo: coreServices.userInfo,
      },
      async init({
        auth,
        catalog,
        config,
        httpAuth,
        httpRouter,
        permissions,
        permissionsRegistry,
        pipelines,
        repositories,
        urlReader,
        userInfo,
      }) {
        permissionsRegistry.addPermissions(kafkaPipelinePermissions);
        httpRouter.use(
          createRouter({
            authorize: createAuthorize({ httpAuth, permissions }),
            listRepositories: () => repositoryList(repositories),
            namespaceOf: repository => entityNamespace(config, repository),
            pipelines,
            preview: createPreview({
              auth,
              catalog,
              permissions,
              pipelines,
              readBlueprint: createBlueprintReader({ urlReader, config }),
              userInfo,
            }),
          }),
        );
      },
    });
  },
});
