import { TestApiProvider } from '@backstage/frontend-test-utils';
import type {
  EditableFile,
  EditableFiles,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { kafkaPipelinesApiRef } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { fakeApi } from '../../testUtils/fakeApi';
import { fieldProps } from '../../testUtils/fieldProps';
import { KafkaPipelineEditor } from './KafkaPipelineEditor';
import type { pipelineEditorSchema } from './schema';

type Value = typeof pipelineEditorSchema.TOutput;

const base: Record<string, unknown> = {
  pipeline: { name: 'orders', owner: 'group:default/data', tags: ['cdc'] },
  connectors: {
    'orders-mysql': {
      version: '3.6.1.Final',
      tasksMax: 1,
      config: {
        'database.port': 3306,
        'snapshot.mode': 'initial',
        'table.include.list': ['shop.orders', 'shop.items'],
        sql: 'SELECT 1\nFROM x\n',
        ratio: '1.10',
        'include.schema.changes': true,
      },
      transforms: { route: { order: 10, type: 'Router' } },
    },
  },
  topics: { 'shop.orders': { partitions: 6 } },
};

const file = (
  name: string,
  values: Record<string, unknown>,
  blob = `blob of ${name}`,
): EditableFile => ({
  file: name,
  path: `pipelines/orders/${name}`,
  blob,
  values,
});

const loaded = (...files: EditableFile[]): EditableFiles => ({
  commit: 'abc',
  files,
});

const demo = loaded(
  file('values.yaml', base),
  file('values-dev.yaml', {}),
  {
    file: 'values-prod.yaml',
    path: 'pipelines/orders/values-prod.yaml',
    error: 'the file has the alias *a',
  },
);

function setUp(
  options: {
    files?: EditableFiles | EditableFiles[];
    value?: Value;
    pipeline?: string;
  } = {},
) {
  const { files = demo, pipeline = 'orders' } = options;
  const answers = Array.isArray(files) ? files : [files];
  const getEditableFiles = jest.fn();
  for (const answer of answers) {
    getEditableFiles.mockResolvedValueOnce(answer);
  }
  const api = fakeApi({ getEditableFiles });
  const sent: { value?: Value } = { value: options.value };
  const Form = () => {
    const [value, setValue] = useState(options.value);
    sent.value = value;
    return (
      <TestApiProvider apis={[[kafkaPipelinesApiRef, api]]}>
        <KafkaPipelineEditor
          {...fieldProps<Value>({
            name: 'files',
            title: 'Files',
            formData: { pipeline, repository: 'demo' },
          })}
          formData={value}
          onChange={setValue}
        />
      </TestApiProvider>
    );
  };
  return { api, sent, user: userEvent.setup({ delay: null }), ...render(<Form />) };
}

async function openEntry(
  user: ReturnType<typeof userEvent.setup>,
  name: RegExp,
) {
  await user.click(await screen.findByRole('button', { name }));
}

const type = (label: string, text: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: label }), {
    target: { value: text },
  });

