import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type { ProposalSummary } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { bulkTemplate, templateEntity } from '../../__fixtures__/entities';
import {
  analyticsFleet,
  demoFleet,
  emptyFleet,
} from '../../__fixtures__/fleet';
import {
  bulkProposal,
  refundsProposal,
  removalProposal,
  reviewedRepositories,
} from '../../__fixtures__/proposals';
import { formDataOf } from '../../__testUtils__/formDataOf';
import { renderPlugin } from '../../__testUtils__/renderPlugin';

const rowNames = () =>
  screen
    .getAllByRole('rowheader')
    .map(header => within(header).getByRole('link').textContent);

describe('PipelineListPage', () => {
  it('lists every pipeline with what it has', async () => {
    renderPlugin('');

    expect(
      await screen.findByRole('link', { name: 'orders-cdc' }),
    ).toHaveAttribute('href', '/kafka-pipelines/demo/orders-cdc');
    expect(
      screen.getAllByRole('columnheader').map(header => header.textContent),
    ).toEqual([
      'Pipeline',
      'Owner',
      'Environments',
      'Connect clusters',
      'Connectors',
      'Topics',
      'ksqlDB apps',
      'Findings',
    ]);
    const row = screen.getByRole('row', { name: /orders-cdc/ });
    expect(row).toHaveTextContent(
      'Orders and order items from MySQL into BigQuery',
    );
    expect(within(row).getByText('1 error')).toBeInTheDocument();
    expect(
      within(row).getByRole('link', { name: 'data-platform' }),
    ).toHaveAttribute('href', '/catalog/default/group/data-platform');
    expect(
      screen.getByRole('row', { name: /returns-outbox/ }),
    ).toHaveTextContent('No owner');
  });

  it('narrows the list as one types and keeps that in the address', async () => {
    renderPlugin('');
    await screen.findByRole('link', { name: 'orders-cdc' });

    await userEvent.type(screen.getByLabelText('Search'), 'newsletter');

    await waitFor(() => expect(rowNames()).toEqual(['newsletter-delivery']));
  });

  it('narrows by owner', async () => {
    renderPlugin('');
    await screen.findByRole('link', { name: 'orders-cdc' });

    await userEvent.click(screen.getByRole('button', { name: /Owner/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'commerce' }),
    );
    // The open list hides the rest of the page.
    await userEvent.keyboard('{Escape}');

    await waitFor(() =>
      expect(rowNames()).toEqual(['catalogue-cdc', 'commerce-mirror']),
    );
  });

  it('takes its filters from the address', async () => {
    renderPlugin('?environment=prod&cluster=unused&connectCluster=egress');

    await screen.findByRole('link', { name: 'newsletter-delivery' });
    expect(rowNames()).toEqual(['newsletter-delivery']);
  });

  it('says when no pipeline fits and clears the filters', async () => {
    renderPlugin('?q=nothing-is-called-this');
    expect(
      await screen.findByText('No pipeline fits these filters'),
    ).toBeInTheDocument();

    await userEvent.click(
      screen.getAllByRole('button', { name: 'Clear filters' })[0],
    );

    expect(
      await screen.findByRole('link', { name: 'orders-cdc' }),
    ).toBeInTheDocument();
  });

  it('shows a page of a large fleet', async () => {
    renderPlugin('', {
      api: {
        getFleet: async () => ({
          ...demoFleet,
          pipelines: Array.from({ length: 10_000 }, (_, index) => ({
            ...demoFleet.pipelines[0],
            name: `pipeline-${String(index).padStart(5, '0')}`,
          })),
        }),
      },
    });

    await screen.findByRole('link', { name: 'pipeline-00000' });
    expect(screen.getAllByRole('rowheader')).toHaveLength(20);
    expect(screen.getByText('1 - 20 of 10000')).toBeInTheDocument();
  });

  it('shows findings of shared files with their place', async () => {
    renderPlugin('');

    await userEvent.click(
      await screen.findByRole('button', {
        name: /Findings in the shared files of demo/,
      }),
    );

    expect(
      screen.getByText('environments/dev/clusters.yaml:41:3'),
    ).toBeInTheDocument();
  });

  it('says what to do when there is no pipeline', async () => {
    renderPlugin('', { api: { getFleet: async () => emptyFleet } });

    expect(await screen.findByText('No pipelines yet')).toBeInTheDocument();
    expect(
      screen.getByText('pipelines/<name>/values.yaml'),
    ).toBeInTheDocument();
    expect(
      screen.getAllByRole('link', { name: 'Create pipeline' })[0],
    ).toHaveAttribute('href', '/create');
  });

  it('says what to do when no repository is configured', async () => {
    renderPlugin('', {
      api: { listRepositories: async () => ({ repositories: [] }) },
    });

    expect(
      await screen.findByText('kafkaPipelines.repositories'),
    ).toBeInTheDocument();
  });

  it('offers to try again when the backend fails', async () => {
    const listRepositories = jest
      .fn()
      .mockRejectedValueOnce(new Error('connect ECONNREFUSED'))
      .mockResolvedValue({
        repositories: [{ name: 'demo', branch: 'main', publish: 'commit' }],
      });
    renderPlugin('', { api: { listRepositories } });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'connect ECONNREFUSED',
    );

    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(
      await screen.findByRole('link', { name: 'orders-cdc' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('shows the other repositories when one cannot be read', async () => {
    renderPlugin('', {
      api: {
        listRepositories: async () => ({
          repositories: ['demo', 'analytics', 'broken'].map(name => ({
            name,
            branch: 'main',
            publish: 'commit' as const,
          })),
        }),
        getFleet: async repository => {
          if (repository === 'broken') {
            throw new Error('kafka-pipelines.yaml: not found');
          }
          return repository === 'demo' ? demoFleet : analyticsFleet;
        },
      },
    });

    expect(
      await screen.findByRole('link', { name: 'clickstream' }),
    ).toHaveAttribute('href', '/kafka-pipelines/analytics/clickstream');
    expect(screen.getByRole('alert')).toHaveTextContent(
      'The repository broken could not be read',
    );
    expect(
      screen.getByRole('button', { name: /Repository/ }),
    ).toBeInTheDocument();
  });

  describe('what waits for review', () => {
    const reviewed = (proposals: ProposalSummary[]) =>
      renderPlugin('', {
        api: {
          listRepositories: async () => reviewedRepositories,
          listProposals: async () => ({ proposals }),
        },
      });

    it('is marked, with its owner, its pull request and who asked', async () => {
      reviewed([refundsProposal]);

      const row = await screen.findByRole('row', { name: /refunds/ });
      expect(within(row).getByText('Proposed')).toBeInTheDocument();
      expect(within(row).getByText('New')).toBeInTheDocument();
      expect(
        within(row).getByRole('link', { name: 'refunds' }),
      ).toHaveAttribute('href', '/kafka-pipelines/demo/refunds');
      expect(row).toHaveTextContent('Create pipeline refunds');
      expect(
        within(row).getByRole('link', { name: 'commerce' }),
      ).toHaveAttribute('href', '/catalog/default/group/commerce');
      expect(
        within(row).getByRole('link', { name: /Pull request #12/ }),
      ).toHaveAttribute(
        'href',
        'https://github.com/acme/kafka-pipelines/pull/12',
      );
      expect(within(row).getByRole('link', { name: 'ada' })).toHaveAttribute(
        'href',
        '/catalog/default/user/ada',
      );
    });

    it('is one row for a change of several pipelines on a branch', async () => {
      reviewed([bulkProposal]);

      const row = await screen.findByRole('row', {
        name: /orders-cdc and 2 more/,
      });
      expect(row).toHaveTextContent('Branch kp-bulk-1a2b3c4d');
      expect(row).toHaveTextContent('and 1 more');
      expect(row).toHaveTextContent('Not known');
      expect(within(row).queryByText('New')).not.toBeInTheDocument();
    });

    it('does not look like a new pipeline when it removes one', async () => {
      reviewed([removalProposal]);

      const row = await screen.findByRole('row', {
        name: /Remove pipeline orders-cdc/,
      });
      expect(within(row).getByText('Removal')).toBeInTheDocument();
      expect(within(row).queryByText('New')).not.toBeInTheDocument();
    });

    it('goes when it is merged, and the pipeline comes', async () => {
      jest.useFakeTimers({ advanceTimers: true });
      let isMerged = false;
      const refunds = { ...demoFleet.pipelines[0], name: 'refunds' };
      renderPlugin('', {
        api: {
          listRepositories: async () => reviewedRepositories,
          listProposals: async () => ({
            proposals: isMerged ? [] : [refundsProposal],
          }),
          getFleet: async () => ({
            ...demoFleet,
            pipelines: isMerged
              ? [...demoFleet.pipelines, refunds]
              : demoFleet.pipelines,
          }),
        },
      });
      await screen.findByText('1 proposed');
      await screen.findByRole('link', { name: 'orders-cdc' });

      isMerged = true;
      await act(() => jest.advanceTimersByTimeAsync(20_000));

      expect(
        await screen.findByRole('row', { name: /^refunds/ }),
      ).toBeInTheDocument();
      expect(screen.queryByText('1 proposed')).not.toBeInTheDocument();
      jest.useRealTimers();
    });

    it('says so when it is a draft', async () => {
      reviewed([
        {
          ...refundsProposal,
          pullRequest: { ...refundsProposal.pullRequest!, draft: true },
        },
      ]);

      expect(await screen.findByText('Proposed, draft')).toBeInTheDocument();
    });

    it('says that there is nothing', async () => {
      reviewed([]);

      await userEvent.click(
        await screen.findByRole('button', { name: /Waiting for review/ }),
      );

      expect(screen.getByText('Nothing waits for review')).toBeInTheDocument();
    });

    it('does not stand where changes are committed at once', async () => {
      const listProposals = jest.fn();
      renderPlugin('', { api: { listProposals } });

      await screen.findByRole('link', { name: 'orders-cdc' });
      expect(screen.queryByText('Waiting for review')).not.toBeInTheDocument();
      expect(listProposals).not.toHaveBeenCalled();
    });

    it('does not hide the pipelines when it cannot be read', async () => {
      const listProposals = jest
        .fn()
        .mockRejectedValueOnce(new Error('rate limit'))
        .mockResolvedValue({ proposals: [refundsProposal] });
      renderPlugin('', {
        api: {
          listRepositories: async () => reviewedRepositories,
          listProposals,
        },
      });
      expect(await screen.findByRole('alert')).toHaveTextContent('rate limit');
      expect(
        await screen.findByRole('link', { name: 'orders-cdc' }),
      ).toBeInTheDocument();

      await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

      expect(
        await screen.findByRole('link', { name: 'refunds' }),
      ).toBeInTheDocument();
    });
  });

  it('offers the templates that create a pipeline', async () => {
    renderPlugin('', {
      catalogApi: catalogApiMock({ entities: [templateEntity] }),
    });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Create pipeline' }),
    );

    expect(
      await screen.findByRole('menuitem', {
        name: 'MySQL change data to BigQuery',
      }),
    ).toHaveAttribute(
      'href',
      '/create/templates/default/mysql-cdc-to-bigquery',
    );
    expect(
      screen.getByRole('menuitem', { name: 'All templates' }),
    ).toHaveAttribute('href', '/create');
  });

  describe('a change of many', () => {
    const withBulk = (path: string) =>
      renderPlugin(path, {
        catalogApi: catalogApiMock({ entities: [bulkTemplate] }),
      });
    const path = '/create/templates/default/change-kafka-pipelines';

    it('takes over the filters', async () => {
      withBulk('?owner=group:default/commerce&environment=prod');

      expect(
        formDataOf(await screen.findByRole('link', { name: 'Change many' })),
      ).toEqual({
        path,
        formData: {
          repository: 'demo',
          select: { owner: 'group:default/commerce', environments: ['prod'] },
        },
      });
    });

    it('is about the rows that are selected', async () => {
      withBulk('');
      const row = await screen.findByRole('row', { name: /orders-cdc/ });

      await userEvent.click(await within(row).findByRole('checkbox'));

      expect(
        await screen.findByText(/^1 of \d+ selected$/),
      ).toBeInTheDocument();
      expect(
        formDataOf(screen.getByRole('link', { name: 'Change 1 selected' })),
      ).toEqual({
        path,
        formData: { repository: 'demo', select: { pipelines: ['orders-cdc'] } },
      });

      await userEvent.click(
        screen.getByRole('button', { name: 'Clear selection' }),
      );
      expect(
        await screen.findByRole('link', { name: 'Change many' }),
      ).toBeInTheDocument();
    });

    it('is about all rows of the page by one click', async () => {
      withBulk('');
      const [header] = await screen.findAllByRole('row');

      await userEvent.click(await within(header).findByRole('checkbox'));

      const link = await screen.findByRole('link', {
        name: `Change ${demoFleet.pipelines.length} selected`,
      });
      expect(formDataOf(link).formData).toEqual({
        repository: 'demo',
        select: {
          pipelines: expect.arrayContaining(
            demoFleet.pipelines.map(({ name }) => name),
          ),
        },
      });
    });

    it('is for one repository at a time', async () => {
      renderPlugin('', {
        api: {
          listRepositories: async () => ({
            repositories: ['demo', 'analytics'].map(name => ({
              name,
              branch: 'main',
              publish: 'commit' as const,
            })),
          }),
          getFleet: async repository =>
            repository === 'demo' ? demoFleet : analyticsFleet,
        },
        catalogApi: catalogApiMock({ entities: [bulkTemplate] }),
      });

      await userEvent.click(
        await screen.findByRole('button', { name: 'Change many' }),
      );

      expect(
        formDataOf(
          await screen.findByRole('menuitem', {
            name: 'Change Kafka pipelines: 1 pipeline of analytics',
          }),
        ).formData,
      ).toEqual({ repository: 'analytics', select: {} });
    });

    it('is not offered, and nothing to select, without a template', async () => {
      renderPlugin('', { catalogApi: catalogApiMock() });

      await screen.findByRole('link', { name: 'orders-cdc' });
      expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
      expect(screen.queryByText('Change many')).not.toBeInTheDocument();
    });

    it('says what to do when more would be named than fit', async () => {
      renderPlugin('?q=pipeline', {
        api: {
          getFleet: async () => ({
            ...demoFleet,
            pipelines: Array.from({ length: 101 }, (_, index) => ({
              ...demoFleet.pipelines[0],
              name: `pipeline-${index}`,
            })),
          }),
        },
        catalogApi: catalogApiMock({ entities: [bulkTemplate] }),
      });

      expect(
        await screen.findByText(/narrow the list to 100 pipelines/),
      ).toBeInTheDocument();
      expect(screen.queryByText('Change many')).not.toBeInTheDocument();
    });
  });
});
