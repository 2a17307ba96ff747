import { TestApiProvider } from '@backstage/frontend-test-utils';
import { SecretsContextProvider } from '@backstage/plugin-scaffolder-react';
import { kafkaPipelinesApiRef } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router-dom';
import { axeViolations } from '../../__testUtils__/axeViolations';
import { fakeApi, preview } from '../../__testUtils__/fakeApi';
import { fieldProps } from '../../__testUtils__/fieldProps';
import { KafkaPipelineReview } from './KafkaPipelineReview';

function page(options: {
  api: ReturnType<typeof fakeApi>;
  onChange: jest.Mock;
  values: Record<string, unknown>;
}) {
  const { api, onChange, values } = options;
  return (
    <MemoryRouter initialEntries={['/create/templates/default/mysql-cdc']}>
      <TestApiProvider apis={[[kafkaPipelinesApiRef, api]]}>
        <SecretsContextProvider>
          <Routes>
            <Route
              path="/create/templates/:namespace/:templateName"
              element={
                <KafkaPipelineReview
                  {...fieldProps({
                    name: 'review',
                    title: 'Review',
                    formData: { ...values, review: { digest: 'old' } },
                  })}
                  onChange={onChange}
                />
              }
            />
          </Routes>
        </SecretsContextProvider>
      </TestApiProvider>
    </MemoryRouter>
  );
}

describe('KafkaPipelineReview', () => {
  it('asks for the form without the review and sets the digest', async () => {
    const api = fakeApi();
    const onChange = jest.fn();
    render(page({ api, onChange, values: { name: 'orders' } }));
    expect(await screen.findByText('Ready to create')).toBeInTheDocument();
    expect(screen.queryByText('What to know before')).not.toBeInTheDocument();
    expect(api.preview).toHaveBeenCalledWith(
      { templateRef: 'template:default/mysql-cdc', values: { name: 'orders' } },
      expect.anything(),
    );
    expect(onChange.mock.calls).toEqual([[{}], [{ digest: 'digest-1' }]]);
    expect(
      screen.getByRole('button', {
        name: /pipelines\/orders\/values.yaml created/,
      }),
    ).toBeInTheDocument();
  });

  it('clears the digest when the form changes', async () => {
    const api = fakeApi();
    const onChange = jest.fn();
    const { rerender } = render(
      page({ api, onChange, values: { name: 'orders' } }),
    );
    await screen.findByText('Ready to create');
    onChange.mockClear();
    api.preview.mockReturnValue(new Promise(() => {}));
    rerender(page({ api, onChange, values: { name: 'other' } }));
    await waitFor(() => expect(onChange).toHaveBeenCalledWith({}));
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('shows findings and sets no digest while there is an error', async () => {
    const api = fakeApi({
      preview: jest.fn().mockResolvedValue({
        ...preview,
        digest: undefined,
        findings: [
          {
            rule: 'secret/plaintext',
            severity: 'error',
            message: 'A secret stands in clear',
            file: 'pipelines/orders/values.yaml',
            line: 12,
            column: 3,
            pointer: '/connectors/x',
          },
        ],
      }),
    });
    const onChange = jest.fn();
    render(page({ api, onChange, values: { name: 'orders' } }));
    expect(
      await screen.findByText(
        /1 error to solve before anything can be created/,
      ),
    ).toBeInTheDocument();
    expect(screen.getByText('A secret stands in clear')).toBeInTheDocument();
    expect(onChange.mock.calls).toEqual([[{}], [{ blocked: 'errors' }]]);
  });

  it('says what is dangerous, with the values, once for all environments', async () => {
    const danger = {
      kind: 'KafkaTopic',
      name: 'orders',
      message: 'keeps records for less (retention.ms)',
      values: { before: '604800000', after: '86400000' },
    };
    const api = fakeApi({
      preview: jest.fn().mockResolvedValue({
        ...preview,
        dangers: [
          { environment: 'dev', ...danger },
          { environment: 'prod', ...danger },
        ],
      }),
    });
    const { container } = render(
      page({ api, onChange: jest.fn(), values: { name: 'orders' } }),
    );
    const section = await screen.findByRole('region', {
      name: 'What to know before',
    });
    expect(
      within(section)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'dev and prod: KafkaTopic orders keeps records for less (retention.ms): 604800000 → 86400000.',
    ]);
    expect(await axeViolations(container)).toEqual([]);
  });

  it('leads from a finding to its line, where the file is shown', async () => {
    const finding = {
      rule: 'connector/unknown-key',
      severity: 'warning' as const,
      message: 'Unknown key',
      file: 'pipelines/orders/values.yaml',
      line: 2,
      column: 3,
      pointer: '',
    };
    const api = fakeApi({
      preview: jest.fn().mockResolvedValue({
        ...preview,
        findings: [finding, { ...finding, file: 'defaults/pipeline.yaml' }],
      }),
    });
    const { container } = render(
      page({ api, onChange: jest.fn(), values: { name: 'orders' } }),
    );
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'pipelines/orders/values.yaml:2:3',
      }),
    );
    expect(container.querySelector('.cm-shownLine')).toHaveTextContent(
      'name: orders',
    );
    expect(
      screen.queryByRole('button', { name: 'defaults/pipeline.yaml:2:3' }),
    ).not.toBeInTheDocument();
  });

  it('shows the plan of a verb, and has no digest where nothing is changed', async () => {
    const api = fakeApi({
      preview: jest.fn().mockResolvedValue({
        ...preview,
        verb: 'bulk',
        digest: undefined,
        result: 'unchanged',
        pipelines: [],
        files: [],
        manifests: [],
        plan: { verb: 'bulk', rows: [] },
      }),
    });
    const onChange = jest.fn();
    const { container } = render(page({ api, onChange, values: {} }));
    expect(
      await screen.findByRole('region', { name: 'What changes where' }),
    ).toHaveTextContent('Nothing fits the selection.');
    expect(onChange.mock.calls).toEqual([[{}], [{ blocked: 'nothing' }]]);
    expect(await axeViolations(container)).toEqual([]);
  });

  it('says why the review failed and tries again', async () => {
    const api = fakeApi();
    api.preview.mockRejectedValueOnce(new Error('no Helm here'));
    const onChange = jest.fn();
    render(page({ api, onChange, values: { name: 'orders' } }));
    expect(await screen.findByText('no Helm here')).toBeInTheDocument();
    expect(onChange).toHaveBeenLastCalledWith({ blocked: 'failed' });
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Ready to create')).toBeInTheDocument();
    expect(onChange).toHaveBeenLastCalledWith({ digest: 'digest-1' });
  });
});
