import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Finding } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { FindingCountPills } from './FindingCountPills';
import { FindingsList } from './FindingsList';

const finding = (overrides: Partial<Finding>): Finding => ({
  rule: 'connector/unknown-key',
  severity: 'error',
  message: 'Unknown key "databse.hostname"',
  file: 'pipelines/orders/values.yaml',
  line: 12,
  column: 7,
  pointer: '/connectors/orders/config/databse.hostname',
  ...overrides,
});

describe('FindingsList', () => {
  it('groups by severity and says where, which rule and what to do', () => {
    render(
      <FindingsList
        findings={[
          finding({ severity: 'info', message: 'A note' }),
          finding({ hint: 'Did you mean "database.hostname"?' }),
          finding({ severity: 'warning', message: 'A warning' }),
          finding({ message: 'Another error', line: 30, column: 1 }),
        ]}
      />,
    );

    expect(
      screen
        .getAllByRole('region')
        .map(group => group.getAttribute('aria-label')),
    ).toEqual(['2 errors', '1 warning', '1 note']);
    const errors = within(screen.getByRole('region', { name: '2 errors' }));
    const [first, second] = errors.getAllByRole('listitem');
    expect(first).toHaveTextContent('Unknown key "databse.hostname"');
    expect(first).toHaveTextContent('Did you mean "database.hostname"?');
    expect(first).toHaveTextContent('pipelines/orders/values.yaml:12:7');
    expect(first).toHaveTextContent('connector/unknown-key');
    expect(second).toHaveTextContent('pipelines/orders/values.yaml:30:1');
  });

  it('goes to the place of a finding where there is a way', async () => {
    const go = jest.fn();
    render(
      <FindingsList
        findings={[finding({}), finding({ file: 'elsewhere.yaml' })]}
        goTo={({ file, line }) =>
          file === 'elsewhere.yaml' ? undefined : () => go(line)
        }
      />,
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'pipelines/orders/values.yaml:12:7' }),
    );
    expect(go).toHaveBeenCalledWith(12);
    expect(screen.getAllByRole('button')).toHaveLength(1);
  });

  it('says so when there is nothing', () => {
    render(
      <FindingsList findings={[]} emptyDescription="Ready to be committed." />,
    );

    expect(
      screen.getByText(
        (_, element) =>
          element?.tagName === 'P' &&
          element.textContent === 'No findings. Ready to be committed.',
      ),
    ).toBeInTheDocument();
  });

  it('shows a long group in part until asked for all of it', async () => {
    render(
      <FindingsList
        findings={Array.from({ length: 40 }, (_, line) => finding({ line }))}
      />,
    );
    expect(screen.getAllByRole('listitem')).toHaveLength(25);

    await userEvent.click(screen.getByRole('button', { name: 'Show all 40' }));

    expect(screen.getAllByRole('listitem')).toHaveLength(40);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});

describe('FindingCountPills', () => {
  it('names each severity that occurs', () => {
    render(<FindingCountPills counts={{ error: 1, warning: 3, info: 0 }} />);

    expect(screen.getByText('1 error')).toBeInTheDocument();
    expect(screen.getByText('3 warnings')).toBeInTheDocument();
    expect(screen.queryByText(/note/)).not.toBeInTheDocument();
  });

  it('says that there is none', () => {
    render(<FindingCountPills counts={{ error: 0, warning: 0, info: 0 }} />);

    expect(screen.getByText('No findings')).toBeInTheDocument();
  });
});
