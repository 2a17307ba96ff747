import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { SecretsContextProvider } from '@backstage/plugin-scaffolder-react';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import type {
  DerivePlan,
  PromotePlan,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { kafkaPipelinesApiRef } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import * as fields from './fields';
import { fakeApi } from './__testUtils__/fakeApi';
import { fleetWith, pipelineSummary } from './__testUtils__/fleetWith';

// The wizard of Backstage itself: it owns the values of the fields, and checks
// them when somebody goes on.

type Extensions = ComponentProps<typeof Stepper>['extensions'];

const extensions: Extensions = Object.values(fields).map(
  ({ schema: _schema, ...field }) => Object(field),
);

const derived: DerivePlan = {
  verb: 'derive',
  mustDiffer: [
    {
      id: 'connector/orders-mysql',
      kind: 'connector',
      value: 'orders-mysql',
      suggestion: 'bills-mysql',
      places: [],
    },
  ],
  mentions: [],
  notRunning: [],
};

const promoted: PromotePlan = {
  verb: 'promote',
  isNew: true,
  rows: [
    {
      pointer: '/connectors/orders/config/database.hostname',
      from: 'mysql.dev',
      action: 'copied',
      suggestion: 'mysql.prod',
    },
  ],
  effective: [],
  warnings: [],
};

/** As in the template that removes a pipeline. */
const deletingTopics = [
  { properties: { deleteTopics: { const: false } } },
  {
    required: ['confirmTopics'],
    properties: {
      deleteTopics: { const: true },
      confirmTopics: {
        title: 'Name of the pipeline',
        type: 'string',
        'ui:field': 'KafkaPipelineConfirmation',
      },
    },
  },
];

async function open(
  steps: Array<Record<string, unknown>>,
  initialState: Record<string, string | string[]>,
  more: Record<string, unknown> = {},
) {
  const api = fakeApi({
    getFleet: jest
      .fn()
      .mockResolvedValue(
        fleetWith(pipelineSummary('orders', { environments: ['dev'] })),
      ),
    getEditableFiles: jest.fn().mockResolvedValue({ commit: 'a', files: [] }),
    plan: jest.fn(async (_repository, { verb }) =>
      verb === 'derive' ? derived : promoted,
    ),
  });
  const onCreate = jest.fn().mockResolvedValue(undefined);
  await renderInTestApp(
    <TestApiProvider apis={[[kafkaPipelinesApiRef, api]]}>
      <SecretsContextProvider>
        <Stepper
          manifest={{
            title: 'Form',
            steps: steps.map((properties, index) => ({
              title: `Page ${index + 1}`,
              schema: {
                type: 'object',
                required: Object.keys(properties),
                properties: Object(properties),
                ...Object(more),
              },
            })),
          }}
          extensions={extensions}
          initialState={initialState}
          onCreate={onCreate}
        />
      </SecretsContextProvider>
    </TestApiProvider>,
  );
  return { api, onCreate };
}

const next = () =>
  userEvent.click(screen.getByRole('button', { name: /^(Next|Review)$/ }));

describe('the wizard', () => {
  beforeAll(() => {
    window.scrollTo = jest.fn();
  });

  it('keeps what two fields of a page fill in at once', async () => {
    const { onCreate } = await open(
      [
        {
          answers: { type: 'object', 'ui:field': 'KafkaDerivedNames' },
          fields: {
            type: 'array',
            items: { type: 'object' },
            'ui:field': 'KafkaDerivedFields',
          },
        },
      ],
      { pipeline: 'orders', name: 'bills' },
    );
    await waitFor(() =>
      expect(
        screen.getByRole('textbox', { name: /^Instead of orders-mysql/ }),
      ).toHaveValue('bills-mysql'),
    );
    await next();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Create' }),
    );
    expect(onCreate).toHaveBeenCalledWith({
      pipeline: 'orders',
      name: 'bills',
      answers: { 'connector/orders-mysql': 'bills-mysql' },
      fields: [],
    });
  });

  it('goes on only with answers that can be', async () => {
    const { onCreate } = await open(
      [{ answers: { type: 'object', 'ui:field': 'KafkaDerivedNames' } }],
      { pipeline: 'orders', name: 'bills' },
    );
    const input = await screen.findByRole('textbox', {
      name: /^Instead of orders-mysql/,
    });
    await waitFor(() => expect(input).toHaveValue('bills-mysql'));
    await userEvent.clear(input);
    await next();
    expect(screen.getByRole('alert')).toHaveTextContent('Type a name.');
    expect(
      screen.queryByRole('button', { name: 'Create' }),
    ).not.toBeInTheDocument();
    await userEvent.type(input, 'mine');
    await next();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Create' }),
    );
    expect(onCreate).toHaveBeenCalledWith(
      expect.objectContaining({
        answers: { 'connector/orders-mysql': 'mine' },
      }),
    );
  });

  it('asks for a list that is empty, and goes on when it is not', async () => {
    await open(
      [
        {
          environments: {
            type: 'array',
            items: { type: 'string' },
            'ui:field': 'KafkaEnvironmentsPicker',
          },
        },
      ],
      { environments: [] },
    );
    await screen.findByRole('checkbox', { name: 'dev' });
    await next();
    expect(
      (await screen.findAllByText(/Choose at least one environment\./)).length,
    ).toBeGreaterThan(0);
    await userEvent.click(screen.getByRole('checkbox', { name: 'dev' }));
    await next();
    expect(
      await screen.findByRole('button', { name: 'Create' }),
    ).toBeInTheDocument();
  });

  it('takes a decision with a pointer as its key to the end', async () => {
    const { onCreate } = await open(
      [
        {
          pipeline: { type: 'string', 'ui:field': 'KafkaPipelinePicker' },
          from: {
            type: 'string',
            'ui:field': 'KafkaEnvironmentPicker',
            'ui:options': { of: 'pipeline' },
          },
          to: {
            type: 'string',
            'ui:field': 'KafkaEnvironmentPicker',
            'ui:options': { not: 'from' },
          },
        },
        {
          decisions: {
            type: 'object',
            'ui:field': 'KafkaPromotionDecisions',
            'ui:backstage': { review: { show: false } },
          },
        },
      ],
      { pipeline: 'orders', from: 'dev', to: 'prod' },
    );
    await waitFor(() =>
      expect(screen.getAllByText('orders').length).toBeGreaterThan(0),
    );
    await next();
    await userEvent.click(
      await screen.findByRole('button', { name: /^Use mysql.prod for/ }),
    );
    await next();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Create' }),
    );
    expect(onCreate).toHaveBeenCalledWith({
      pipeline: 'orders',
      from: 'dev',
      to: 'prod',
      decisions: {
        answers: {
          '/connectors/orders/config/database.hostname': 'mysql.prod',
        },
      },
    });
  });

  it('wants the name of the pipeline where data is at stake, and only there', async () => {
    const { onCreate } = await open(
      [{ deleteTopics: { type: 'boolean', default: false } }],
      { pipeline: 'orders' },
      { dependencies: { deleteTopics: { oneOf: deletingTopics } } },
    );
    await userEvent.click(await screen.findByRole('checkbox'));
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'Name of the pipeline' }),
      'order',
    );
    await next();
    expect(
      (await screen.findAllByText(/type orders\.$/)).length,
    ).toBeGreaterThan(0);
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Name of the pipeline' }),
      's',
    );
    await next();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Create' }),
    );
    expect(onCreate).toHaveBeenCalledWith({
      pipeline: 'orders',
      deleteTopics: true,
      confirmTopics: 'orders',
    });
  });

  it('does not offer the environment that was chosen on the same page', async () => {
    await open(
      [
        {
          from: {
            type: 'string',
            title: 'From',
            'ui:field': 'KafkaEnvironmentPicker',
            'ui:options': { of: 'pipeline' },
          },
          to: {
            type: 'string',
            title: 'To',
            'ui:field': 'KafkaEnvironmentPicker',
            'ui:options': { not: 'from' },
          },
        },
      ],
      { pipeline: 'orders' },
    );
    const choose = async (name: RegExp) => {
      const pickers = await screen.findAllByRole('button', { name });
      await userEvent.click(pickers[0]);
      return screen.findAllByRole('option');
    };
    const names = (options: HTMLElement[]) =>
      options.map(option => option.textContent);
    // Chosen first, so that only the other choice makes it wrong
    const all = await choose(/^Choose one To/);
    expect(names(all)).toEqual(['dev', 'prod']);
    await userEvent.click(all[0]);
    const [dev] = await choose(/^Choose one From/);
    await userEvent.click(dev);
    await next();
    expect(
      (await screen.findAllByText(/than dev: both are the same\.$/)).length,
    ).toBeGreaterThan(0);
    expect(
      screen.queryByRole('button', { name: 'Create' }),
    ).not.toBeInTheDocument();
    const others = await choose(/^dev To/);
    expect(names(others)).toEqual(['prod']);
    await userEvent.click(others[0]);
    await next();
    expect(
      await screen.findByRole('button', { name: 'Create' }),
    ).toBeInTheDocument();
  });

  it('stops at an environment that a link names and the pipeline is not in', async () => {
    await open(
      [
        {
          pipeline: { type: 'string', 'ui:field': 'KafkaPipelinePicker' },
          from: {
            type: 'string',
            'ui:field': 'KafkaEnvironmentPicker',
            'ui:options': { of: 'pipeline' },
          },
        },
      ],
      { pipeline: 'orders', from: 'prod' },
    );
    expect(
      await screen.findByText('Pipeline orders is not in prod.'),
    ).toBeInTheDocument();
    await next();
    expect(
      screen.queryByRole('button', { name: 'Create' }),
    ).not.toBeInTheDocument();
  });

  it('goes on with a selection, but not without a change', async () => {
    const { onCreate } = await open(
      [
        { select: { type: 'object', 'ui:field': 'KafkaBulkSelection' } },
        { change: { type: 'object', 'ui:field': 'KafkaBulkChange' } },
      ],
      {},
    );
    await screen.findByText(/is about all 1 pipelines/);
    await next();
    await screen.findByText(/^Choose what changes\./);
    await next();
    expect(
      (await screen.findAllByText(/Choose what changes\./)).length,
    ).toBeGreaterThan(1);
    expect(onCreate).not.toHaveBeenCalled();
  });
});
