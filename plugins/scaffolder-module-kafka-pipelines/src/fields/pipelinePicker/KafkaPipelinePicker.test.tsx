import { TestApiProvider } from '@backstage/frontend-test-utils';
import { kafkaPipelinesApiRef } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../__testUtils__/fakeApi';
import { fieldProps } from '../../__testUtils__/fieldProps';
import { fleetWith, pipelineSummary } from '../../__testUtils__/fleetWith';
import { validated } from '../../__testUtils__/validated';
import { KafkaPipelinePicker } from './KafkaPipelinePicker';
import { validatePipeline } from './validatePipeline';

const fleet = fleetWith(
  pipelineSummary('orders-cdc', { environments: ['dev'] }),
  pipelineSummary('invoices', { owner: 'group:default/finance' }),
);

function setUp(options: {
  api?: ReturnType<typeof fakeApi>;
  value?: string;
  formData?: Record<string, unknown>;
}) {
  const {
    api = fakeApi({ getFleet: jest.fn().mockResolvedValue(fleet) }),
    value,
    formData,
  } = options;
  const onChange = jest.fn();
  render(
    <TestApiProvider apis={[[kafkaPipelinesApiRef, api]]}>
      <KafkaPipelinePicker
        {...fieldProps({
          name: 'pipeline',
          title: 'Pipeline',
          formData,
          uiOptions: { repository: 'optional' },
        })}
        formData={value}
        onChange={onChange}
      />
    </TestApiProvider>,
  );
  return { api, onChange };
}

describe('KafkaPipelinePicker', () => {
  it('finds a pipeline by its owner and hands on its name', async () => {
    const { onChange } = setUp({});
    await screen.findByText('Choose one');
    await userEvent.click(screen.getByRole('button', { name: /Pipeline/ }));
    expect(
      await screen.findByRole('option', { name: 'orders-cdc' }),
    ).toHaveAccessibleDescription('group:default/data-platform · in dev');
    await userEvent.type(screen.getByRole('searchbox'), 'finance prod');
    expect(screen.getAllByRole('option')).toHaveLength(1);
    await userEvent.click(screen.getByRole('option', { name: 'invoices' }));
    expect(onChange).toHaveBeenCalledWith('invoices');
  });

  it('reads the repository of the form before that of the template', async () => {
    const { api } = setUp({ formData: { repository: 'mine' } });
    await screen.findByText('Choose one');
    expect(api.getFleet).toHaveBeenCalledWith('mine', expect.anything());
  });

  it('offers the pipeline that was meant instead of an unknown one', async () => {
    const { onChange } = setUp({ value: 'orders-cdd' });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The repository demo has no pipeline orders-cdd.',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Did you mean orders-cdc?' }),
    );
    expect(onChange).toHaveBeenCalledWith('orders-cdc');
  });

  it('says what to do in an empty repository', async () => {
    setUp({ api: fakeApi() });
    expect(
      await screen.findByText(/no pipeline yet. Create one/),
    ).toBeInTheDocument();
  });

  it('asks again after a failure', async () => {
    const getFleet = jest
      .fn()
      .mockRejectedValueOnce(new Error('backend is down'))
      .mockResolvedValue(fleet);
    setUp({ api: fakeApi({ getFleet }) });
    expect(await screen.findByText('backend is down')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Choose one')).toBeInTheDocument();
  });
});

describe('validatePipeline', () => {
  const api = fakeApi({ getFleet: jest.fn().mockResolvedValue(fleet) });

  it.each([
    ['invoices', []],
    [
      'orders',
      ['The repository demo has no pipeline orders. Did you mean orders-cdc?'],
    ],
    ['unheard-of', ['The repository demo has no pipeline unheard-of.']],
  ])('says of %s: %j', async (name, errors) => {
    expect(await validated(validatePipeline, name, { api })).toEqual(errors);
  });

  it('holds nobody up while the repository cannot be read', async () => {
    const down = fakeApi({
      getFleet: jest.fn().mockRejectedValue(new Error('backend is down')),
    });
    expect(await validated(validatePipeline, 'x', { api: down })).toEqual([]);
  });
});
