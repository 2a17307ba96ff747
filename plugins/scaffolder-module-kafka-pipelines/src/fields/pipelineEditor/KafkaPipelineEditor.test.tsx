import { screen, waitFor } from '@testing-library/react';
import { axeViolations } from '../../__testUtils__/axeViolations';
import {
  base,
  button,
  choose,
  code,
  demo,
  file,
  input,
  inputs,
  loaded,
  open,
  openTab,
  press,
  setUp,
  tab,
  type,
  type Value,
} from './__testUtils__/editor';

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
    expect(inputs('owner')).toEqual([]);
    press('Pipeline');
    expect(input('owner')).toHaveValue('group:default/data');
    expect(
      screen.getByText('Entity reference of the owning group.'),
    ).toBeVisible();
    expect(inputs('version')).toEqual([]);
    await open('orders-mysql');
    expect(input('version')).toHaveValue('3.6.1.Final');
    expect(input('version')).toHaveAccessibleDescription(/Plugin version/);
    expect(code('transforms')).toHaveTextContent('type: Router');
    expect(code('transforms')).toHaveAccessibleDescription(/by alias/);
    expect(screen.getByText('Nothing is changed yet')).toBeVisible();
    expect(sent.value).toEqual([]);
  });

  it('folds what is about the whole pipeline, and says what changed in it', async () => {
    setUp();
    await open('Pipeline');
    type('owner', 'me');
    press('Pipeline');
    expect(inputs('owner')).toEqual([]);
    expect(button('Pipeline')).toHaveTextContent(/1 change$/);
  });

  it('takes mistakes of the file itself for no errors of the edit', async () => {
    setUp({
      answers: [loaded(file('values.yaml', { conectors: { a: {} } }))],
    });
    expect(
      await screen.findByText(/1 finding in fields of this file/),
    ).toBeVisible();
    expect(code('conectors')).toHaveTextContent('a: {}');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('edits another environment, and counts over files', async () => {
    const { sent } = setUp();
    await openTab('dev');
    await choose(/Set fields of a connector of another file/, 'orders-mysql');
    expect(input('version')).toHaveAttribute(
      'placeholder',
      'values.yaml: 3.6.1.Final',
    );
    type('tasksMax', '3');
    await openTab('All environments');
    press('Pipeline');
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
    await open('Pipeline');
    await open('orders-mysql');
    type('tasksMax', 'many');
    press('Remove ratio');
    await open('shop.orders');
    press('Remove topic shop.orders');
    expect(await axeViolations(container)).toEqual([]);
  });

  it('says why a file cannot be edited', async () => {
    setUp();
    await openTab('prod');
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
    // Where something is changed, it is open.
    await waitFor(() => expect(input('owner')).toHaveValue('me'));
    expect(sent.value).toEqual(earlier);
  });

  it('loads again, keeps what still holds and names the rest', async () => {
    const version = (blob: string) =>
      loaded(
        file(
          'values.yaml',
          { ...base, topics: { 'shop.orders': { partitions: 12 } } },
          blob,
        ),
      );
    const { sent } = setUp({
      answers: [demo, version('newer'), version('newest')],
      value: earlier,
    });
    await open('Load again');
    expect(
      await screen.findByText(
        /^values.yaml: topics › shop.orders › partitions/,
      ),
    ).toBeVisible();
    await waitFor(() =>
      expect(sent.value).toEqual([
        { ...earlier[0], blob: 'newer', set: [earlier[0].set![0]] },
      ]),
    );
    press('Load again');
    await waitFor(() => expect(sent.value?.[0].blob).toBe('newest'));
    expect(screen.getByText('1 change dropped')).toBeVisible();
    press('Close');
    expect(screen.queryByText('1 change dropped')).toBeNull();
  });

  it('does not do the edits of one pipeline to another', async () => {
    const { sent } = setUp({ value: earlier, pipeline: 'invoices' });
    expect(await screen.findByText('2 changes dropped')).toBeVisible();
    await waitFor(() => expect(sent.value).toEqual([]));
  });

  it('says why it could not load, and tries again', async () => {
    setUp({ answers: [new Error('backend is down'), demo] });
    expect(await screen.findByText(/backend is down/)).toBeVisible();
    press('Try again');
    expect(await tab('dev')).toBeVisible();
  });
});
