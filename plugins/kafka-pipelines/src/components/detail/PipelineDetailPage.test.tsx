import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { ResponseError } from '@backstage/errors';
import { ordersEntity } from '../../__fixtures__/entities';
import { ordersDetail } from '../../__fixtures__/pipelineDetail';
import {
  bulkProposal,
  refundsProposal,
  removalProposal,
  reviewedRepositories,
} from '../../__fixtures__/proposals';
import { renderPlugin } from '../../__testUtils__/renderPlugin';

const inCatalog = () => catalogApiMock({ entities: [ordersEntity] });

describe('PipelineDetailPage', () => {
  it('shows the pipeline with links to its entities', async () => {
    renderPlugin('/demo/orders-cdc', { catalogApi: inCatalog() });

    expect(
      await screen.findByRole('link', { name: 'Open in catalog' }),
    ).toHaveAttribute('href', '/catalog/default/component/pipeline.orders-cdc');
    expect(
      screen.getByRole('heading', { name: 'orders-cdc' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'orders-mysql' })).toHaveAttribute(
      'href',
      '/catalog/default/component/connector.cdc.orders-mysql',
    );
    expect(
      screen.getByText('pipelines/orders-cdc/values.yaml:19:7'),
    ).toBeInTheDocument();
  });

  it('says what is not proven about the data flow, and why', async () => {
    renderPlugin('/demo/orders-cdc', { catalogApi: inCatalog() });

    expect(
      await screen.findByText('The name of the table depends on each record'),
    ).toBeInTheDocument();
    expect(screen.getByText('possible')).toBeInTheDocument();
    expect(
      screen.getAllByText('The statements of ksqlDB apps are not read yet'),
    ).toHaveLength(2);
    expect(
      screen.queryByText('ksqldb-query/orders-per-minute/inputs'),
    ).not.toBeInTheDocument();
    expect(
      screen.getAllByRole('link', { name: 'shop.orders' })[0],
    ).toHaveAttribute(
      'href',
      '/catalog/default/resource/dataset.mysql.shop.orders',
    );
  });

  it('says that it joins the catalog until its entity exists', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    const getEntityByRef = jest
      .fn()
      .mockResolvedValueOnce(undefined)
      .mockResolvedValue(ordersEntity);
    renderPlugin('/demo/orders-cdc', {
      catalogApi: catalogApiMock.mock({
        getEntityByRef,
        getEntities: async () => ({ items: [] }),
      }),
    });
    expect(await screen.findByText('Joining the catalog')).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: 'orders-mysql' }),
    ).not.toBeInTheDocument();

    await act(() => jest.advanceTimersByTimeAsync(2_000));

    expect(
      await screen.findByRole('link', { name: 'Open in catalog' }),
    ).toBeInTheDocument();
    expect(screen.queryByText('Joining the catalog')).not.toBeInTheDocument();
    expect(getEntityByRef).toHaveBeenCalledTimes(2);
    expect(getEntityByRef).toHaveBeenCalledWith(
      'component:default/pipeline.orders-cdc',
    );
    jest.useRealTimers();
  });

  it('says where to look when joining takes too long', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    renderPlugin('/demo/orders-cdc', {
      catalogApi: catalogApiMock.mock({
        getEntityByRef: async () => undefined,
      }),
    });
    await screen.findByText('Joining the catalog');

    await act(() => jest.advanceTimersByTimeAsync(95_000));

    expect(
      screen.getByText(/catalog\.providers\.kafkaPipelines/),
    ).toHaveTextContent('demo');
    jest.useRealTimers();
  });

  it('shows the data flow from the source to the sink', async () => {
    renderPlugin('/demo/orders-cdc', {
      api: {
        getPipeline: async () => ({
          ...ordersDetail,
          connectors: [...ordersDetail.connectors].reverse(),
        }),
      },
      catalogApi: inCatalog(),
    });

    const parts = await screen.findAllByRole('link', {
      name: /^orders-(mysql|bigquery|per-minute)$/,
    });
    expect(parts.map(({ textContent }) => textContent)).toEqual([
      'orders-mysql',
      'orders-per-minute',
      'orders-bigquery',
    ]);
  });

  it('shows connectors, topics and ksqlDB apps', async () => {
    renderPlugin('/demo/orders-cdc', { catalogApi: inCatalog() });

    await userEvent.click(
      await screen.findByRole('tab', { name: 'Connectors (2)' }),
    );
    const sink = screen.getByRole('row', { name: /orders-bigquery/ });
    expect(sink).toHaveTextContent('dev: paused');
    expect(sink).toHaveTextContent('prod: running');
    expect(sink).toHaveTextContent('dev: 1');
    expect(sink).toHaveTextContent('prod: 4');
    expect(sink).toHaveTextContent(
      'The name of the table depends on each record',
    );
    expect(
      within(sink).getByRole('link', { name: 'shop.order_items' }),
    ).toBeInTheDocument();

    await userEvent.click(screen.getByRole('tab', { name: 'Topics (3)' }));
    expect(
      screen.getByRole('row', { name: /shop\.customers/ }),
    ).toHaveTextContent('Outside of this repository');

    await userEvent.click(screen.getByRole('tab', { name: 'ksqlDB (1)' }));
    expect(
      screen.getByRole('textbox', { name: 'Statements of orders-per-minute' }),
    ).toHaveTextContent('CREATE TABLE orders_per_minute AS');
  });

  it('shows a values file with the findings in it', async () => {
    renderPlugin('/demo/orders-cdc?section=files');

    expect(
      await screen.findByRole('textbox', {
        name: 'pipelines/orders-cdc/values.yaml',
      }),
    ).toHaveTextContent('The order database');
    expect(screen.getByRole('region', { name: '1 error' })).toBeVisible();

    await userEvent.click(screen.getByRole('tab', { name: 'values-dev.yaml' }));

    expect(screen.getByText('dev sets nothing of its own.')).toBeVisible();
  });

  it('renders an environment when it is looked at', async () => {
    const getManifests = jest.fn(async (_repository, _name, environment) => ({
      environment,
      command: `helm template orders-cdc -f values-${environment}.yaml`,
      manifests: 'kind: KafkaTopic\nmetadata:\n  name: shop.orders\n',
    }));
    renderPlugin('/demo/orders-cdc?section=manifests', {
      api: { getManifests },
    });
    expect(
      await screen.findByText('helm template orders-cdc -f values-dev.yaml'),
    ).toBeInTheDocument();
    expect(getManifests).toHaveBeenCalledTimes(1);

    await userEvent.click(screen.getByRole('tab', { name: 'prod' }));

    expect(
      await screen.findByText('helm template orders-cdc -f values-prod.yaml'),
    ).toBeInTheDocument();
    expect(getManifests).toHaveBeenLastCalledWith(
      'demo',
      'orders-cdc',
      'prod',
      expect.objectContaining({ signal: expect.any(AbortSignal) }),
    );
  });

  const notFoundError = () =>
    ResponseError.fromResponse(
      new Response(
        JSON.stringify({ error: { name: 'NotFoundError', message: 'gone' } }),
        { status: 404, headers: { 'content-type': 'application/json' } },
      ),
    );

  it('says that a new pipeline waits for review, and where', async () => {
    const notFound = await notFoundError();
    const getPipeline = jest
      .fn()
      .mockRejectedValueOnce(notFound)
      .mockResolvedValue(ordersDetail);
    const listProposals = jest
      .fn()
      .mockResolvedValueOnce({ proposals: [bulkProposal, refundsProposal] })
      .mockResolvedValue({ proposals: [] });
    renderPlugin('/demo/refunds', {
      api: {
        listRepositories: async () => reviewedRepositories,
        getPipeline,
        listProposals,
      },
    });

    expect(
      await screen.findByText('refunds waits for review'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /Pull request #12/ }),
    ).toHaveAttribute(
      'href',
      'https://github.com/acme/kafka-pipelines/pull/12',
    );
    expect(screen.getByRole('link', { name: 'ada' })).toBeInTheDocument();
    expect(screen.queryByText(/kp-bulk/)).not.toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Look again' }));

    expect(
      await screen.findByRole('tab', { name: 'Connectors (2)' }),
    ).toBeInTheDocument();
  });

  it('says that a change of the pipeline waits for review', async () => {
    renderPlugin('/demo/orders-cdc', {
      api: {
        listRepositories: async () => reviewedRepositories,
        listProposals: async () => ({ proposals: [bulkProposal] }),
      },
      catalogApi: inCatalog(),
    });

    expect(
      await screen.findByText(
        'A change of many pipelines, this one among them, waits for review',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText('kp-bulk-1a2b3c4d')).toBeInTheDocument();
  });

  describe('while somebody looks', () => {
    beforeEach(() => jest.useFakeTimers({ advanceTimers: true }));
    afterEach(() => jest.useRealTimers());

    it('a merged pipeline appears', async () => {
      const notFound = await notFoundError();
      let isMerged = false;
      renderPlugin('/demo/refunds', {
        api: {
          listRepositories: async () => reviewedRepositories,
          listProposals: async () => ({
            proposals: isMerged ? [] : [refundsProposal],
          }),
          getPipeline: async () => {
            if (!isMerged) throw notFound;
            return ordersDetail;
          },
        },
      });
      await screen.findByText('refunds waits for review');

      isMerged = true;
      await act(() => jest.advanceTimersByTimeAsync(20_000));

      expect(
        await screen.findByRole('tab', { name: 'Connectors (2)' }),
      ).toBeInTheDocument();
    });

    it('a pipeline whose removal is merged goes', async () => {
      const notFound = await notFoundError();
      let isMerged = false;
      renderPlugin('/demo/orders-cdc', {
        api: {
          listRepositories: async () => reviewedRepositories,
          listProposals: async () => ({
            proposals: isMerged ? [] : [removalProposal],
          }),
          getPipeline: async () => {
            if (isMerged) throw notFound;
            return ordersDetail;
          },
        },
      });
      await screen.findByText('Waiting for review: Remove pipeline orders-cdc');

      isMerged = true;
      await act(() => jest.advanceTimersByTimeAsync(20_000));

      expect(
        await screen.findByText('No pipeline orders-cdc in demo'),
      ).toBeInTheDocument();
    });

    it('nothing is asked again where changes are committed at once', async () => {
      const listRepositories = jest.fn(async () => ({
        repositories: [
          { name: 'demo', branch: 'main', publish: 'commit' as const },
        ],
      }));
      renderPlugin('/demo/orders-cdc', { api: { listRepositories } });
      await screen.findByRole('tab', { name: 'Connectors (2)' });

      await act(() => jest.advanceTimersByTimeAsync(60_000));

      expect(listRepositories).toHaveBeenCalledTimes(1);
    });
  });

  it('does not call a removal of what is gone already a new pipeline', async () => {
    const notFound = await notFoundError();
    renderPlugin('/demo/orders-cdc', {
      api: {
        listRepositories: async () => reviewedRepositories,
        listProposals: async () => ({ proposals: [removalProposal] }),
        getPipeline: () => Promise.reject(notFound),
      },
    });

    expect(
      await screen.findByText('No pipeline orders-cdc in demo'),
    ).toBeInTheDocument();
  });

  it('says that a pipeline is not there, which a merge may change', async () => {
    const notFound = await notFoundError();
    renderPlugin('/demo/nowhere', {
      api: { getPipeline: () => Promise.reject(notFound) },
    });

    expect(
      await screen.findByText('No pipeline nowhere in demo'),
    ).toBeInTheDocument();
    expect(screen.getByText(/once it is merged/)).toBeInTheDocument();
  });

  it('offers to try again when reading fails', async () => {
    renderPlugin('/demo/orders-cdc', {
      api: { getPipeline: () => Promise.reject(new Error('timed out')) },
    });

    expect(await screen.findByRole('alert')).toHaveTextContent('timed out');
    expect(
      screen.getByRole('button', { name: 'Try again' }),
    ).toBeInTheDocument();
  });
});
