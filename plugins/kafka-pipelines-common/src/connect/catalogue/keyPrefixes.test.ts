import { findPrefix } from './keyPrefixes';

const TRANSFORMS = {
  prefix: 'transforms.',
  aliases: 'transforms',
  classIn: 'type',
};
const CONVERTER = { prefix: 'key.converter.', classIn: 'key.converter' };
const CUSTOM = { prefix: '', aliases: 'converters', classIn: 'type' };
const PREFIXES = [CONVERTER, TRANSFORMS, CUSTOM];

const CONFIG = {
  transforms: 'route, route.late',
  'transforms.route.type': 'org.example.Route',
  'transforms.route.late.type': 'org.example.Late',
  'key.converter': 'org.example.Converter',
  converters: ['isbn'],
};

const find = (key: string) => findPrefix(PREFIXES, key, CONFIG);

describe('findPrefix', () => {
  it('finds alias, class and the key of the class', () => {
    expect(find('transforms.route.regex')).toEqual({
      prefix: TRANSFORMS,
      alias: 'route',
      rest: 'regex',
      class: 'org.example.Route',
    });
    expect(find('key.converter.schemas.enable')).toEqual({
      prefix: CONVERTER,
      rest: 'schemas.enable',
      class: 'org.example.Converter',
    });
  });

  it('takes the longest alias', () => {
    expect(find('transforms.route.late.field')).toMatchObject({
      alias: 'route.late',
      rest: 'field',
      class: 'org.example.Late',
    });
  });

  it('finds keys that begin with an alias, without a class when none is named', () => {
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
