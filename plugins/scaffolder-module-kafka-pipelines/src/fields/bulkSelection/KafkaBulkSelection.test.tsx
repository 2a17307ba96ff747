import { TestApiProvider } from '@backstage/frontend-test-utils';
import { kafkaPipelinesApiRef } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { axeViolations } from '../../__testUtils__/axeViolations';
import { fakeApi } from '../../__testUtils__/fakeApi';
import { fieldProps } from '../../__testUtils__/fieldProps';
import { fleetWith, pipelineSummary } from '../../__testUtils__/fleetWith';
import { validated } from '../../__testUtils__/validated';
import { KafkaBulkSelection } from './KafkaBulkSelection';
import type { BulkSelection } from './schema';
import { validateSelection } from './validateSelection';

const fleet = fleetWith(
  pipelineSummary('orders'),
  pipelineSummary('bills', { owner: 'group:default/finance' }),
);

let latest: BulkSelection | undefined;

const Form = (props: {
  api?: ReturnType<typeof fakeApi>;
  initial?: BulkSelection;
}) => {
  const { api = fakeApi({ getFleet: jest.fn().mockResolvedValue(fleet) }) } =
    props;
  const [value, setValue] = useState(props.initial);
  latest = value;
  return (
    <TestApiProvider apis={[[kafkaPipelinesApiRef, api]]}>
      <KafkaBulkSelection
        {...fieldProps<BulkSelection>({ name: 'select', title: 'Selection' })}
        formData={value}
        onChange={setValue}
      />
    </TestApiProvider>
  );
};

async function pick(list: RegExp, option: RegExp) {
  await userEvent.click(screen.getByRole('button', { name: list }));
  await userEvent.click(await screen.findByRole('option', { name: option }));
}

describe('KafkaBulkSelection', () => {
  it('says that no condition means all, and offers what there is', async () => {
    const { container } = render(<Form />);
    expect(
      await screen.findByText(/is about all 2 pipelines/),
    ).toBeInTheDocument();
    await pick(/Add a condition/, /^Owner/);
    expect(latest).toEqual({ owner: '' });
    expect(await axeViolations(container)).toEqual([]);
    await pick(/^Choose one Owner/, /finance/);
    expect(latest).toEqual({ owner: 'group:default/finance' });
    expect(
      screen.getByText(
        /^1 of 2 pipelines fits, conditions about connectors aside\./,
      ),
    ).toBeInTheDocument();
  });

  it('takes names as they are typed and gives a condition up', async () => {
    render(<Form initial={{ connectors: [] }} />);
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'Connectors' }),
      'orders-mysql, bills-sink,',
    );
    expect(latest).toEqual({ connectors: ['orders-mysql', 'bills-sink'] });
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove the condition Connectors' }),
    );
    expect(latest).toEqual({});
  });

  it('keeps a value that the repository does not have, and says that nothing fits', async () => {
    render(<Form initial={{ pipelines: ['gone'] }} />);
    expect(
      await screen.findByText(/None of 2 pipelines fits/),
    ).toBeInTheDocument();
    expect(screen.getByRole('group', { name: 'Pipelines' })).toHaveTextContent(
      'gone',
    );
  });

  it('says what to do in an empty repository, and after a failure', async () => {
    const getFleet = jest
      .fn()
      .mockRejectedValueOnce(new Error('backend is down'))
      .mockResolvedValue(fleetWith());
    render(<Form api={fakeApi({ getFleet })} />);
    expect(await screen.findByText('backend is down')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/has no pipeline yet/)).toBeInTheDocument();
  });
});

describe('validateSelection', () => {
  it('names conditions that say nothing', async () => {
    const api = fakeApi();
    expect(
      await validated(
        validateSelection,
        { owner: '', pipelines: ['a'] },
        { api },
      ),
    ).toEqual(['Owner: Say what has to fit, or remove the condition.']);
    expect(await validated(validateSelection, undefined, { api })).toEqual([]);
  });
});
