import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { kafkaPipelinePermissions } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  createBlueprintReader,
  entityNamespace,
  gitOpsRepositoriesServiceRef,
  kafkaPipelinesServiceRef,
  newsOf,
  REPOSITORY_NEWS_TOPICS,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/service';
import { createAuthorize } from './http/authorize';
import { createPreview } from './preview/createPreview';
import { ProposalReader } from './proposals/ProposalReader';
import { repositoryList } from './repositoryList';
import { createRouter } from './router';

/**
 * REST API of Kafka pipelines: preview of a change, fleet, one pipeline with
 * its manifests, changes that wait for review.
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
        events: eventsServiceRef,
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
        events,
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
        const proposals = new ProposalReader({ pipelines, repositories });
        await events.subscribe({
          id: 'kafka-pipelines-proposals',
          topics: REPOSITORY_NEWS_TOPICS,
          async onEvent(event) {
            repositories
              .list()
              .filter(repository => newsOf(event, repository))
              .forEach(({ name }) => proposals.forget(name));
          },
        });
        httpRouter.use(
          createRouter({
            authorize: createAuthorize({ httpAuth, permissions }),
            listProposals: repository => proposals.list(repository),
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
