import { TestApiProvider } from '@backstage/frontend-test-utils';
import { kafkaPipelinesApiRef } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, fleet } from '../../__testUtils__/fakeApi';
import { fieldProps } from '../../__testUtils__/fieldProps';
import { KafkaEnvironmentsPicker } from './KafkaEnvironmentsPicker';

function field(api = fakeApi(), onChange = jest.fn(), formData = ['prod']) {
  return (
    <TestApiProvider apis={[[kafkaPipelinesApiRef, api]]}>
      <KafkaEnvironmentsPicker
        {...fieldProps({ name: 'environments', title: 'Environments' })}
        formData={formData}
        onChange={onChange}
      />
    </TestApiProvider>
  );
}

describe('KafkaEnvironmentsPicker', () => {
  it("offers the repository's environments and keeps their order", async () => {
    const onChange = jest.fn();
    render(field(fakeApi(), onChange));
    await userEvent.click(await screen.findByRole('checkbox', { name: 'dev' }));
    expect(screen.getByRole('checkbox', { name: 'prod' })).toBeChecked();
    expect(onChange).toHaveBeenCalledWith(['dev', 'prod']);
  });

  it('drops what came with a link or another pipeline and is not offered', async () => {
    const onChange = jest.fn();
    render(field(fakeApi(), onChange, ['prod', 'stage']));
    expect(
      await screen.findByText(/not chosen any more: stage/),
    ).toBeInTheDocument();
    expect(onChange).toHaveBeenCalledWith(['prod']);
  });

  it('says what to do when there is none', async () => {
    const api = fakeApi({
      getFleet: jest.fn().mockResolvedValue({ ...fleet, environments: [] }),
    });
    render(field(api));
    expect(
      await screen.findByText(/kafka-pipelines.yaml .* names no environment/),
    ).toBeInTheDocument();
  });

  it('says which repositories there are when it has no default', async () => {
    const api = fakeApi({
      listRepositories: jest.fn().mockResolvedValue({
        repositories: [
          { name: 'a', branch: 'main', publish: 'commit' },
          { name: 'b', branch: 'main', publish: 'commit' },
        ],
      }),
    });
    render(field(api));
    expect(await screen.findByText(/writes to: a, b/)).toBeInTheDocument();
  });
});
