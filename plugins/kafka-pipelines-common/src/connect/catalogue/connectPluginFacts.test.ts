import { connectPluginFacts, type ConfigKeyInfo } from './connectPluginFacts';
import { classFactsSchema, type KeyFacts } from './facts';

const info = (
  name: string,
  more: Partial<ConfigKeyInfo> = {},
): ConfigKeyInfo => ({
  name,
  type: 'STRING',
  required: false,
  default_value: null,
  importance: 'LOW',
  group: null,
  order_in_group: -1,
  width: 'NONE',
  dependents: [],
  ...more,
});

function keyFacts(more: Partial<ConfigKeyInfo>): KeyFacts {
  const { keys } = connectPluginFacts(
    { class: 'a.B' },
    ['sink'],
    [info('key', more)],
  );
  return classFactsSchema.shape.keys.parse(keys).key;
}

describe('connectPluginFacts', () => {
  it.each<[Partial<ConfigKeyInfo>, KeyFacts['default']]>([
    [{ type: 'BOOLEAN', default_value: 'true' }, true],
    [{ type: 'BOOLEAN', default_value: 'false' }, false],
    [{ type: 'INT', default_value: '-1' }, -1],
    [{ type: 'DOUBLE', default_value: '0.5' }, 0.5],
    // As Java prints them, or more exact than JavaScript has numbers.
    [{ type: 'DOUBLE', default_value: '1.0E10' }, '1.0E10'],
    [
      { type: 'LONG', default_value: '9223372036854775807' },
      '9223372036854775807',
    ],
    [{ type: 'LIST', default_value: '' }, ''],
    [{ type: 'CLASS', default_value: 'a.B' }, 'a.B'],
    [{ type: 'PASSWORD', default_value: '[hidden]' }, null],
    [{ type: 'STRING', default_value: null }, null],
    [{ type: 'STRING' }, null],
  ])('has the default of %j', (more, expected) => {
    expect(keyFacts(more)).toMatchObject({ default: expected });
    expect(keyFacts(more).required).toBeUndefined();
  });

  it('has no default where the worker says that a key is required', () => {
    expect(keyFacts({ required: true })).toEqual({
      type: 'STRING',
      required: true,
      importance: 'LOW',
    });
  });

  it('takes the place in a form under both of its names', () => {
    const place = { group: 'Target', width: 'LONG', dependents: ['b'] };
    const expected = { group: 'Target', order: 3, width: 'LONG' };
    expect(keyFacts({ ...place, order_in_group: 3 })).toMatchObject(expected);
    expect(
      keyFacts({ ...place, order_in_group: undefined, order: 3 }),
    ).toMatchObject({ ...expected, dependents: ['b'] });
  });

  it('takes a type that it does not know for text', () => {
    expect(keyFacts({ type: 'MAP', importance: 'HUGE' })).toMatchObject({
      type: 'STRING',
      importance: 'LOW',
    });
  });

  it("leaves out Kafka Connect's keys, and keeps what the plugin makes of them", () => {
    const framework: Record<string, KeyFacts> = {
      version: {
        type: 'STRING',
        default: null,
        importance: 'MEDIUM',
        group: 'Common',
        order: 3,
        width: 'MEDIUM',
      },
      topics: {
        type: 'LIST',
        default: '',
        importance: 'HIGH',
        group: 'Common',
      },
    };
    const { keys } = connectPluginFacts(
      { class: 'a.B' },
      ['sink'],
      [
        info('own'),
        // Another version of Kafka Connect, and what is installed.
        info('version', {
          importance: 'MEDIUM',
          group: 'Common',
          order_in_group: 4,
          width: 'MEDIUM',
          default_value: '1.0.0',
        }),
        info('topics', { type: 'LIST', default_value: 'a' }),
      ],
      framework,
    );
    expect(Object.keys(keys)).toEqual(['own', 'topics']);
  });

  it('takes converters without keys for open ones, and no others', () => {
    const of = (...kinds: Parameters<typeof connectPluginFacts>[1]) =>
      connectPluginFacts({ class: 'a.B', version: '1' }, kinds, []);
    expect(of('converter', 'header_converter')).toEqual({
      class: 'a.B',
      kind: 'converter',
      also: ['header_converter'],
      version: '1',
      open: true,
      keys: {},
    });
    expect(of('transformation').open).toBeUndefined();
    expect(of('source').open).toBeUndefined();
  });
});
