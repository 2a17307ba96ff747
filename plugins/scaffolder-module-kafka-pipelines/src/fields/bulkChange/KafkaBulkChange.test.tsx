import { TestApiProvider } from '@backstage/frontend-test-utils';
import type {
  BulkPlan,
  BulkRow,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { kafkaPipelinesApiRef } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { axeViolations } from '../../__testUtils__/axeViolations';
import { fakeApi } from '../../__testUtils__/fakeApi';
import { fieldProps } from '../../__testUtils__/fieldProps';
import { validated } from '../../__testUtils__/validated';
import { KafkaBulkChange } from './KafkaBulkChange';
import type { ChangeValue } from './schema';
import { validateChange } from './validateChange';

const row = (pipeline: string, facts: Partial<BulkRow> = {}): BulkRow => ({
  pipeline,
  environments: ['dev', 'prod'],
  connector: `${pipeline}-mysql`,
  outcome: 'changed',
  file: `pipelines/${pipeline}/values.yaml`,
  pointer: `/connectors/${pipeline}-mysql/version`,
  was: '3.5.0.Final',
  value: '3.6.1.Final',
  ...facts,
});

const planOf = (...rows: BulkRow[]): BulkPlan => ({ verb: 'bulk', rows });

let latest: ChangeValue | undefined;

const Form = (props: {
  plan?: BulkPlan;
  api?: ReturnType<typeof fakeApi>;
  select?: Record<string, unknown>;
  initial?: ChangeValue;
}) => {
  const { plan = planOf(), select = { class: 'C' } } = props;
  const { api = fakeApi({ plan: jest.fn().mockResolvedValue(plan) }) } = props;
  const [value, setValue] = useState(props.initial);
  latest = value;
  return (
    <TestApiProvider apis={[[kafkaPipelinesApiRef, api]]}>
      <KafkaBulkChange
        {...fieldProps<ChangeValue>({
          name: 'change',
          title: 'Change',
          formData: { select },
        })}
        formData={value}
        onChange={setValue}
      />
    </TestApiProvider>
  );
};

const version: ChangeValue = { kind: 'pluginVersion', version: '3.6.1.Final' };

describe('KafkaBulkChange', () => {
  it('asks once a change is complete, not while it is typed', async () => {
    const api = fakeApi({
      plan: jest.fn().mockResolvedValue(planOf(row('orders'))),
    });
    render(<Form api={api} />);
    expect(screen.getByText(/^Choose what changes\./)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /What changes/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: /^Set a config key/ }),
    );
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Config key' }),
      'snapshot.mode',
    );
    expect(screen.getByText(/^Type a value\./)).toBeInTheDocument();
    expect(api.plan).not.toHaveBeenCalled();
    await userEvent.type(
      screen.getByRole('textbox', { name: /^Value/ }),
      'never',
    );
    expect(latest).toEqual({
      kind: 'config',
      key: 'snapshot.mode',
      value: 'never',
    });
    await waitFor(() =>
      expect(api.plan).toHaveBeenLastCalledWith(
        'demo',
        { verb: 'bulk', values: { select: { class: 'C' }, change: latest } },
        expect.anything(),
      ),
    );
  });

  it('says once, below its input, what is wrong with a label', async () => {
    const api = fakeApi();
    const { container } = render(
      <Form
        api={api}
        initial={{ kind: 'label', name: 'cost-centre', value: 'a b' }}
      />,
    );
    const value = screen.getByRole('textbox', { name: 'Value' });
    expect(value).toBeInvalid();
    expect(screen.getAllByText(/The value of the label is wrong/)).toEqual([
      screen.getByRole('alert'),
    ]);
    expect(screen.queryByText(/Then this page shows/)).not.toBeInTheDocument();
    expect(await axeViolations(container)).toEqual([]);
    const name = screen.getByRole('textbox', { name: /^Name of the label/ });
    expect(name).toBeValid();
    await userEvent.type(name, '!');
    expect(name).toBeInvalid();
    await userEvent.clear(name);
    expect(name).toBeValid();
    expect(
      screen.getByText(/^Type the name of a label\. Then this page/),
    ).toBeInTheDocument();
    expect(api.plan).not.toHaveBeenCalled();
  });

  it('shows what changes where, and why something does not', async () => {
    const { container } = render(
      <Form
        initial={version}
        plan={planOf(
          row('orders'),
          row('bills', {
            outcome: 'inherited',
            file: 'environments/prod/presets.yaml',
          }),
          row('broken', {
            outcome: 'skipped',
            reason: 'its files have mistakes and cannot be read',
          }),
        )}
      />,
    );
    expect(await screen.findByText('1 place changes')).toBeInTheDocument();
    expect(screen.getByText('1 is left out')).toBeInTheDocument();
    const orders = screen.getByRole('row', { name: /orders/ });
    expect(orders).toHaveTextContent(
      /orders-mysql.*dev, prod.*changed.*3\.5\.0\.Final.*3\.6\.1\.Final/,
    );
    expect(screen.getByRole('row', { name: /broken/ })).toHaveTextContent(
      'its files have mistakes',
    );
    expect(await axeViolations(container)).toEqual([]);
  });

  it('shows a thousand rows a page at a time', async () => {
    const many = Array.from({ length: 1000 }, (_, index) => row(`p${index}`));
    render(<Form initial={version} plan={planOf(...many)} />);
    expect(await screen.findByText('1000 places change')).toBeInTheDocument();
    // One of them is the head of the table
    expect(screen.getAllByRole('row')).toHaveLength(21);
  });

  it('says that nothing fits', async () => {
    render(<Form initial={version} />);
    expect(
      await screen.findByText(/^Nothing fits the selection/),
    ).toBeInTheDocument();
  });

  it('waits for a condition that says nothing yet', () => {
    const api = fakeApi();
    render(<Form api={api} initial={version} select={{ owner: '' }} />);
    expect(
      screen.getByText(/^A condition of the selection says nothing yet\./),
    ).toBeInTheDocument();
    expect(api.plan).not.toHaveBeenCalled();
  });

  it('says why the backend refuses a change, and tries again', async () => {
    const api = fakeApi({
      plan: jest
        .fn()
        .mockRejectedValueOnce(new Error('Plugins have versions of their own'))
        .mockResolvedValue(planOf(row('orders'))),
    });
    render(<Form api={api} initial={version} />);
    expect(
      await screen.findByText('Plugins have versions of their own'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('1 place changes')).toBeInTheDocument();
  });
});

describe('validateChange', () => {
  it('says what is missing', async () => {
    const api = fakeApi();
    expect(
      await validated(
        validateChange,
        { kind: 'pluginVersion', version: '' },
        { api },
      ),
    ).toEqual(['Type a version.']);
    expect(await validated(validateChange, version, { api })).toEqual([]);
  });
});
