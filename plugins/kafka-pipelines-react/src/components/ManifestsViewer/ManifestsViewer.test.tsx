import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ManifestsViewer } from './ManifestsViewer';

const manifests = [
  {
    environment: 'dev',
    command: 'helm template orders charts/kafka-pipeline -f dev.yaml',
    manifests:
      '---\nkind: KafkaTopic\nmetadata:\n  name: orders\n---\nkind: KafkaConnector\nmetadata:\n  name: orders-mysql\n',
  },
  {
    environment: 'prod',
    command: 'helm template orders charts/kafka-pipeline -f prod.yaml',
    error: 'Error: execution error at connector.yaml:3: class is missing',
  },
];

describe('ManifestsViewer', () => {
  it('shows the stream, and one object when it is picked', async () => {
    render(<ManifestsViewer manifests={manifests} />);
    expect(
      screen.getByRole('textbox', { name: 'Manifests in dev' }),
    ).toHaveTextContent('KafkaTopic');
    expect(
      screen.getByText(
        'helm template orders charts/kafka-pipeline -f dev.yaml',
      ),
    ).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'orders-mysql' }));

    const connector = screen.getByRole('textbox', {
      name: 'KafkaConnector orders-mysql',
    });
    expect(connector).toHaveTextContent('kind: KafkaConnector');
    expect(connector).not.toHaveTextContent('KafkaTopic');
  });

  it("shows Helm's message for an environment that cannot be rendered", async () => {
    render(<ManifestsViewer manifests={manifests} />);

    await userEvent.click(screen.getByRole('tab', { name: 'prod' }));

    expect(screen.getByRole('alert')).toHaveTextContent(
      'Error: execution error at connector.yaml:3: class is missing',
    );
    expect(
      screen.getByText(
        'helm template orders charts/kafka-pipeline -f prod.yaml',
      ),
    ).toBeInTheDocument();
  });

  it('says so when nothing is rendered', () => {
    render(
      <ManifestsViewer
        manifests={[
          { environment: 'dev', command: 'helm template', manifests: '' },
        ]}
      />,
    );

    expect(screen.getByText('Nothing is rendered')).toBeInTheDocument();
  });

  it('says so when the pipeline is in no environment', () => {
    render(<ManifestsViewer manifests={[]} />);

    expect(screen.getByText(/in no environment/)).toBeInTheDocument();
  });
});
