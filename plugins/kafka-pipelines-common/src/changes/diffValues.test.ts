import fc from 'fast-check';
import { fromPointer } from '../yaml/pointer';
import { diffValues } from './diffValues';
import {
  plainWith,
  plainWithout,
  samePlain,
  toJson,
  toPlain,
  type PlainValue,
} from './plainValue';

const diff = (filled: unknown, edited: unknown) =>
  diffValues(toPlain(filled), toPlain(edited));

describe('diffValues', () => {
  it('names fields with what they replace', () => {
    expect(
      diff(
        { a: { b: 1, c: 2, d: [1] }, e: 'x' },
        { a: { b: '1', d: [1, 2], new: null }, e: 'x' },
      ),
    ).toEqual({
      set: [
        { pointer: '/a/b', value: '1', was: 1 },
        { pointer: '/a/d', value: [1, 2], was: [1] },
        { pointer: '/a/new', value: null },
      ],
      unset: [{ pointer: '/a/c', was: 2 }],
    });
  });

  it('says nothing of an order of keys', () => {
    expect(diff({ a: 1, b: 2 }, { b: 2, a: 1 })).toEqual({
      set: [],
      unset: [],
    });
  });

  it('replaces a map whole that is or becomes empty', () => {
    expect(diff({ a: { b: 1 } }, { a: {} }).set).toEqual([
      { pointer: '/a', value: {}, was: { b: 1 } },
    ]);
  });

  it('leads from one state to the other, by whatever keys', () => {
    const key = fc.constantFrom('a', 'a/b', '~', '__proto__', '1', '');
    const { value } = fc.letrec(tie => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom('', '1', 1, true, null),
        fc.array(tie('value'), { maxLength: 2 }),
        fc.dictionary(key, tie('value'), { maxKeys: 3 }),
      ),
    }));
    const values = fc.dictionary(key, value, { maxKeys: 3 });
    fc.assert(
      fc.property(values, values, (filled, edited) => {
        // As it travels.
        const { set, unset }: ReturnType<typeof diff> = JSON.parse(
          JSON.stringify(diff(filled, edited)),
        );
        const removed = unset.reduce<PlainValue>(
          (all, { pointer }) => plainWithout(all, fromPointer(pointer)),
          toPlain(filled),
        );
        const result = set.reduce<PlainValue | undefined>(
          (all, { pointer, value: item }) =>
            plainWith(all, fromPointer(pointer), toPlain(item)),
          removed,
        );
        expect(samePlain(result, toPlain(edited))).toBe(true);
      }),
    );
  });
});

describe('samePlain', () => {
  it.each([
    [1, '1'],
    [null, undefined],
    [{}, []],
    [{ a: 1 }, { b: 1 }],
    [
      [1, 2],
      [2, 1],
    ],
    [{ a: {} }, { a: null }],
  ])('tells %j from %j', (one, other) => {
    const [a, b] = [one, other].map(item =>
      item === undefined ? undefined : toPlain(item),
    );
    expect(samePlain(a, b)).toBe(false);
    expect(samePlain(b, a)).toBe(false);
    expect(samePlain(a, a)).toBe(true);
  });

  it('takes keys of Object for any others', () => {
    const hostile = toPlain(JSON.parse('{"__proto__":{"a":1}}'));
    expect(samePlain(hostile, toPlain({}))).toBe(false);
    expect(JSON.stringify(toJson(hostile))).toBe('{"__proto__":{"a":1}}');
  });
});
