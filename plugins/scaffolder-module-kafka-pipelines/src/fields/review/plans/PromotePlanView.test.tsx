import type { PromotePlan } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { render, screen, within } from '@testing-library/react';
import { PromotePlanView } from './PromotePlanView';

const plan: PromotePlan = {
  verb: 'promote',
  isNew: false,
  rows: [
    { pointer: '/connectors/a/tasksMax', from: '2', action: 'copied' },
    { pointer: '/connectors/a/version', from: '3', to: '3', action: 'same' },
    { pointer: '/connectors/a/state', to: 'paused', action: 'left' },
  ],
  effective: [
    { pointer: '/connectors/a/tasksMax', before: '1', after: '2' },
    { pointer: '/connectors/a/config/x', before: 'y' },
  ],
  warnings: [],
};
const cells = (name: RegExp) => {
  const row = within(screen.getByRole('row', { name }));
  return ['rowheader', 'gridcell']
    .flatMap(role => row.getAllByRole(role))
    .map(cell => cell.textContent);
};

describe('PromotePlanView', () => {
  it('shows what changes after all layers, and what became of each field', () => {
    render(<PromotePlanView plan={plan} />);
    expect(cells(/tasksMax/)).toEqual(['connectors › a › tasksMax', '1', '2']);
    expect(cells(/config/)).toEqual([
      'connectors › a › config › x',
      'y',
      'not set any more',
    ]);
    expect(
      screen.getByText(
        'Of 3 fields: 1 copied, 1 left as the target says it and 1 the same already.',
      ),
    ).toBeInTheDocument();
  });

  it('warns of what makes it another pipeline there', () => {
    render(
      <PromotePlanView
        plan={{
          ...plan,
          isNew: true,
          rows: [
            {
              pointer: '/connectors/a/config/database.hostname',
              from: 'mysql.dev',
              action: 'copied',
              suggestion: 'mysql.prod',
            },
          ],
          warnings: [
            {
              kind: 'preset',
              name: 'p@1',
              message: 'The preset p@1 differs in prod.',
              pointers: ['/config/max.batch.size'],
            },
          ],
        }}
      />,
    );
    expect(
      screen.getByText('The preset p@1 differs in prod.'),
    ).toBeInTheDocument();
    expect(screen.getByText(/config › max.batch.size/)).toBeInTheDocument();
    expect(
      screen.getByText(
        "1 copied value with the name of the source's environment",
      ),
    ).toBeInTheDocument();
    expect(screen.getByText('mysql.prod')).toBeInTheDocument();
    expect(
      screen.getByText(/The pipeline is new in the target/),
    ).toBeInTheDocument();
  });

  it('says so when nothing of what runs changes', () => {
    render(<PromotePlanView plan={{ ...plan, rows: [], effective: [] }} />);
    expect(
      screen.getByText('Nothing of what runs in the target changes.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('The file of the source says nothing of its own.'),
    ).toBeInTheDocument();
  });
});
