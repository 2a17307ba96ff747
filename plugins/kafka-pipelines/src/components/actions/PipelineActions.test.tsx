import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Entity } from '@backstage/catalog-model';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  editTemplate,
  ordersEntity,
  removeTemplate,
  templateEntities,
} from '../../__fixtures__/entities';
import {
  refundsProposal,
  reviewedRepositories,
} from '../../__fixtures__/proposals';
import { formDataOf } from '../../__testUtils__/formDataOf';
import { renderPlugin } from '../../__testUtils__/renderPlugin';

const orders = { pipeline: 'orders-cdc', repository: 'demo' };

const renderPage = (
  templates: Entity[],
  options: Omit<Parameters<typeof renderPlugin>[1], 'catalogApi'> = {},
) =>
  renderPlugin('/demo/orders-cdc', {
    ...options,
    catalogApi: catalogApiMock({ entities: [ordersEntity, ...templates] }),
  });

describe('PipelineActions', () => {
  it('leads to the form of each template, filled with the pipeline', async () => {
    renderPage(templateEntities);

    expect(
      formDataOf(await screen.findByRole('link', { name: 'Edit' })),
    ).toEqual({
      path: '/create/templates/default/edit-kafka-pipeline',
      formData: orders,
    });

    await userEvent.click(screen.getByRole('button', { name: 'Actions' }));

    const items = await screen.findAllByRole('menuitem');
    expect(items.map(({ textContent }) => textContent)).toEqual([
      'Promote',
      'Derive',
      'Remove',
    ]);
    expect(items.map(item => formDataOf(item))).toEqual(
      ['promote', 'derive', 'remove'].map(verb => ({
        path: `/create/templates/default/${verb}-kafka-pipeline`,
        formData: orders,
      })),
    );
  });

  it('offers several templates of a verb by title', async () => {
    const other = (template: Entity): Entity => ({
      ...template,
      metadata: {
        ...template.metadata,
        name: 'other',
        title: `Another: ${template.metadata.title}`,
      },
    });
    renderPage([
      editTemplate,
      other(editTemplate),
      removeTemplate,
      {
        ...other(removeTemplate),
        metadata: { name: 'other-removal', title: 'Another removal' },
      },
    ]);

    await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
    expect(
      formDataOf(
        await screen.findByRole('menuitem', {
          name: 'Another: Edit Kafka pipeline',
        }),
      ),
    ).toEqual({ path: '/create/templates/default/other', formData: orders });
    await userEvent.keyboard('{Escape}');

    await userEvent.click(screen.getByRole('button', { name: 'Actions' }));
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'Remove' }),
    );
    expect(
      formDataOf(
        await screen.findByRole('menuitem', { name: 'Another removal' }),
      ),
    ).toEqual({
      path: '/create/templates/default/other-removal',
      formData: orders,
    });
  });

  it('offers only what the catalog has a template for', async () => {
    renderPage([removeTemplate]);

    await userEvent.click(
      await screen.findByRole('button', { name: 'Actions' }),
    );
    expect(
      (await screen.findAllByRole('menuitem')).map(item => item.textContent),
    ).toEqual(['Remove']);
    expect(
      screen.queryByRole('link', { name: 'Edit' }),
    ).not.toBeInTheDocument();
  });

  it('is not there without templates', async () => {
    renderPage([]);

    await screen.findByRole('link', { name: 'Open in catalog' });
    expect(
      screen.queryByRole('button', { name: 'Actions' }),
    ).not.toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: 'Edit' }),
    ).not.toBeInTheDocument();
  });

  it('is not there without a scaffolder', async () => {
    renderPage(templateEntities, { hasScaffolder: false });

    await screen.findByRole('link', { name: 'Open in catalog' });
    expect(
      screen.queryByRole('button', { name: 'Actions' }),
    ).not.toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: 'Edit' }),
    ).not.toBeInTheDocument();
  });

  it('says that a change waits for review before one edits', async () => {
    renderPage([editTemplate], {
      api: {
        listRepositories: async () => reviewedRepositories,
        listProposals: async () => ({
          proposals: [
            {
              ...refundsProposal,
              verb: 'edit',
              pipelines: [{ name: 'orders-cdc', becomes: 'changed' }],
            },
          ],
        }),
      },
    });
    await screen.findByText(/^Waiting for review/);

    const edit = await screen.findByRole('link', { name: 'Edit' });
    await userEvent.tab();
    while (document.activeElement !== edit) {
      await userEvent.tab();
    }

    expect(await screen.findByRole('tooltip')).toHaveTextContent(
      'A change of this pipeline waits for review already',
    );
    expect(edit).toHaveAccessibleDescription(
      'A change of this pipeline waits for review already',
    );
  });
});
