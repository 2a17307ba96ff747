import { dropNulls, mergeValues } from './mergeValues';

describe('mergeValues', () => {
  it('merges maps at any depth and lets the last layer win', () => {
    expect(
      mergeValues({ a: { b: 1, c: 1 }, d: 1 }, { a: { c: 2 } }, { d: 3 }),
    ).toEqual({ a: { b: 1, c: 2 }, d: 3 });
  });

  it('lets false, 0 and the empty text win', () => {
    expect(
      mergeValues({ a: true, b: 5, c: 'x' }, { a: false, b: 0, c: '' }),
    ).toEqual({ a: false, b: 0, c: '' });
  });

  it('replaces lists whole, and a map by a scalar and back', () => {
    expect(
      mergeValues(
        { list: [1, 2], m: { x: 1 }, s: 1 },
        { list: [3], m: 1, s: { y: 2 } },
      ),
    ).toEqual({ list: [3], m: 1, s: { y: 2 } });
  });

  it('keeps null, and a later layer may set the key again', () => {
    const merged = mergeValues({ a: { x: 1 } }, { a: null, b: null }, { b: 2 });
    expect(merged).toEqual({ a: null, b: 2 });
    expect(mergeValues({ a: null }, { a: { x: 1 } })).toEqual({ a: { x: 1 } });
  });

  it('counts what is not a map as an empty layer', () => {
    expect(mergeValues(null, undefined, { a: 1 }, [], 'x')).toEqual({ a: 1 });
  });

  it('shares nothing with its arguments', () => {
    const first = { a: { list: [{ x: 1 }] } };
    const second = { a: { b: { c: 1 } } };
    const merged = mergeValues(first, second) as {
      a: { list: Array<{ x: number }>; b: { c: number } };
    };
    merged.a.list[0].x = 2;
    merged.a.b.c = 2;
    expect(first).toEqual({ a: { list: [{ x: 1 }] } });
    expect(second).toEqual({ a: { b: { c: 1 } } });
  });

  it('takes the names of Object as ordinary keys', () => {
    const hostile = JSON.parse(
      '{"__proto__": {"polluted": 1}, "constructor": 2}',
    );
    const merged = mergeValues(hostile, { toString: 3 });
    expect(Object.entries(merged)).toEqual([
      ['__proto__', { polluted: 1 }],
      ['constructor', 2],
      ['toString', 3],
    ]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('dropNulls', () => {
  it('leaves out nulls in maps and nothing else', () => {
    expect(
      dropNulls({ a: null, b: { c: null, d: 0 }, e: [null, 1], f: false }),
    ).toEqual({ b: { d: 0 }, e: [null, 1], f: false });
  });
});
