import { z } from 'zod';
import { validPart } from './validPart';

const schema = z.strictObject({
  list: z.array(z.number()).optional(),
  things: z
    .record(z.string().regex(/^[a-z]+$/), z.strictObject({ size: z.number() }))
    .optional(),
});

describe('validPart', () => {
  it('keeps what fits', () => {
    const value = { list: [1], things: { a: { size: 1 } } };
    expect(validPart(schema, value)).toEqual(value);
  });

  it.each([
    ['an unknown key', { list: [1], typo: 1 }, { list: [1] }],
    ['items of a list', { list: ['x', 1, 'y', 2] }, { list: [1, 2] }],
    [
      'an entry that lacks something',
      { things: { a: {}, b: { size: 2 } } },
      { things: { b: { size: 2 } } },
    ],
    [
      'a key that is not allowed',
      { things: { A1: { size: 1 }, b: { size: 2 } } },
      { things: { b: { size: 2 } } },
    ],
    [
      'a value of a wrong type, then its entry',
      { things: { a: { size: 'x' }, b: { size: 2 } } },
      { things: { b: { size: 2 } } },
    ],
  ])('removes %s', (_what, value, rest) => {
    const before = JSON.stringify(value);
    expect(validPart(schema, value)).toEqual(rest);
    expect(JSON.stringify(value)).toBe(before);
  });

  it('gives nothing when the whole is wrong', () => {
    expect(validPart(schema, 'text')).toBeUndefined();
    expect(validPart(z.object({ must: z.string() }), {})).toBeUndefined();
  });
});
