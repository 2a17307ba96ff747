import type { MustDiffer } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { render, screen } from '@testing-library/react';
import { DerivePlanView } from './DerivePlanView';

const name = (value: string): MustDiffer => ({
  id: `connector/${value}`,
  kind: 'connector',
  value,
  suggestion: `new-${value}`,
  places: [],
});

describe('DerivePlanView', () => {
  it('counts the names and shows texts that still hold an old one', () => {
    render(
      <DerivePlanView
        plan={{
          verb: 'derive',
          mustDiffer: [name('a'), name('b')],
          mentions: [
            {
              file: 'pipelines/orders/values.yaml',
              pointer: '/ksqldb/a/statements',
              value: 'orders',
              text: "CREATE STREAM s WITH (KAFKA_TOPIC='orders');",
            },
          ],
          notRunning: [],
        }}
      />,
    );
    expect(
      screen.getByText(
        '2 names of the other pipeline are replaced, because two pipelines must not share them.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/1 text with an old name inside was found/),
    ).toBeInTheDocument();
    expect(
      screen.getByText("CREATE STREAM s WITH (KAFKA_TOPIC='orders');"),
    ).toBeInTheDocument();
  });

  it('is short where there is nothing to say', () => {
    render(
      <DerivePlanView
        plan={{ verb: 'derive', mustDiffer: [], mentions: [], notRunning: [] }}
      />,
    );
    expect(
      screen.getByText(
        'The other pipeline has no name that two must not share.',
      ),
    ).toBeInTheDocument();
    expect(screen.queryByRole('grid')).not.toBeInTheDocument();
    expect(screen.queryByText(/not run/)).not.toBeInTheDocument();
  });

  it('says that what does not run is copied as it is', () => {
    render(
      <DerivePlanView
        plan={{
          verb: 'derive',
          mustDiffer: [],
          mentions: [],
          notRunning: [
            {
              environment: 'dev',
              kind: 'connector',
              name: 'orders-mysql',
              now: 'stopped',
            },
            {
              environment: 'dev',
              kind: 'ksqldb',
              name: 'orders',
              now: '0 servers',
            },
          ],
        }}
      />,
    );
    expect(
      screen.getByText('2 parts of the other pipeline do not run'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        /^orders-mysql in dev \(stopped\) and orders in dev \(0 servers\)\. They are copied/,
      ),
    ).toBeInTheDocument();
  });
});
