import type {
  RemovePlan,
  StayingObject,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { RemovePlanView } from './RemovePlanView';

const connector: StayingObject = {
  environment: 'dev',
  kind: 'KafkaConnector',
  namespace: 'connect',
  name: 'orders-mysql',
  destroys: 'the connector; its offsets stay',
  tool: 'shell',
  commands: ['kubectl -n connect delete kafkaconnector orders-mysql'],
};
const topic: StayingObject = {
  environment: 'dev',
  kind: 'KafkaTopic',
  namespace: 'kafka',
  name: 'orders',
  destroys: 'topic orders with all of its data',
  tool: 'shell',
  commands: [],
};
const slot: StayingObject = {
  environment: 'prod',
  kind: 'replication slot',
  name: 'orders',
  destroys: 'the place in the WAL',
  note: 'The database keeps all WAL while nobody reads.',
  tool: 'sql',
  commands: ["SELECT pg_drop_replication_slot('orders');"],
};
const stop: RemovePlan = {
  verb: 'remove',
  step: 'stop',
  running: [
    {
      environment: 'dev',
      kind: 'connector',
      name: 'orders-mysql',
      now: 'running',
    },
  ],
  stays: [connector, topic, slot],
};
const remove: RemovePlan = {
  verb: 'remove',
  step: 'delete',
  files: ['pipelines/orders/values.yaml'],
  left: [],
  stays: [connector, topic, slot],
};
const row = (name: RegExp) => within(screen.getByRole('row', { name }));

describe('RemovePlanView', () => {
  it('says what step 1 stops and what comes after it', () => {
    render(<RemovePlanView plan={stop} />);
    expect(screen.getByText('Step 1 of 2: stop.')).toBeInTheDocument();
    const running = within(
      screen
        .getAllByRole('row')
        .filter(({ textContent }) => textContent?.includes('running'))[0],
    );
    expect(running.getByText('orders-mysql')).toBeInTheDocument();
    expect(running.getByText('Connector')).toBeInTheDocument();
    expect(running.getByText('dev')).toBeInTheDocument();
    expect(
      screen.getByText('What stays after step 2, until somebody deletes it'),
    ).toBeInTheDocument();
  });

  it('lists by environment what stays, with lines to copy', async () => {
    const user = userEvent.setup();
    const writeText = jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockResolvedValue();
    render(<RemovePlanView plan={remove} />);
    expect(
      screen.getByText('Step 2 of 2: remove.').parentElement,
    ).toHaveTextContent(/Look in Argo CD that this is synced/);
    expect(
      row(/KafkaConnector/).getByText('connect/orders-mysql'),
    ).toBeInTheDocument();
    await user.click(
      screen.getByRole('button', {
        name: 'Copy lines for KafkaConnector orders-mysql',
      }),
    );
    expect(writeText).toHaveBeenCalledWith(connector.commands[0]);

    await user.click(screen.getByRole('tab', { name: 'prod' }));
    const database = row(/replication slot/);
    expect(database.getByText('In the database:')).toBeInTheDocument();
    expect(
      database.getByText('The database keeps all WAL while nobody reads.'),
    ).toBeInTheDocument();
    expect(screen.queryByText('KafkaConnector')).not.toBeInTheDocument();
  });

  it('leaves topics alone, and flags their lines where they were asked for', () => {
    const { rerender } = render(<RemovePlanView plan={remove} />);
    expect(row(/KafkaTopic/).getByText('Leave it')).toBeInTheDocument();
    expect(screen.queryByText(/Danger/)).not.toBeInTheDocument();

    const commands = ['kubectl -n kafka delete kafkatopic orders'];
    rerender(
      <RemovePlanView
        plan={{ ...remove, stays: [{ ...topic, commands, danger: true }] }}
      />,
    );
    expect(row(/KafkaTopic/).getByText('Danger: data')).toBeInTheDocument();
    expect(row(/KafkaTopic/).getByText(commands[0])).toBeInTheDocument();
  });

  it('names files that no commit of ours can remove', () => {
    render(
      <RemovePlanView
        plan={{
          ...remove,
          left: [{ path: 'pipelines/orders/logo.png', reason: 'no text' }],
        }}
      />,
    );
    expect(
      screen.getByText('pipelines/orders/logo.png: no text'),
    ).toBeInTheDocument();
  });

  it('says that nothing stays of what is nowhere', () => {
    render(<RemovePlanView plan={{ ...remove, stays: [] }} />);
    expect(
      screen.getByText(/nothing of it stays in a cluster/),
    ).toBeInTheDocument();
  });
});
