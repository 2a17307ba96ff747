import { catalogTags } from './baseEntity';

describe('catalogTags', () => {
  it('makes tags the catalog takes', () => {
    expect(
      catalogTags([
        'CDC',
        'big query',
        'c++',
        '--',
        'cdc',
        'ä',
        'x'.repeat(70),
      ]),
    ).toEqual(['cdc', 'big-query', 'c++', 'x'.repeat(63)]);
  });
});
