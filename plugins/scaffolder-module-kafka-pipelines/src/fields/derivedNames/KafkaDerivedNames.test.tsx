import { TestApiProvider } from '@backstage/frontend-test-utils';
import type { DerivePlan } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { kafkaPipelinesApiRef } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { axeViolations } from '../../__testUtils__/axeViolations';
import { fakeApi } from '../../__testUtils__/fakeApi';
import { fieldProps } from '../../__testUtils__/fieldProps';
import { validated } from '../../__testUtils__/validated';
import { KafkaDerivedNames } from './KafkaDerivedNames';
import type { DerivedNames } from './schema';
import { validateNames } from './validateNames';

const planFor = (name: string): DerivePlan => ({
  verb: 'derive',
  mustDiffer: [
    {
      id: 'connector/orders-mysql',
      kind: 'connector',
      value: 'orders-mysql',
      suggestion: `${name}-mysql`,
      places: [
        {
          file: 'pipelines/orders/values.yaml',
          pointer: '/connectors/orders-mysql',
          isKey: true,
        },
      ],
    },
    {
      id: 'topic.prefix/shop',
      kind: 'topic.prefix',
      value: 'shop',
      suggestion: `shop-${name}`,
      places: [],
    },
  ],
  mentions: [],
  notRunning: [],
});

const apiWithPlans = () =>
  fakeApi({
    plan: jest.fn(async (_repository, { values }) =>
      planFor(String(values.name)),
    ),
  });

let latest: DerivedNames | undefined;

/** The form outlives its pages, as in the wizard. */
const Form = (props: {
  api: ReturnType<typeof fakeApi>;
  pipeline: string;
  name?: string;
  isOpen?: boolean;
}) => {
  const [value, setValue] = useState<DerivedNames>();
  latest = value;
  const { api, isOpen = true, ...formData } = props;
  return (
    <TestApiProvider apis={[[kafkaPipelinesApiRef, api]]}>
      {isOpen && (
        <KafkaDerivedNames
          {...fieldProps<DerivedNames>({
            name: 'answers',
            title: 'Names',
            formData,
          })}
          formData={value}
          onChange={setValue}
        />
      )}
    </TestApiProvider>
  );
};

const prefix = () => screen.findByRole('textbox', { name: /^Instead of shop/ });

describe('KafkaDerivedNames', () => {
  it('asks nothing before there is a name', () => {
    const api = apiWithPlans();
    render(<Form api={api} pipeline="first" name="No Name" />);
    expect(
      screen.getByText(/Choose the pipeline to start from/),
    ).toBeInTheDocument();
    expect(api.plan).not.toHaveBeenCalled();
  });

  it('fills in suggestions, by kind, with what was there', async () => {
    const { container } = render(
      <Form api={apiWithPlans()} pipeline="second" name="invoices" />,
    );
    expect(await prefix()).toHaveValue('shop-invoices');
    const connector = screen.getByRole('textbox', {
      name: /^Instead of orders-mysql/,
    });
    expect(connector).toHaveValue('invoices-mysql');
    expect(screen.getByRole('region', { name: 'Connectors' })).toContainElement(
      connector,
    );
    expect(
      screen.getByText('values.yaml: connectors › orders-mysql'),
    ).toBeInTheDocument();
    expect(latest).toEqual({
      'connector/orders-mysql': 'invoices-mysql',
      'topic.prefix/shop': 'shop-invoices',
    });
    expect(await axeViolations(container)).toEqual([]);
  });

  it('suggests again for another name, but keeps what was typed', async () => {
    const api = apiWithPlans();
    const { rerender } = render(
      <Form api={api} pipeline="third" name="invoices" />,
    );
    const input = await prefix();
    await waitFor(() => expect(input).toHaveValue('shop-invoices'));
    await userEvent.clear(input);
    await userEvent.type(input, 'mine');

    // To the page with the name and back
    rerender(<Form api={api} pipeline="third" name="bills" isOpen={false} />);
    rerender(<Form api={api} pipeline="third" name="bills" />);
    await waitFor(() =>
      expect(latest).toEqual({
        'connector/orders-mysql': 'bills-mysql',
        'topic.prefix/shop': 'mine',
      }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Use shop-bills instead of shop' }),
    );
    expect(latest?.['topic.prefix/shop']).toBe('shop-bills');
  });

  it('does not ask for what is typed into it', async () => {
    const api = apiWithPlans();
    render(<Form api={api} pipeline="fourth" name="invoices" />);
    const input = await prefix();
    await waitFor(() => expect(input).toHaveValue('shop-invoices'));
    await userEvent.clear(input);
    expect(screen.getByRole('alert')).toHaveTextContent('Type a name.');
    await userEvent.type(input, 'shop');
    expect(screen.getByRole('alert')).toHaveTextContent('Must not stay shop.');
    expect(api.plan).toHaveBeenCalledTimes(1);
  });

  it('says why nothing can be suggested, and tries again', async () => {
    const api = apiWithPlans();
    api.plan.mockRejectedValueOnce(new Error('There is no pipeline orders'));
    render(<Form api={api} pipeline="fifth" name="invoices" />);
    expect(
      await screen.findByText('There is no pipeline orders'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await prefix()).toHaveValue('shop-invoices');
  });
});

describe('validateNames', () => {
  const formData = { pipeline: 'orders', name: 'invoices' };

  it('names what is missing', async () => {
    expect(
      await validated(
        validateNames,
        { 'topic.prefix/shop': 'shop-invoices' },
        { api: apiWithPlans(), formData },
      ),
    ).toEqual(['connector orders-mysql: Type a name.']);
  });

  it('leaves a form without a name to the field of the name', async () => {
    const api = apiWithPlans();
    expect(await validated(validateNames, {}, { api })).toEqual([]);
    expect(api.plan).not.toHaveBeenCalled();
  });
});
