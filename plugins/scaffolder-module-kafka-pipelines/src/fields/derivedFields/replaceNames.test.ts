import type { MustDiffer } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { replaceNames, replacementsOf, textParts } from './replaceNames';

describe('replaceNames', () => {
  it('replaces all names at once, the longer one where both stand', () => {
    expect(
      replaceNames(
        'orders, orders-cdc, shop.orders, reorders',
        new Map([
          ['orders', 'orders-cdc'],
          ['orders-cdc', 'bills'],
        ]),
      ),
    ).toBe('orders-cdc, bills, shop.orders-cdc, reorders');
  });

  it('takes neither names nor new names as patterns', () => {
    expect(replaceNames('a.b axb', new Map([['a.b', '$&$1']]))).toBe(
      '$&$1 axb',
    );
    expect(replaceNames('toString', new Map([['a', 'b']]))).toBe('toString');
  });

  it('says where the names stand, and loses nothing', () => {
    const text = 'SELECT *\nFROM shop.orders;';
    const parts = textParts(text, ['shop', 'shop.orders']);
    expect(parts.filter(({ isName }) => isName)).toEqual([
      { text: 'shop.orders', at: 14, isName: true },
    ]);
    expect(parts.map(part => part.text).join('')).toBe(text);
    expect(textParts(text, [])).toEqual([{ text, at: 0, isName: false }]);
  });
});

describe('replacementsOf', () => {
  const item = (
    kind: MustDiffer['kind'],
    value: string,
    suggestion: string,
  ): MustDiffer => ({
    id: `${kind}/${value}`,
    kind,
    value,
    suggestion,
    places: [],
  });

  it('takes what was answered, else what was suggested', () => {
    expect(
      Object.fromEntries(
        replacementsOf([item('topic', 'a', 'a-2'), item('topic', 'b', 'b-2')], {
          'topic/a': 'mine',
          'topic/b': '',
        }),
      ),
    ).toEqual({ a: 'mine', b: 'b-2' });
  });

  it('takes the topic where a connector has the same name', () => {
    expect(
      replacementsOf(
        [item('connector', 'orders', 'c'), item('topic', 'orders', 't')],
        {},
      ).get('orders'),
    ).toBe('t');
  });
});
