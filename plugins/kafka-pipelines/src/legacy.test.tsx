import { FlatRoutes } from '@backstage/core-app-api';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { kafkaPipelinesApiRef } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { Route } from 'react-router-dom';
import { fixtureApi } from './__fixtures__/api';
import {
  bulkTemplate,
  editTemplate,
  ordersEntity,
} from './__fixtures__/entities';
import { formDataOf } from './__testUtils__/formDataOf';
import {
  EntityKafkaPipelineCard,
  EntityKafkaPipelineContent,
  KafkaPipelinesPage,
  kafkaPipelinesPlugin,
} from './legacy';
import { rootRouteRef, selectedTemplateRouteRef } from './routes';

function WithApis({ children }: { children: ReactNode }) {
  return (
    <TestApiProvider
      apis={[
        [kafkaPipelinesApiRef, fixtureApi()],
        [
          catalogApiRef,
          catalogApiMock({
            entities: [ordersEntity, editTemplate, bulkTemplate],
          }),
        ],
      ]}
    >
      {children}
    </TestApiProvider>
  );
}

const mountedRoutes = {
  '/catalog/:namespace/:kind/:name': entityRouteRef,
  '/create/templates/:namespace/:templateName': selectedTemplateRouteRef,
};

describe('in a legacy app', () => {
  it('the page lists pipelines and opens one', async () => {
    await renderInTestApp(
      <WithApis>
        <FlatRoutes>
          <Route path="/kafka-pipelines" element={<KafkaPipelinesPage />} />
        </FlatRoutes>
      </WithApis>,
      { routeEntries: ['/kafka-pipelines'], mountedRoutes },
    );
    expect(
      await screen.findByRole('heading', { name: 'Kafka pipelines' }),
    ).toBeInTheDocument();

    expect(
      await screen.findByRole('link', { name: 'Change many' }),
    ).toBeInTheDocument();

    await userEvent.click(
      await screen.findByRole('link', { name: 'orders-cdc' }),
    );

    expect(
      await screen.findByRole('tab', { name: 'Connectors (2)' }),
    ).toBeInTheDocument();
  });

  it('the card shows the pipeline of the entity', async () => {
    await renderInTestApp(
      <WithApis>
        <EntityProvider entity={ordersEntity}>
          <EntityKafkaPipelineCard />
        </EntityProvider>
      </WithApis>,
      { mountedRoutes: { ...mountedRoutes, '/kafka-pipelines': rootRouteRef } },
    );

    expect(
      await screen.findByRole('link', { name: 'Open pipeline orders-cdc' }),
    ).toHaveAttribute('href', '/kafka-pipelines/demo/orders-cdc');
    expect(await screen.findByText('1 error')).toBeInTheDocument();
  });

  it('the tab shows the parts of the pipeline', async () => {
    await renderInTestApp(
      <WithApis>
        <EntityProvider entity={ordersEntity}>
          <EntityKafkaPipelineContent />
        </EntityProvider>
      </WithApis>,
      { mountedRoutes: { ...mountedRoutes, '/kafka-pipelines': rootRouteRef } },
    );

    expect(
      await screen.findByRole('tab', { name: 'Topics (3)' }),
    ).toBeInTheDocument();
    expect(
      formDataOf(await screen.findByRole('link', { name: 'Edit' })),
    ).toEqual({
      path: '/create/templates/default/edit-kafka-pipeline',
      formData: { pipeline: 'orders-cdc', repository: 'demo' },
    });
  });

  it('the plugin brings the client of the backend', () => {
    expect(
      [...kafkaPipelinesPlugin.getApis()].map(({ api }) => api.id),
    ).toEqual([kafkaPipelinesApiRef.id]);
  });
});
