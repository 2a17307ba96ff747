import type { BulkRow } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { BulkPlanView } from './BulkPlanView';

const row = (pipeline: string, rest: Partial<BulkRow>): BulkRow => ({
  pipeline,
  environments: ['dev', 'prod'],
  connector: `${pipeline}-mysql`,
  outcome: 'changed',
  file: `pipelines/${pipeline}/values.yaml`,
  pointer: `/connectors/${pipeline}-mysql/version`,
  was: '3.6.1',
  ...rest,
});
const bodyRows = () => screen.getAllByRole('row').slice(1);

describe('BulkPlanView', () => {
  it('counts outcomes and puts what changes first', () => {
    render(
      <BulkPlanView
        plan={{
          verb: 'bulk',
          rows: [
            row('a', { outcome: 'skipped', reason: 'it has no such version' }),
            row('b', { outcome: 'same' }),
            row('c', { value: '3.7.0' }),
            row('d', {}),
          ],
        }}
      />,
    );
    for (const text of [
      '2 places change',
      '1 says so already',
      '1 is left out',
    ]) {
      expect(screen.getByText(text)).toBeInTheDocument();
    }
    const [first, second, same, skipped] = bodyRows().map(element =>
      within(element),
    );
    expect(first.getByText('c-mysql')).toBeInTheDocument();
    expect(first.getByText('3.6.1')).toBeInTheDocument();
    expect(first.getByText('3.7.0')).toBeInTheDocument();
    expect(
      first.getByText('connectors › c-mysql › version'),
    ).toBeInTheDocument();
    expect(second.getByText('removed')).toBeInTheDocument();
    expect(same.getAllByText('3.6.1')).toHaveLength(2);
    expect(skipped.getByText('it has no such version')).toBeInTheDocument();
  });

  it('shows many a page at a time', async () => {
    render(
      <BulkPlanView
        plan={{
          verb: 'bulk',
          rows: Array.from({ length: 45 }, (_, number) =>
            row(`p${number}`, { value: '4' }),
          ),
        }}
      />,
    );
    expect(bodyRows()).toHaveLength(20);
    await userEvent.click(screen.getByRole('button', { name: /next/i }));
    expect(bodyRows()[0]).toHaveTextContent('p20');
  });

  it('says so when nothing fits', () => {
    render(<BulkPlanView plan={{ verb: 'bulk', rows: [] }} />);
    expect(screen.getByText('Nothing fits the selection.')).toBeInTheDocument();
  });
});
