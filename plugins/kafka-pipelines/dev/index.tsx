import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { kafkaPipelinesApiRef } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import kafkaPipelinesPlugin from '../src';
import { fixtureApi } from '../src/__fixtures__/api';
import {
  connectorEntity,
  ordersEntity,
  templateEntities,
} from '../src/__fixtures__/entities';
import {
  bulkProposal,
  refundsProposal,
  removalProposal,
  reviewedRepositories,
} from '../src/__fixtures__/proposals';
import { scaffolderStandIn } from './scaffolder';

// The pages with answers that are made up, so no backend is needed.
createDevApp({
  features: [
    catalogPlugin,
    scaffolderStandIn,
    kafkaPipelinesPlugin,
    createFrontendModule({
      pluginId: 'catalog',
      extensions: [
        ApiBlueprint.make({
          params: defineParams =>
            defineParams({
              api: catalogApiRef,
              deps: {},
              factory: () =>
                new InMemoryCatalogClient({
                  entities: [
                    ordersEntity,
                    connectorEntity,
                    ...templateEntities,
                  ],
                }),
            }),
        }),
      ],
    }),
    createFrontendModule({
      pluginId: 'kafka-pipelines',
      extensions: [
        ApiBlueprint.make({
          params: defineParams =>
            defineParams({
              api: kafkaPipelinesApiRef,
              deps: {},
              factory: () =>
                fixtureApi({
                  listRepositories: async () => reviewedRepositories,
                  listProposals: async () => ({
                    proposals: [refundsProposal, bulkProposal, removalProposal],
                  }),
                }),
            }),
        }),
      ],
    }),
  ],
});
