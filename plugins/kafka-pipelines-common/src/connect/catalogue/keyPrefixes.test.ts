import { findPrefix, listedIn } from './keyPrefixes';

const TRANSFORMS = {
  prefix: 'transforms.',
  aliases: 'transforms',
  classIn: 'type',
};
const CONVERTER = { prefix: 'key.converter.', classIn: 'key.converter' };
const CUSTOM = { prefix: '', aliases: 'converters', classIn: 'type' };
const PREFIXES = [CONVERTER, TRANSFORMS, CUSTOM];

const CONFIG: Record<string, string> = {
  transforms: 'route, route.late',
  converters: 'isbn',
};

const find = (key: string) =>
  findPrefix(PREFIXES, key, name => listedIn(CONFIG[name]));

describe('findPrefix', () => {
  it('finds alias and the key of the class', () => {
    expect(find('transforms.route.regex')).toEqual({
      prefix: TRANSFORMS,
      alias: 'route',
      rest: 'regex',
    });
    expect(find('key.converter.schemas.enable')).toEqual({
      prefix: CONVERTER,
      rest: 'schemas.enable',
    });
  });

  it('takes the longest alias', () => {
    expect(find('transforms.route.late.field')).toMatchObject({
      alias: 'route.late',
      rest: 'field',
    });
  });

  it('finds keys that begin with an alias', () => {
    expect(find('isbn.schema.name')).toEqual({
      prefix: CUSTOM,
      alias: 'isbn',
      rest: 'schema.name',
    });
  });

  it.each([
    'transforms.unlisted.regex',
    'transforms',
    'key.converter',
    'key.converter.',
    'topics',
  ])('has none for %s', key => {
    expect(find(key)).toBeUndefined();
  });
});
