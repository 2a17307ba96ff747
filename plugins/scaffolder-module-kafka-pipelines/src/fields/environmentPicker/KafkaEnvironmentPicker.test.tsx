import { TestApiProvider } from '@backstage/frontend-test-utils';
import { kafkaPipelinesApiRef } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../__testUtils__/fakeApi';
import { fieldProps } from '../../__testUtils__/fieldProps';
import { fleetWith, pipelineSummary } from '../../__testUtils__/fleetWith';
import { validated } from '../../__testUtils__/validated';
import { KafkaEnvironmentPicker } from './KafkaEnvironmentPicker';
import { validateEnvironment } from './validateEnvironment';

const api = fakeApi({
  getFleet: jest
    .fn()
    .mockResolvedValue(
      fleetWith(
        pipelineSummary('orders', { environments: ['dev'] }),
        pipelineSummary('draft', { environments: [] }),
      ),
    ),
});

function setUp(options: {
  uiOptions?: Record<string, string>;
  formData?: Record<string, unknown>;
  value?: string;
}) {
  const { value, ...props } = options;
  const onChange = jest.fn();
  render(
    <TestApiProvider apis={[[kafkaPipelinesApiRef, api]]}>
      <KafkaEnvironmentPicker
        {...fieldProps({ name: 'to', title: 'To', ...props })}
        formData={value}
        onChange={onChange}
      />
    </TestApiProvider>,
  );
  return onChange;
}

async function offered(): Promise<string[]> {
  await userEvent.click(await screen.findByRole('button', { name: /To/ }));
  const options = await screen.findAllByRole('option');
  return options.map(option => option.textContent ?? '');
}

describe('KafkaEnvironmentPicker', () => {
  it('offers all environments but the one of another parameter', async () => {
    const onChange = setUp({
      uiOptions: { not: 'from' },
      formData: { from: 'dev' },
    });
    await screen.findByText('Choose one');
    expect(await offered()).toEqual(['prod']);
    await userEvent.click(screen.getByRole('option', { name: 'prod' }));
    expect(onChange).toHaveBeenCalledWith('prod');
  });

  it('offers those of the pipeline that was chosen', async () => {
    setUp({ uiOptions: { of: 'pipeline' }, formData: { pipeline: 'orders' } });
    await screen.findByText('Choose one');
    expect(await offered()).toEqual(['dev']);
  });

  it.each([
    [{}, 'Choose a pipeline first.'],
    [
      { pipeline: 'nobody' },
      'There is no pipeline nobody: choose another one.',
    ],
    [
      { pipeline: 'draft' },
      'Pipeline draft is in no environment yet: add a file values-<environment>.yaml to it.',
    ],
    [
      { pipeline: 'orders', from: 'dev' },
      'Pipeline orders is in no environment but dev.',
    ],
  ])('says why %j leaves nothing to choose', async (formData, message) => {
    setUp({ uiOptions: { of: 'pipeline', not: 'from' }, formData });
    expect(await screen.findByText(message)).toBeInTheDocument();
  });

  it('says that both are the same', async () => {
    setUp({
      uiOptions: { not: 'from' },
      formData: { from: 'dev' },
      value: 'dev',
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Choose another environment than dev: both are the same.',
    );
  });
});

describe('validateEnvironment', () => {
  const uiSchema = { 'ui:options': { of: 'pipeline', not: 'from' } };

  it.each([
    ['dev', { pipeline: 'orders' }, []],
    ['prod', { pipeline: 'orders' }, ['Pipeline orders is not in prod.']],
    ['test', {}, ['The repository demo has no environment test.']],
    [
      'dev',
      { from: 'dev' },
      ['Choose another environment than dev: both are the same.'],
    ],
  ])('says of %s with %j: %j', async (value, formData, errors) => {
    expect(
      await validated(validateEnvironment, value, { api, formData, uiSchema }),
    ).toEqual(errors);
  });
});
