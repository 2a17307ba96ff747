import { TestApiProvider } from '@backstage/frontend-test-utils';
import type { DerivePlan } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { kafkaPipelinesApiRef } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { axeViolations } from '../../__testUtils__/axeViolations';
import { fakeApi } from '../../__testUtils__/fakeApi';
import { fieldProps } from '../../__testUtils__/fieldProps';
import { KafkaDerivedFields } from './KafkaDerivedFields';
import type { DerivedFields } from './schema';

const TABLES = '/connectors/orders/config/table.include.list';
const SQL = '/ksqldb/orders-app/statements';

const plan: DerivePlan = {
  verb: 'derive',
  mustDiffer: [
    {
      id: 'topic.prefix/shop',
      kind: 'topic.prefix',
      value: 'shop',
      suggestion: 'bills',
      places: [],
    },
  ],
  mentions: [
    {
      file: 'pipelines/orders/values.yaml',
      pointer: TABLES,
      value: 'shop',
      text: 'shop.orders',
    },
    {
      file: 'pipelines/orders/values-dev.yaml',
      pointer: SQL,
      value: 'shop',
      text: 'CREATE STREAM x\nWITH (topic=shop.orders);',
    },
  ],
  notRunning: [],
};

let latest: DerivedFields | undefined;

const Form = (props: {
  api?: ReturnType<typeof fakeApi>;
  form?: Record<string, unknown>;
  initial?: DerivedFields;
}) => {
  const {
    api = fakeApi({ plan: jest.fn().mockResolvedValue(plan) }),
    form = {},
    initial,
  } = props;
  const [value, setValue] = useState(initial);
  latest = value;
  return (
    <TestApiProvider apis={[[kafkaPipelinesApiRef, api]]}>
      <KafkaDerivedFields
        {...fieldProps<DerivedFields>({
          name: 'fields',
          title: 'Texts',
          formData: { pipeline: 'orders', name: 'bills', ...form },
        })}
        formData={value}
        onChange={setValue}
      />
    </TestApiProvider>
  );
};

const tables = () =>
  screen.findByRole('region', { name: /table.include.list/ });

describe('KafkaDerivedFields', () => {
  it('shows texts with the names marked, copied as they are', async () => {
    const { container } = render(<Form />);
    const region = await tables();
    expect(region).toHaveTextContent('Stays as it is, with shop in it.');
    expect(
      within(region).getByText('shop', { selector: 'mark' }),
    ).toBeVisible();
    expect(within(region).getByRole('textbox')).toHaveValue('shop.orders');
    expect(
      screen.getByRole('textbox', { name: /statements in bills/ }),
    ).toHaveTextContent('CREATE STREAM');
    expect(latest).toEqual([]);
    expect(await axeViolations(container)).toEqual([]);
  });

  it('takes over the new names, follows them and goes back', async () => {
    const { rerender } = render(<Form form={{ answers: {} }} />);
    await userEvent.click(
      await screen.findByRole('button', {
        name: /^Use the new names in values.yaml/,
      }),
    );
    expect(latest).toEqual([
      { file: 'values.yaml', pointer: TABLES, value: 'bills.orders' },
    ]);
    rerender(<Form form={{ answers: { 'topic.prefix/shop': 'mine' } }} />);
    await waitFor(() =>
      expect(latest).toEqual([
        { file: 'values.yaml', pointer: TABLES, value: 'mine.orders' },
      ]),
    );
    await userEvent.click(
      screen.getByRole('button', { name: /^Keep the text of orders/ }),
    );
    expect(latest).toEqual([]);
  });

  it('takes over the new names in a text of many lines', async () => {
    render(<Form />);
    await userEvent.click(
      await screen.findByRole('button', {
        name: /^Use the new names in values-dev.yaml/,
      }),
    );
    expect(latest).toEqual([
      {
        file: 'values-dev.yaml',
        pointer: SQL,
        value: 'CREATE STREAM x\nWITH (topic=bills.orders);',
      },
    ]);
  });

  it('keeps what somebody writes when the names change', async () => {
    const { rerender } = render(<Form />);
    await userEvent.type(within(await tables()).getByRole('textbox'), ',b');
    expect(await tables()).toHaveTextContent('Changed by you.');
    rerender(<Form form={{ answers: { 'topic.prefix/shop': 'other' } }} />);
    expect(latest).toEqual([
      { file: 'values.yaml', pointer: TABLES, value: 'shop.orders,b' },
    ]);
  });

  it('leaves out files of environments that are not derived', async () => {
    render(<Form form={{ environments: ['prod'] }} />);
    await tables();
    expect(screen.queryByText(/values-dev.yaml/)).not.toBeInTheDocument();
  });

  it('drops what belongs to texts that are not there, and says so', async () => {
    render(
      <Form
        initial={[{ file: 'values.yaml', pointer: '/ksqldb/x', value: 'y' }]}
      />,
    );
    expect(
      await screen.findByText(/was dropped: values.yaml: ksqldb › x\./),
    ).toBeVisible();
    expect(latest).toEqual([]);
  });

  it('says when there is none', async () => {
    const api = fakeApi({
      plan: jest.fn().mockResolvedValue({ ...plan, mentions: [] }),
    });
    render(<Form api={api} />);
    expect(
      await screen.findByText(/No other text of orders has/),
    ).toBeVisible();
  });

  it('says why it could not look, and tries again', async () => {
    const api = fakeApi({
      plan: jest
        .fn()
        .mockRejectedValueOnce(new Error('backend is down'))
        .mockResolvedValue(plan),
    });
    render(<Form api={api} />);
    expect(await screen.findByText('backend is down')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await tables()).toBeVisible();
  });
});
