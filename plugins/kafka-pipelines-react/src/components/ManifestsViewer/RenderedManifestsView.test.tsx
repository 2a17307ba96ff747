import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { RenderedManifestsView } from './RenderedManifestsView';

const command = 'helm template orders charts/kafka-pipeline -f dev.yaml';

describe('RenderedManifestsView', () => {
  it('shows the stream, and one object when it is picked', async () => {
    render(
      <RenderedManifestsView
        rendered={{
          environment: 'dev',
          command,
          manifests:
            '---\nkind: KafkaTopic\nmetadata:\n  name: orders\n---\nkind: KafkaConnector\nmetadata:\n  name: orders-mysql\n',
        }}
      />,
    );
    expect(
      screen.getByRole('textbox', { name: 'Manifests in dev' }),
    ).toHaveTextContent('KafkaTopic');
    expect(screen.getByText(command)).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'orders-mysql' }));

    const connector = screen.getByRole('textbox', {
      name: 'KafkaConnector orders-mysql',
    });
    expect(connector).toHaveTextContent('kind: KafkaConnector');
    expect(connector).not.toHaveTextContent('KafkaTopic');
  });

  it("shows Helm's message where it cannot be rendered", () => {
    render(
      <RenderedManifestsView
        rendered={{
          environment: 'prod',
          command,
          error: 'Error: execution error at connector.yaml:3: class is missing',
        }}
      />,
    );
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Error: execution error at connector.yaml:3: class is missing',
    );
    expect(screen.getByText(command)).toBeInTheDocument();
  });

  it('says so when nothing is rendered', () => {
    render(
      <RenderedManifestsView
        rendered={{ environment: 'dev', command, manifests: '' }}
      />,
    );
    expect(screen.getByText('Nothing is rendered')).toBeInTheDocument();
  });
});
