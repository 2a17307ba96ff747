import { TestApiProvider } from '@backstage/frontend-test-utils';
import { kafkaPipelinesApiRef } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, fleet } from '../../__testUtils__/fakeApi';
import { fieldProps } from '../../__testUtils__/fieldProps';
import { KafkaConnectClusterPicker } from './KafkaConnectClusterPicker';

function field(api = fakeApi(), onChange = jest.fn()) {
  return (
    <TestApiProvider apis={[[kafkaPipelinesApiRef, api]]}>
      <KafkaConnectClusterPicker
        {...fieldProps({ name: 'connectCluster', title: 'Connect cluster' })}
        formData={undefined}
        onChange={onChange}
      />
    </TestApiProvider>
  );
}

describe('KafkaConnectClusterPicker', () => {
  it("offers the repository's Connect clusters", async () => {
    const onChange = jest.fn();
    render(field(fakeApi(), onChange));
    await screen.findByText('Choose one');
    await userEvent.click(screen.getByRole('button'));
    await userEvent.click(await screen.findByRole('option', { name: /cdc/ }));
    expect(onChange).toHaveBeenCalledWith('cdc');
  });

  it('says what to do when there is none', async () => {
    const api = fakeApi({
      getFleet: jest.fn().mockResolvedValue({ ...fleet, connectClusters: [] }),
    });
    render(field(api));
    expect(
      await screen.findByText(/has no Connect cluster yet/),
    ).toBeInTheDocument();
  });
});
