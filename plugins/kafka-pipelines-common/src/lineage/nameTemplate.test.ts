import {
  fillHoles,
  literalName,
  mapText,
  numberHoles,
  printName,
  symbolicTemplate,
  template,
  unify,
} from './nameTemplate';

const table = { hole: 'table' };

describe('name templates', () => {
  it('joins neighbouring text and drops empty text', () => {
    expect(template('a', ['.', table], '', ['x', 'y'])).toEqual([
      'a.',
      table,
      'xy',
    ]);
  });

  it('knows whether a name is open', () => {
    expect(literalName(template('cdc', '.', 'orders'))).toBe('cdc.orders');
    expect(literalName(template('cdc.', table))).toBeUndefined();
    expect(printName(template('cdc.', table))).toBe('cdc.{table}');
  });

  it('makes holes of references', () => {
    expect(
      printName(symbolicTemplate('${env:STAGE}.shop-${secrets:ns/s:key}')),
    ).toBe('{env:STAGE}.shop-{secrets:ns/s:key}');
    expect(symbolicTemplate('plain')).toEqual(['plain']);
  });

  it('changes text only', () => {
    expect(
      mapText(template('C##', table, '#'), text => text.replace(/#/g, '_')),
    ).toEqual(['C__', table, '_']);
  });

  it('numbers holes of one name', () => {
    expect(
      printName(
        numberHoles(template(table, '.', { hole: 'x' }, '.', table), 'table'),
      ),
    ).toBe('{table}.{x}.{table2}');
  });

  it('finds what holes stand for, and fills them', () => {
    const name = template('cdc.', { hole: 'database' }, '.', table);
    const values = unify(name, 'cdc.shop.orders');
    expect(values).toEqual(
      new Map([
        ['database', 'shop'],
        ['table', 'orders'],
      ]),
    );
    expect(fillHoles(name, values!)).toEqual(['cdc.shop.orders']);
    expect(unify(name, 'other.shop.orders')).toBeUndefined();
    expect(unify(name, 'cdc.shop')).toBeUndefined();
    expect(unify(template(table, '-', table), 'a-b')).toBeUndefined();
    expect(unify(template(table, '-', table), 'a-a')).toEqual(
      new Map([['table', 'a']]),
    );
    expect(unify(template('a.b'), 'axb')).toBeUndefined();
  });
});
