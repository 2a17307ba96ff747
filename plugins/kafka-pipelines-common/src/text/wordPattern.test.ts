import { wordPattern } from './wordPattern';

const found = (word: string, text: string) =>
  [...text.matchAll(wordPattern(word))].map(match => match.index);

describe('wordPattern', () => {
  it('finds a name next to anything but letters and digits', () => {
    expect(found('shop', 'shop.orders, (shop) shop_1 SHOP')).toEqual([
      0, 14, 20,
    ]);
  });

  it.each(['workshop', 'shops', 'shop2', 'shopé'])(
    'does not find it in %s',
    text => {
      expect(found('shop', text)).toEqual([]);
    },
  );

  it('takes what a name has of a pattern as text', () => {
    expect(found('a.b', 'a.b axb')).toEqual([0]);
    expect(found('a-b*', 'a-b* a-bb')).toEqual([0]);
  });
});
