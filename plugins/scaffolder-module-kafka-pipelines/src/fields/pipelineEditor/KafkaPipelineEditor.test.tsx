import { TestApiProvider } from '@backstage/frontend-test-utils';
import type {
  EditableFile,
  EditableFiles,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { kafkaPipelinesApiRef } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { EditorView } from '@codemirror/view';
import {
  act,
  fireEvent,
  render,
  screen,
  waitFor,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { axeViolations } from '../../__testUtils__/axeViolations';
import { fakeApi } from '../../__testUtils__/fakeApi';
import { fieldProps } from '../../__testUtils__/fieldProps';
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

// By label and text: roles are slow to tell in a form of this size.

const input = (label: string) =>
  screen.getByLabelText(label, { selector: 'input, textarea' });

/** The content of an editor of several lines. */
const code = (label: string) =>
  screen.getByLabelText(label, { selector: '.cm-content' });

const type = (label: string, text: string) =>
  fireEvent.change(input(label), { target: { value: text } });

const enter = (label: string, text: string) => {
  type(label, text);
  fireEvent.keyDown(input(label), { key: 'Enter' });
};

const press = (label: string) =>
  fireEvent.click(
    screen.queryByLabelText(label, { selector: 'button' }) ??
      screen.getByText(label, { selector: 'button *' }),
  );

/** Opens an entry once the files are there. */
const open = async (name: string) =>
  fireEvent.click(await screen.findByText(name, { selector: 'button *' }));

const tab = (name: string) =>
  screen.findByText(name, { selector: '[role="tab"] *' });

// A form of this size takes its time in jsdom.
jest.setTimeout(30_000);

describe('KafkaPipelineEditor', () => {
  it('asks for a pipeline first', () => {
    setUp({ pipeline: '' });
    expect(screen.getByText(/Choose a pipeline first/)).toBeInTheDocument();
  });

  it('shows what the files say, closed until somebody looks', async () => {
    const { api, sent } = setUp();
    expect(await tab('dev')).toBeVisible();
    expect(api.getEditableFiles).toHaveBeenCalledWith(
      'demo',
      'orders',
      expect.anything(),
    );
    expect(input('owner')).toHaveValue('group:default/data');
    expect(
      screen.getByText('Entity reference of the owning group.'),
    ).toBeVisible();
    expect(screen.queryByLabelText('version')).toBeNull();
    await open('orders-mysql');
    expect(input('version')).toHaveValue('3.6.1.Final');
    expect(input('version')).toHaveAccessibleDescription(/Plugin version/);
    expect(code('transforms')).toHaveTextContent('type: Router');
    expect(code('transforms')).toHaveAccessibleDescription(/by alias/);
    expect(screen.getByText('Nothing is changed yet')).toBeVisible();
    expect(sent.value).toEqual([]);
  });

  it('sends one field with what it replaces, marks it and undoes it', async () => {
    const { sent } = setUp();
    await open('orders-mysql');
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
    expect(await tab('1 change')).toBeVisible();
    press('Undo tasksMax');
    expect(sent.value).toEqual([]);
    expect(input('tasksMax')).toHaveValue('1');
  });

  it('keeps the type of every config value', async () => {
    const { sent } = setUp();
    await open('orders-mysql');
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

  it('changes the type of a value on demand', async () => {
    const { sent, user } = setUp();
    await open('orders-mysql');
    await user.click(
      screen.getByLabelText(/Type of ratio/, { selector: 'button' }),
    );
    await user.click(screen.getByRole('option', { name: 'number' }));
    expect(screen.getByText(/it is written as text/)).toBeVisible();
    type('ratio', '1.5');
    expect(sent.value?.[0].set).toMatchObject([{ value: 1.5, was: '1.10' }]);
  });

  it('adds and removes config keys', async () => {
    const { sent } = setUp();
    await open('orders-mysql');
    press('Remove ratio');
    expect(screen.getByText('ratio (removed)')).toBeVisible();
    enter('New key of config', 'time.precision.mode');
    type('time.precision.mode', 'connect');
    const pointer = '/connectors/orders-mysql/config/';
    expect(sent.value?.[0]).toMatchObject({
      set: [{ pointer: `${pointer}time.precision.mode`, value: 'connect' }],
      unset: [{ pointer: `${pointer}ratio`, was: '1.10' }],
    });
    enter('New key of config', 'sql');
    expect(screen.getByText('config has the key sql already')).toBeVisible();
    press('Undo ratio');
    expect(sent.value?.[0].unset).toBeUndefined();
  });

  it('says at the field what is wrong with it', async () => {
    setUp();
    await open('orders-mysql');
    type('tasksMax', 'many');
    expect(
      await screen.findByText(
        /^connectors.orders-mysql.tasksMax is text, but must be a whole number/,
      ),
    ).toBeVisible();
    expect(screen.getByText('1 error')).toBeVisible();
    expect(input('tasksMax')).toBeInvalid();
    expect(input('version')).toBeValid();
  });

  it('takes mistakes of the file itself for no errors of the edit', async () => {
    setUp({ files: loaded(file('values.yaml', { conectors: { a: {} } })) });
    expect(
      await screen.findByText(/1 finding in fields of this file/),
    ).toBeVisible();
    expect(code('conectors')).toHaveTextContent('a: {}');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('removes an entry, and adds one with a good name', async () => {
    const { sent } = setUp();
    await open('shop.orders');
    press('Remove topic shop.orders');
    expect(sent.value?.[0].unset).toEqual([
      { pointer: '/topics', was: { 'shop.orders': { partitions: 6 } } },
    ]);
    type('Name of a new topic', 'a b');
    expect(screen.getByText(/^use letters, digits/)).toBeVisible();
    enter('Name of a new topic', 'shop.items');
    type('partitions', '3');
    expect(sent.value?.[0]).toMatchObject({
      set: [{ pointer: '/topics/shop.items', value: { partitions: 3 } }],
      unset: [{ pointer: '/topics/shop.orders', was: { partitions: 6 } }],
    });
    press('Undo removing topic shop.orders');
    expect(sent.value?.[0].unset).toBeUndefined();
  });

  it('edits another environment, and counts over files', async () => {
    const { sent, user } = setUp();
    await user.click(await tab('dev'));
    await user.click(
      screen.getByLabelText(/Set fields of a connector of another file/, {
        selector: 'button',
      }),
    );
    await user.click(screen.getByRole('option', { name: 'orders-mysql' }));
    expect(input('version')).toHaveAttribute(
      'placeholder',
      'values.yaml: 3.6.1.Final',
    );
    type('tasksMax', '3');
    await user.click(await tab('All environments'));
    type('owner', '');
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
    press('Undo all');
    expect(sent.value).toEqual([]);
  });

  it('is clean for axe, with entries open, changed and removed', async () => {
    const { container } = setUp();
    await open('orders-mysql');
    type('tasksMax', 'many');
    press('Remove ratio');
    await open('shop.orders');
    press('Remove topic shop.orders');
    expect(await axeViolations(container)).toEqual([]);
  });

  it('says why a file cannot be edited', async () => {
    const { user } = setUp();
    await user.click(await tab('prod'));
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
    expect(await screen.findByLabelText('owner')).toHaveValue('me');
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
    const { sent } = setUp({ files: [demo, newer], value: earlier });
    await open('Load again');
    expect(
      await screen.findByText(/^values.yaml: topics › shop.orders › partitions/),
    ).toBeVisible();
    await waitFor(() =>
      expect(sent.value).toEqual([
        { ...earlier[0], blob: 'newer', set: [earlier[0].set![0]] },
      ]),
    );
  });

  it('does not do the edits of one pipeline to another', async () => {
    const { sent } = setUp({ value: earlier, pipeline: 'invoices' });
    expect(await screen.findByText('2 changes dropped')).toBeVisible();
    await waitFor(() => expect(sent.value).toEqual([]));
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
    press('Try again');
    expect(await tab('dev')).toBeVisible();
  });

  it('edits an entry as YAML by its value', async () => {
    const { sent } = setUp();
    await open('shop.orders');
    press('Edit as YAML');
    const write = (text: string) => {
      const view = EditorView.findFromDOM(code('topic shop.orders as YAML'));
      act(() =>
        view?.dispatch({
          changes: { from: 0, to: view.state.doc.length, insert: text },
        }),
      );
    };
    write('replicas: 3');
    expect(sent.value).toMatchObject([
      {
        set: [{ pointer: '/topics/shop.orders/replicas', value: 3 }],
        unset: [{ pointer: '/topics/shop.orders/partitions', was: 6 }],
      },
    ]);
    // Half a text is kept, and keeps the form from going on.
    write('replicas: [');
    expect(screen.getByText(/^Line 1: /)).toBeVisible();
    expect(sent.value?.[0].set).toMatchObject([{ value: 'replicas: [' }]);
    press('Undo topic shop.orders');
    expect(sent.value).toEqual([]);
    // The editor waits for a pause of whoever types.
    await waitFor(() =>
      expect(code('topic shop.orders as YAML')).toHaveTextContent(
        'partitions: 6',
      ),
    );
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
    const { sent } = setUp({
      files: loaded(file('values.yaml', { connectors })),
    });
    await open('c-7');
    const search = screen.getByPlaceholderText('Find one of 100');
    fireEvent.change(search, { target: { value: 'c-99' } });
    expect(screen.queryByText('c-7')).toBeNull();
    fireEvent.change(search, { target: { value: '' } });
    expect(screen.queryByDisplayValue('v1999')).toBeNull();
    fireEvent.change(screen.getByPlaceholderText('Find one of 2000 keys'), {
      target: { value: 'key.1999' },
    });
    fireEvent.change(screen.getByDisplayValue('v1999'), {
      target: { value: 'other' },
    });
    expect(sent.value).toMatchObject([
      {
        set: [{ pointer: '/connectors/c-7/config/key.1999', value: 'other' }],
      },
    ]);
  });
});
