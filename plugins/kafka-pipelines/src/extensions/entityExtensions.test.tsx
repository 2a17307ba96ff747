import { renderTestApp } from '@backstage/frontend-test-utils';
import type { ExtensionDefinition } from '@backstage/frontend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import type { KafkaPipelinesApi } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import {
  ANNOTATION_FINDINGS,
  ANNOTATION_STALE_SINCE,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { kafkaPipelinesApiRef } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { screen } from '@testing-library/react';
import { fixtureApi } from '../__fixtures__/api';
import {
  connectorEntity,
  editTemplate,
  ordersEntity,
} from '../__fixtures__/entities';
import {
  refundsProposal,
  reviewedRepositories,
} from '../__fixtures__/proposals';
import { formDataOf } from '../__testUtils__/formDataOf';
import { rootRouteRef, selectedTemplateRouteRef } from '../routes';
import { pipelineCard } from './entityCards';
import { pipelineContent } from './entityContents';

function renderOn(
  entity: Entity,
  extension: ExtensionDefinition,
  api: Partial<KafkaPipelinesApi> = {},
) {
  return renderTestApp({
    extensions: [createTestEntityPage({ entity }), extension],
    mountedRoutes: {
      '/kafka-pipelines': rootRouteRef,
      '/catalog/:namespace/:kind/:name': entityRouteRef,
      '/create/templates/:namespace/:templateName': selectedTemplateRouteRef,
    },
    apis: [
      [kafkaPipelinesApiRef, fixtureApi(api)],
      [catalogApiRef, catalogApiMock({ entities: [editTemplate] })],
    ],
  });
}

const without = (annotations: Record<string, string>): Entity => ({
  ...ordersEntity,
  metadata: { ...ordersEntity.metadata, annotations },
});

describe('the card', () => {
  it('shows a pipeline at a glance and leads to it', async () => {
    renderOn(ordersEntity, pipelineCard);

    expect(await screen.findByText('ksqlDB apps')).toBeInTheDocument();
    expect(screen.getByText('1 error')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Open pipeline orders-cdc' }),
    ).toHaveAttribute('href', '/kafka-pipelines/demo/orders-cdc');
  });

  it('shows what the pipeline says about one of its connectors', async () => {
    renderOn(connectorEntity, pipelineCard);

    expect(
      await screen.findByText('io.debezium.connector.mysql.MySqlConnector'),
    ).toBeInTheDocument();
    expect(screen.getByText('running')).toBeInTheDocument();
    expect(screen.queryByText('ksqlDB apps')).not.toBeInTheDocument();
  });

  it('says when the entity does not name its pipeline', async () => {
    renderOn(without({}), pipelineCard);

    expect(
      await screen.findByText('kafka-pipelines/repository'),
    ).toBeInTheDocument();
  });

  it('says when the entity is older than its files', async () => {
    renderOn(
      without({
        ...ordersEntity.metadata.annotations,
        [ANNOTATION_STALE_SINCE]: '0123456789abcdef',
        [ANNOTATION_FINDINGS]: 'pipelines/orders-cdc/values.yaml:3:1 bad YAML',
      }),
      pipelineCard,
    );

    expect(await screen.findByText(/as of commit 0123456/)).toBeInTheDocument();
    expect(screen.getByText(/values\.yaml:3:1 bad YAML/)).toBeInTheDocument();
  });
});

describe('the tab', () => {
  it('leads to what can be done with the pipeline', async () => {
    renderOn(ordersEntity, pipelineContent);

    expect(
      formDataOf(await screen.findByRole('link', { name: 'Edit' })),
    ).toEqual({
      path: '/create/templates/default/edit-kafka-pipeline',
      formData: { pipeline: 'orders-cdc', repository: 'demo' },
    });
  });

  it('says that a change waits for review', async () => {
    renderOn(ordersEntity, pipelineContent, {
      listRepositories: async () => reviewedRepositories,
      listProposals: async () => ({
        proposals: [
          {
            ...refundsProposal,
            pipelines: [{ name: 'orders-cdc', becomes: 'changed' }],
          },
        ],
      }),
    });

    expect(await screen.findByText(/^Waiting for review/)).toBeInTheDocument();
  });

  it('shows the parts, files and manifests of the pipeline', async () => {
    renderOn(ordersEntity, pipelineContent);

    expect(
      await screen.findByRole('tab', { name: 'Connectors (2)' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('tab', { name: 'Values files' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('tab', { name: 'Manifests' })).toBeInTheDocument();
  });

  it('says when the entity does not name its pipeline', async () => {
    renderOn(without({}), pipelineContent);

    expect(
      await screen.findByText('kafka-pipelines/pipeline'),
    ).toBeInTheDocument();
  });
});
