import { screen } from '@testing-library/react';
import {
  choose,
  enter,
  input,
  open,
  press,
  setUp,
  tab,
  type,
} from '../__testUtils__/editor';

describe('fields of a file', () => {
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
    const { sent } = setUp();
    await open('orders-mysql');
    await choose(/Type of ratio/, 'number');
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
});