describe('KafkaPipelineEditor', () => {
  it('asks for a pipeline first', () => {
    setUp({ pipeline: '' });
    expect(screen.getByText(/Choose a pipeline first/)).toBeInTheDocument();
  });

  it('shows what the files say, closed until somebody looks', async () => {
    const { api, sent, user } = setUp();
    expect(await screen.findByRole('tab', { name: 'dev' })).toBeVisible();
    expect(api.getEditableFiles).toHaveBeenCalledWith(
      'demo',
      'orders',
      expect.anything(),
    );
    expect(screen.getByRole('textbox', { name: 'owner' })).toHaveValue(
      'group:default/data',
    );
    expect(
      screen.getByText('Entity reference of the owning group.'),
    ).toBeVisible();
    expect(screen.queryByRole('textbox', { name: 'version' })).toBeNull();
    await openEntry(user, /^orders-mysql/);
    expect(screen.getByRole('textbox', { name: 'version' })).toHaveValue(
      '3.6.1.Final',
    );
    expect(screen.getByRole('textbox', { name: 'transforms' })).toHaveTextContent(
      'type: Router',
    );
    expect(screen.getByRole('status')).toHaveTextContent(
      'Nothing is changed yet',
    );
    expect(sent.value).toEqual([]);
  });

  it('sends one field with what it replaces, marks it and undoes it', async () => {
    const { sent, user } = setUp();
    await openEntry(user, /^orders-mysql/);
    type('tasksMax', '2');
    expect(sent.value).toEqual([
      {
        pipeline: 'orders',
        file: 'values.yaml',
        blob: 'blob of values.yaml',
        set: [
          { pointer: '/connectors/orders-mysql/tasksMax', value: 2, was: 1 },
        ],
      },
    ]);
    expect(screen.getByText('1 change in 1 file')).toBeVisible();
    expect(
      screen.getByRole('tab', { name: /All environments\s*1 change/ }),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Undo tasksMax' }));
    expect(sent.value).toEqual([]);
    expect(screen.getByRole('textbox', { name: 'tasksMax' })).toHaveValue('1');
  });

  it('keeps the type of every config value', async () => {
    const { sent, user } = setUp();
    await openEntry(user, /^orders-mysql/);
    type('database.port', '33');
    type('database.port', '');
    type('database.port', '3307');
    type('ratio', '1.20');
    type('table.include.list 2', '08');
    type('sql', 'SELECT 2\nFROM y\n');
    const pointer = '/connectors/orders-mysql/config/';
    expect(sent.value?.[0].set).toEqual([
      { pointer: `${pointer}database.port`, value: 3307, was: 3306 },
      {
        pointer: `${pointer}table.include.list`,
        value: ['shop.orders', '08'],
        was: ['shop.orders', 'shop.items'],
      },
      {
        pointer: `${pointer}sql`,
        value: 'SELECT 2\nFROM y\n',
        was: 'SELECT 1\nFROM x\n',
      },
      { pointer: `${pointer}ratio`, value: '1.20', was: '1.10' },
    ]);
  });

  it('adds and removes config keys', async () => {
    const { sent, user } = setUp();
    await openEntry(user, /^orders-mysql/);
    await user.click(screen.getByRole('button', { name: 'Remove ratio' }));
    expect(screen.getByText('ratio (removed)')).toBeVisible();
    await user.type(
      screen.getByRole('textbox', { name: 'New key of config' }),
      'time.precision.mode{Enter}',
    );
    type('time.precision.mode', 'connect');
    const pointer = '/connectors/orders-mysql/config/';
    expect(sent.value?.[0]).toMatchObject({
      set: [{ pointer: `${pointer}time.precision.mode`, value: 'connect' }],
      unset: [{ pointer: `${pointer}ratio`, was: '1.10' }],
    });
    await user.type(
      screen.getByRole('textbox', { name: 'New key of config' }),
      'sql',
    );
    expect(screen.getByRole('button', { name: 'Add key' })).toBeDisabled();
    expect(screen.getByRole('alert')).toHaveTextContent('already');
    await user.click(screen.getByRole('button', { name: 'Undo ratio' }));
    expect(sent.value?.[0].unset).toBeUndefined();
  });

  it('says at the field what is wrong with it', async () => {
    const { user } = setUp();
    await openEntry(user, /^orders-mysql/);
    type('tasksMax', 'many');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'connectors.orders-mysql.tasksMax is text, but must be a whole number.',
    );
    expect(screen.getByText('1 error')).toBeVisible();
  });

  it('takes mistakes of the file itself for no errors of the edit', async () => {
    setUp({ files: loaded(file('values.yaml', { conectors: { a: {} } })) });
    expect(
      await screen.findByText(/1 finding in fields of this file/),
    ).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'conectors' })).toHaveTextContent(
      'a: {}',
    );
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('removes an entry, and adds one with a good name', async () => {
    const { sent, user } = setUp();
    await openEntry(user, /^shop.orders/);
    await user.click(
      screen.getByRole('button', { name: 'Remove topic shop.orders' }),
    );
    expect(sent.value?.[0].unset).toEqual([
      { pointer: '/topics', was: { 'shop.orders': { partitions: 6 } } },
    ]);
    const name = screen.getByRole('textbox', { name: 'Name of a new topic' });
    await user.type(name, 'a b');
    expect(screen.getByRole('alert')).toHaveTextContent('use letters, digits');
    await user.clear(name);
    await user.type(name, 'shop.items{Enter}');
    await user.type(screen.getByRole('textbox', { name: 'partitions' }), '3');
    expect(sent.value?.[0]).toMatchObject({
      set: [{ pointer: '/topics/shop.items', value: { partitions: 3 } }],
      unset: [{ pointer: '/topics/shop.orders', was: { partitions: 6 } }],
    });
    await user.click(
      screen.getByRole('button', { name: 'Undo removing topic shop.orders' }),
    );
    expect(sent.value?.[0].unset).toBeUndefined();
  });

  it('edits another environment, and counts over files', async () => {
    const { sent, user } = setUp();
    await user.clear(await screen.findByRole('textbox', { name: 'owner' }));
    await user.click(screen.getByRole('tab', { name: 'dev' }));
    await user.click(
      screen.getByRole('button', {
        name: /Set fields of a connector of another file/,
      }),
    );
    await user.click(screen.getByRole('option', { name: 'orders-mysql' }));
    type('tasksMax', '3');
    expect(screen.getByText('2 changes in 2 files')).toBeVisible();
    expect(sent.value).toMatchObject([
      { unset: [{ pointer: '/pipeline/owner' }] },
      {
        file: 'values-dev.yaml',
        set: [
          {
            pointer: '/connectors',
            value: { 'orders-mysql': { tasksMax: 3 } },
          },
        ],
      },
    ]);
    await user.click(screen.getByRole('button', { name: 'Undo all' }));
    expect(sent.value).toEqual([]);
  });

  it('says why a file cannot be edited', async () => {
    const { user } = setUp();
    await user.click(await screen.findByRole('tab', { name: 'prod' }));
    expect(screen.getByText('the file has the alias *a')).toBeVisible();
  });

  const earlier: Value = [
    {
      pipeline: 'orders',
      file: 'values.yaml',
      blob: 'blob of values.yaml',
      set: [
        { pointer: '/pipeline/owner', value: 'me', was: 'group:default/data' },
        { pointer: '/topics/shop.orders/partitions', value: 9, was: 6 },
      ],
    },
  ];

  it('shows the edits again when somebody comes back', async () => {
    const { sent } = setUp({ value: earlier });
    expect(await screen.findByRole('textbox', { name: 'owner' })).toHaveValue(
      'me',
    );
    expect(sent.value).toEqual(earlier);
  });

  it('loads again, keeps what still holds and names the rest', async () => {
    const newer = loaded(
      file(
        'values.yaml',
        { ...base, topics: { 'shop.orders': { partitions: 12 } } },
        'newer',
      ),
    );
    const { sent, user } = setUp({ files: [demo, newer], value: earlier });
    await user.click(await screen.findByRole('button', { name: 'Load again' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'values.yaml: topics › shop.orders › partitions',
    );
    expect(sent.value).toEqual([
      { ...earlier[0], blob: 'newer', set: [earlier[0].set![0]] },
    ]);
  });

  it('does not do the edits of one pipeline to another', async () => {
    const { sent } = setUp({ value: earlier, pipeline: 'invoices' });
    expect(await screen.findByText('2 changes dropped')).toBeVisible();
    expect(sent.value).toEqual([]);
  });

  it('says why it could not load, and tries again', async () => {
    const api = fakeApi({
      getEditableFiles: jest
        .fn()
        .mockRejectedValueOnce(new Error('backend is down'))
        .mockResolvedValueOnce(demo),
    });
    render(
      <TestApiProvider apis={[[kafkaPipelinesApiRef, api]]}>
        <KafkaPipelineEditor
          {...fieldProps<Value>({
            name: 'files',
            title: 'Files',
            formData: { pipeline: 'orders' },
          })}
        />
      </TestApiProvider>,
    );
    expect(await screen.findByText(/backend is down/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /Try again/ }));
    expect(await screen.findByRole('tab', { name: 'dev' })).toBeVisible();
  });

  it('edits an entry as YAML by its value', async () => {
    const { sent, user } = setUp();
    await openEntry(user, /^shop.orders/);
    await user.click(screen.getByRole('button', { name: 'Edit as YAML' }));
    const editor = screen.getByRole('textbox', {
      name: 'topic shop.orders as YAML',
    });
    await user.click(editor);
    await user.keyboard('{Control>}a{/Control}replicas: 3');
    expect(sent.value).toMatchObject([
      {
        set: [{ pointer: '/topics/shop.orders/replicas', value: 3 }],
        unset: [{ pointer: '/topics/shop.orders/partitions', was: 6 }],
      },
    ]);
  });

  it('builds only what is looked at of a large pipeline', async () => {
    const config = (length: number) =>
      Object.fromEntries(
        Array.from({ length }, (_, index) => [`key.${index}`, `v${index}`]),
      );
    const connectors = Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [
        `c-${index}`,
        { config: config(index === 7 ? 2000 : 20) },
      ]),
    );
    const { sent, user } = setUp({
      files: loaded(file('values.yaml', { connectors })),
    });
    await openEntry(user, /^c-7$/);
    const group = screen.getByRole('group', { name: 'config' });
    expect(within(group).getAllByRole('textbox').length).toBeLessThan(50);
    fireEvent.change(
      within(group).getByRole('searchbox', { name: 'Find a key of config' }),
      { target: { value: 'key.1999' } },
    );
    const started = performance.now();
    type('key.1999', 'other');
    expect(performance.now() - started).toBeLessThan(1000);
    expect(sent.value).toMatchObject([
      {
        set: [
          { pointer: '/connectors/c-7/config/key.1999', value: 'other' },
        ],
      },
    ]);
  });
});
