import { codeText, inertReferences } from './markdownText';

describe('inertReferences', () => {
  it.each([
    'ping @acme/team',
    'closes #12',
    'fixes GH-3',
    'see https://github.com/acme/shop/issues/1',
  ])('takes the effect from %j, and nothing else', text => {
    const inert = inertReferences(text);
    expect(inert).not.toBe(text);
    expect(inert.replaceAll('\u200b', '')).toBe(text);
    expect(inert).not.toMatch(/@a|#1|GH-3|:\/\//);
  });

  it('leaves other text alone', () => {
    const text = 'a@ b # c: d, shop.orders';
    expect(inertReferences(text)).toBe(text);
  });
});

describe('codeText', () => {
  it.each([
    ['shop.orders', '"shop.orders"'],
    ['a\nb', '"a\\nb"'],
    ['a\u2028Closes it', '"a\\u{2028}Closes it"'],
    ['a\u0085b', '"a\\u{85}b"'],
    ['\u202eabc', '"\\u{202e}abc"'],
    ['closes #1', '"closes #\u200b1"'],
  ])('shows %j in one visible line', (text, shown) => {
    expect(codeText(text)).toBe(shown);
  });
});
