import { chain, configFindings } from '../testTransforms';

describe('transform/option', () => {
  it('points at the option', () => {
    expect(
      configFindings(
        'transform/option',
        chain({
          a: ['.Cast$Value', 'spec=id:bigint'],
          b: ['.Cast$Value', 'spec=${secrets:a/b:c}'],
        }),
      ),
    ).toEqual([
      {
        key: 'transforms.a.spec',
        message: 'Cast has no type bigint. Did you mean int64?',
        hint: 'Types: int8, int16, int32, int64, float32, float64, boolean, string.',
      },
    ]);
  });
});
