import { screen } from '@testing-library/react';
import type { PipelineDetail } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { ordersEntity, removeTemplate } from '../../__fixtures__/entities';
import { ordersDetail } from '../../__fixtures__/pipelineDetail';
import {
  removalProposal,
  reviewedRepositories,
} from '../../__fixtures__/proposals';
import { formDataOf } from '../../__testUtils__/formDataOf';
import { renderPlugin } from '../../__testUtils__/renderPlugin';

const stopped: PipelineDetail = {
  ...ordersDetail,
  ksqldb: [],
  connectors: ordersDetail.connectors.map(connector => ({
    ...connector,
    byEnvironment: Object.fromEntries(
      Object.entries(connector.byEnvironment).map(([environment, runs]) => [
        environment,
        { ...runs, state: 'stopped' },
      ]),
    ),
  })),
};

const render = (
  detail: PipelineDetail,
  options: { entities?: (typeof removeTemplate)[]; isProposed?: boolean } = {},
) =>
  renderPlugin('/demo/orders-cdc', {
    api: {
      getPipeline: async () => detail,
      listRepositories: async () => reviewedRepositories,
      listProposals: async () => ({
        proposals: options.isProposed ? [removalProposal] : [],
      }),
    },
    catalogApi: catalogApiMock({
      entities: [ordersEntity, ...(options.entities ?? [removeTemplate])],
    }),
  });

const title = 'Stopped in Git: the second commit removes it';

describe('StoppedNotice', () => {
  it('leads to the second commit of a removal', async () => {
    render(stopped);

    expect(await screen.findByText(title)).toBeInTheDocument();
    expect(
      screen.getByText(/look in Argo CD that this is synced/),
    ).toBeInTheDocument();
    expect(formDataOf(screen.getByRole('link', { name: 'Remove' }))).toEqual({
      path: '/create/templates/default/remove-kafka-pipeline',
      formData: { pipeline: 'orders-cdc', repository: 'demo' },
    });
  });

  it.each([
    ['a connector runs somewhere', { ...ordersDetail, ksqldb: [] }],
    ['a ksqlDB app may run', { ...stopped, ksqldb: ordersDetail.ksqldb }],
    ['there is no connector', { ...stopped, connectors: [] }],
  ])('says nothing when %s', async (_when, detail) => {
    render(detail);

    await screen.findByRole('button', { name: 'Actions' });
    expect(screen.queryByText(title)).not.toBeInTheDocument();
  });

  it('says nothing when the removal waits for review', async () => {
    render(stopped, { isProposed: true });

    await screen.findByText('Waiting for review: Remove pipeline orders-cdc');
    await screen.findByRole('button', { name: 'Actions' });
    expect(screen.queryByText(title)).not.toBeInTheDocument();
  });

  it('says nothing when nothing can be removed from here', async () => {
    render(stopped, { entities: [] });

    await screen.findByRole('link', { name: 'Open in catalog' });
    expect(screen.queryByText(title)).not.toBeInTheDocument();
  });
});
