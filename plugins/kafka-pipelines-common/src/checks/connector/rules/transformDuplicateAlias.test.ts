import { configFindings } from '../testTransforms';

describe('transform/duplicate-alias', () => {
  it('wants each alias once', () => {
    expect(
      configFindings('transform/duplicate-alias', {
        transforms: 'a, b,a,a',
        predicates: 'a,p',
      }),
    ).toEqual([
      {
        key: 'transforms',
        message: 'The list transforms names the transform a twice.',
        hint: 'Keep the one at its right place in the chain.',
      },
    ]);
  });
});
