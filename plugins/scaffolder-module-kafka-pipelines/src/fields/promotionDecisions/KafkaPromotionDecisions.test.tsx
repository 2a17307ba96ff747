import { TestApiProvider } from '@backstage/frontend-test-utils';
import type {
  OverlayRow,
  PromotePlan,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { kafkaPipelinesApiRef } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { axeViolations } from '../../__testUtils__/axeViolations';
import { fakeApi } from '../../__testUtils__/fakeApi';
import { fieldProps } from '../../__testUtils__/fieldProps';
import { validated } from '../../__testUtils__/validated';
import { KafkaPromotionDecisions } from './KafkaPromotionDecisions';
import type { Decisions } from './schema';
import { validateDecisions } from './validateDecisions';

const HOST = '/connectors/orders/config/database.hostname';
const TASKS = '/connectors/orders/tasksMax';
const TABLES = '/connectors/orders/config/table.include.list';

const rows: OverlayRow[] = [
  {
    pointer: HOST,
    from: 'mysql.dev',
    action: 'copied',
    suggestion: 'mysql.prod',
  },
  { pointer: TASKS, from: '1', to: '4', action: 'left' },
  { pointer: TABLES, from: 'a,b', to: 'a,b', action: 'same' },
];

const plan: PromotePlan = {
  verb: 'promote',
  isNew: false,
  rows,
  effective: [{ pointer: HOST, after: 'mysql.dev' }],
  warnings: [
    {
      kind: 'preset',
      name: 'p@1',
      message: 'Preset p@1 is not the same in dev and prod.',
      pointers: ['/config/errors.tolerance'],
    },
  ],
};

function apiWith(answer: (decisions?: Decisions) => PromotePlan) {
  return fakeApi({
    plan: jest.fn(async (_repository, { values }) =>
      answer(values.decisions as Decisions | undefined),
    ),
    getEditableFiles: jest.fn().mockResolvedValue({
      commit: 'abc',
      files: [
        {
          file: 'values-dev.yaml',
          path: 'pipelines/orders/values-dev.yaml',
          blob: 'b',
          values: {
            connectors: {
              orders: {
                tasksMax: 1,
                config: {
                  'database.hostname': 'mysql.dev',
                  'table.include.list': ['a', 'b'],
                },
              },
            },
          },
        },
      ],
    }),
  });
}

let latest: Decisions | undefined;

const Form = (props: {
  api: ReturnType<typeof fakeApi>;
  form: Record<string, unknown>;
  initial?: Decisions;
}) => {
  const [value, setValue] = useState<Decisions | undefined>(props.initial);
  latest = value;
  return (
    <TestApiProvider apis={[[kafkaPipelinesApiRef, props.api]]}>
      <KafkaPromotionDecisions
        {...fieldProps<Decisions>({
          name: 'decisions',
          title: 'Decisions',
          formData: props.form,
        })}
        formData={value}
        onChange={setValue}
      />
    </TestApiProvider>
  );
};

const form = { pipeline: 'orders', from: 'dev', to: 'prod' };
const rowOf = (name: string) =>
  screen
    .getAllByRole('row')
    .find(row => within(row).queryByRole('rowheader', { name })) as HTMLElement;

async function choose(name: string, option: string) {
  await userEvent.click(
    within(rowOf(name)).getByRole('button', { name: /What happens with/ }),
  );
  await userEvent.click(await screen.findByRole('option', { name: option }));
}

describe('KafkaPromotionDecisions', () => {
  it('asks nothing before it knows what to compare', () => {
    const api = apiWith(() => plan);
    render(<Form api={api} form={{ pipeline: 'orders', from: 'dev' }} />);
    expect(
      screen.getByText(/Choose a pipeline and two different environments/),
    ).toBeInTheDocument();
    expect(api.plan).not.toHaveBeenCalled();
    expect(api.getEditableFiles).not.toHaveBeenCalled();
  });

  it('shows what both say, what changes and what to beware of', async () => {
    const { container } = render(
      <Form api={apiWith(() => plan)} form={form} />,
    );
    const host = 'connectors › orders › config › database.hostname';
    expect(await screen.findByText('Fields that differ: 2')).toBeVisible();
    expect(rowOf(host)).toHaveTextContent('mysql.dev');
    expect(rowOf(host)).toHaveTextContent('Copy from dev');
    expect(rowOf('connectors › orders › tasksMax')).toHaveTextContent(
      'Keep what prod says',
    );
    expect(screen.getByText('1 field stays as it is')).toBeVisible();
    expect(
      screen.getByText('Preset p@1 is not the same in dev and prod.'),
    ).toBeVisible();
    expect(
      screen.getByText('It differs in config › errors.tolerance.'),
    ).toBeVisible();
    expect(
      screen.getByRole('region', { name: 'What changes in prod' }),
    ).toHaveTextContent(/database\.hostname.*not set.*mysql\.dev/);
    expect(latest).toEqual({});
    expect(await axeViolations(container)).toEqual([]);
  });

  it('takes a suggestion with one click and shows what comes of it', async () => {
    const api = apiWith(decisions =>
      decisions
        ? { ...plan, effective: [{ pointer: HOST, after: 'mysql.prod' }] }
        : plan,
    );
    render(<Form api={api} form={form} />);
    await userEvent.click(
      await screen.findByRole('button', { name: /^Use mysql.prod for/ }),
    );
    expect(latest).toEqual({ answers: { [HOST]: 'mysql.prod' } });
    await waitFor(() =>
      expect(api.plan).toHaveBeenLastCalledWith(
        'demo',
        {
          verb: 'promote',
          values: { ...form, decisions: latest },
        },
        expect.anything(),
      ),
    );
    await waitFor(() =>
      expect(
        screen.getByRole('region', { name: 'What changes in prod' }),
      ).toHaveTextContent('mysql.prod'),
    );
    expect(
      screen.queryByRole('button', { name: /^Use mysql.prod/ }),
    ).not.toBeInTheDocument();
  });

  it('keeps the kind of a value that is typed', async () => {
    render(<Form api={apiWith(() => plan)} form={form} />);
    await screen.findByText('Fields that differ: 2');
    const tasks = 'connectors › orders › tasksMax';
    await choose(tasks, 'Another value for prod');
    const input = screen.getByRole('textbox', {
      name: `Value of ${tasks} in prod`,
    });
    await userEvent.type(input, '2');
    expect(latest).toEqual({ answers: { [TASKS]: 12 } });
  });

  it('leaves open what somebody decides about', async () => {
    render(
      <Form
        api={apiWith(() => plan)}
        form={form}
        initial={{ answers: { [TABLES]: ['a'] } }}
      />,
    );
    const same = await screen.findByText('1 field stays as it is');
    expect(same.closest('details')).toHaveAttribute('open');
    await choose(
      'connectors › orders › config › table.include.list',
      'Stays the same',
    );
    expect(latest).toEqual({});
    expect(same.closest('details')).toHaveAttribute('open');
  });

  it('forgets what is as usual again', async () => {
    render(<Form api={apiWith(() => plan)} form={form} />);
    await screen.findByText('Fields that differ: 2');
    const tasks = 'connectors › orders › tasksMax';
    await choose(tasks, 'Take over from dev');
    expect(latest).toEqual({ take: [TASKS] });
    await choose(tasks, 'Keep what prod says');
    expect(latest).toEqual({});
  });

  it('asks once for what is typed in one go, and aborts what is overtaken', async () => {
    const api = apiWith(() => plan);
    render(
      <Form
        api={api}
        form={form}
        initial={{ answers: { [HOST]: 'mysql.prod' } }}
      />,
    );
    const input = await screen.findByRole('textbox', { name: /hostname/ });
    const before = api.plan.mock.calls.length;
    await userEvent.type(input, '-new');
    await waitFor(() =>
      expect(api.plan.mock.lastCall?.[1].values.decisions).toEqual({
        answers: { [HOST]: 'mysql.prod-new' },
      }),
    );
    expect(api.plan.mock.calls.length).toBe(before + 1);
    const signals = api.plan.mock.calls.map(call => call[2]?.signal?.aborted);
    expect(signals.slice(0, -1)).toContain(true);
    expect(signals.at(-1)).toBe(false);
  });

  it('drops decisions without a field and says so', async () => {
    render(
      <Form
        api={apiWith(() => plan)}
        form={form}
        initial={{ take: [TASKS, '/connectors/other/version'] }}
      />,
    );
    expect(
      await screen.findByText(/were dropped: connectors › other › version\./),
    ).toBeInTheDocument();
    expect(latest).toEqual({ take: [TASKS] });
  });

  it('says why nothing can be compared, and tries again', async () => {
    const api = apiWith(() => plan);
    api.plan.mockRejectedValueOnce(new Error('orders is not in dev'));
    render(<Form api={api} form={form} />);
    expect(await screen.findByText('orders is not in dev')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Fields that differ: 2')).toBeVisible();
  });

  it('shows a field that another kind of value blocks without a choice', async () => {
    const blocked: OverlayRow = {
      pointer: '/connectors/orders/config/x',
      from: 'y',
      action: 'left',
    };
    render(
      <Form api={apiWith(() => ({ ...plan, rows: [blocked] }))} form={form} />,
    );
    expect(await screen.findByText(/Stays: prod says something/)).toBeVisible();
    expect(
      screen.queryByRole('button', { name: /What happens/ }),
    ).not.toBeInTheDocument();
  });
});

describe('validateDecisions', () => {
  it('asks for values that were not typed', async () => {
    const api = fakeApi();
    expect(
      await validated(validateDecisions, { answers: { '/a/b': '' } }, { api }),
    ).toEqual([
      'a › b has no value yet: type one, or choose something else for it.',
    ]);
    expect(
      await validated(validateDecisions, { answers: { '/a': 0 } }, { api }),
    ).toEqual([]);
  });
});
