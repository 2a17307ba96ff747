import { configFindings } from '../testTransforms';

const found = (config: Record<string, string>) =>
  configFindings('transform/empty-alias', config).map(({ key }) => key);

describe('transform/empty-alias', () => {
  it('finds a comma too many', () => {
    expect(found({ transforms: 'a,,b', predicates: 'p,' })).toEqual([
      'transforms',
      'predicates',
    ]);
  });

  it('takes an empty list for one without aliases', () => {
    expect(found({ transforms: ' ', predicates: 'p , q' })).toEqual([]);
  });
});
