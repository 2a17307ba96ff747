import { editYaml, type YamlEdits } from './editYaml';

const FILE = `# Orders change data
pipeline:
  name: orders-cdc # never changes
  owner: group:default/data-platform
connectors:
    orders-mysql:   # four columns, on purpose
        tasksMax:   1
        config:
            "database.hostname": "\${secrets:kafka/orders-db:host}" # from the vault
            snapshot.mode: 'initial'
            table.include.list: [shop.orders,shop.items]   # flow
            # only what BigQuery needs
            column.exclude.list:
              - shop.orders.note
              - shop.orders.comment # free text
topics: {}
ksqldb:
  by-minute:
    statements: |  # what runs
      CREATE STREAM a;

      CREATE TABLE b;

    serviceId: by_minute_
# the end
`;

/** The lines that went away and the lines that came, without the others. */
function diff(edits: YamlEdits, text = FILE) {
  const before = text.split('\n');
  const after = editYaml(text, edits).split('\n');
  while (before.length && before[0] === after[0]) {
    before.shift();
    after.shift();
  }
  while (before.length && before.at(-1) === after.at(-1)) {
    before.pop();
    after.pop();
  }
  return [...before.map(line => `-${line}`), ...after.map(line => `+${line}`)];
}

const CONFIG = '/connectors/orders-mysql/config';

describe('editYaml', () => {
  it.each<[string, YamlEdits, string[]]>([
    [
      'a number, keeping the space before it',
      { set: [{ pointer: '/connectors/orders-mysql/tasksMax', value: 4 }] },
      ['-        tasksMax:   1', '+        tasksMax:   4'],
    ],
    [
      'a plain text, keeping its comment',
      { set: [{ pointer: '/pipeline/name', value: 'orders' }] },
      [
        '-  name: orders-cdc # never changes',
        '+  name: orders # never changes',
      ],
    ],
    [
      'a quoted text, keeping quotes and comment',
      { set: [{ pointer: `${CONFIG}/database.hostname`, value: 'db "1"' }] },
      [
        '-            "database.hostname": "${secrets:kafka/orders-db:host}" # from the vault',
        '+            "database.hostname": "db \\"1\\"" # from the vault',
      ],
    ],
    [
      'a text that a reader of YAML 1.1 would take for a boolean',
      { set: [{ pointer: '/pipeline/owner', value: 'off' }] },
      ['-  owner: group:default/data-platform', "+  owner: 'off'"],
    ],
    [
      'an item of a flow list, only that',
      { set: [{ pointer: `${CONFIG}/table.include.list/1`, value: 'a, b' }] },
      [
        '-            table.include.list: [shop.orders,shop.items]   # flow',
        "+            table.include.list: [shop.orders,'a, b']   # flow",
      ],
    ],
    [
      'an item of a block list, keeping its comment',
      { set: [{ pointer: `${CONFIG}/column.exclude.list/1`, value: 'x' }] },
      [
        '-              - shop.orders.comment # free text',
        '+              - x # free text',
      ],
    ],
    [
      'a whole list',
      { set: [{ pointer: `${CONFIG}/table.include.list`, value: ['a', 'b'] }] },
      [
        '-            table.include.list: [shop.orders,shop.items]   # flow',
        '+            table.include.list:   # flow',
        '+              - a',
        '+              - b',
      ],
    ],
    [
      'a list to nothing in it',
      { set: [{ pointer: `${CONFIG}/column.exclude.list`, value: [] }] },
      [
        '-            column.exclude.list:',
        '-              - shop.orders.note',
        '-              - shop.orders.comment # free text',
        '+            column.exclude.list: []',
      ],
    ],
    [
      'a block text, keeping the comment of its header',
      {
        set: [
          { pointer: '/ksqldb/by-minute/statements', value: 'SELECT 1;\nB;\n' },
        ],
      },
      [
        '-      CREATE STREAM a;',
        '-',
        '-      CREATE TABLE b;',
        '+      SELECT 1;',
        '+      B;',
      ],
    ],
    [
      'one line to many',
      { set: [{ pointer: '/pipeline/name', value: 'a\nb\n' }] },
      [
        '-  name: orders-cdc # never changes',
        '+  name: | # never changes',
        '+    a',
        '+    b',
      ],
    ],
    [
      'a scalar to a map',
      { set: [{ pointer: '/pipeline/name', value: { a: 1, b: { c: '2' } } }] },
      [
        '-  name: orders-cdc # never changes',
        '+  name: # never changes',
        '+    a: 1',
        '+    b:',
        "+      c: '2'",
      ],
    ],
    [
      'of a map only what differs',
      {
        set: [
          {
            pointer: '/pipeline',
            value: { owner: 'group:default/x', name: 'orders-cdc' },
          },
        ],
      },
      ['-  owner: group:default/data-platform', '+  owner: group:default/x'],
    ],
    [
      'a new key, at the end of its map',
      { set: [{ pointer: '/connectors/orders-mysql/state', value: 'paused' }] },
      ['+        state: paused'],
    ],
    [
      'a new key that has to be quoted',
      { set: [{ pointer: '/pipeline/a~1b: #', value: 1 }] },
      ["+  'a/b: #': 1"],
    ],
    [
      'a new path below an empty map',
      { set: [{ pointer: '/topics/shop.orders/partitions', value: 6 }] },
      ['-topics: {}', '+topics:', '+  shop.orders:', '+    partitions: 6'],
    ],
    [
      'a new key of the file, before the closing comment',
      { set: [{ pointer: '/kafka', value: { cluster: 'main' } }] },
      ['+kafka:', '+  cluster: main'],
    ],
    [
      'nothing where the value is there already',
      { set: [{ pointer: '/pipeline/name', value: 'orders-cdc' }] },
      [],
    ],
    [
      'a field away',
      { unset: [{ pointer: '/connectors/orders-mysql/tasksMax' }] },
      ['-        tasksMax:   1'],
    ],
    [
      'a field away with the comment above it',
      { unset: [{ pointer: `${CONFIG}/column.exclude.list` }] },
      [
        '-            # only what BigQuery needs',
        '-            column.exclude.list:',
        '-              - shop.orders.note',
        '-              - shop.orders.comment # free text',
      ],
    ],
    [
      'the last field of a map away, leaving a map',
      { unset: [{ pointer: '/connectors/orders-mysql' }] },
      expect.arrayContaining(['+connectors: {}']),
    ],
    [
      'a list item away',
      { unset: [{ pointer: `${CONFIG}/column.exclude.list/0` }] },
      expect.arrayContaining(['-              - shop.orders.note']),
    ],
    [
      'nothing where there is nothing',
      { unset: [{ pointer: '/no/such/field' }] },
      [],
    ],
  ])('changes %s', (_, edits, lines) => {
    expect(diff(edits)).toEqual(lines);
  });

  it.each([
    ['', '/a/b', 1, 'a:\n  b: 1\n'],
    ['# only a comment', '/a', 1, '# only a comment\na: 1\n'],
    ['null\n', '/a', 1, 'a: 1\n'],
    ['{}\n', '/a', 1, 'a: 1\n'],
    ['---\n', '/a', 1, '---\na: 1\n'],
    ['a: 1', '/b', 2, 'a: 1\nb: 2\n'],
    ['a: 1', '/a', 2, 'a: 2'],
    ['a:\n', '/a/b', 1, 'a:\n  b: 1\n'],
    ['a: # why\nb: 1\n', '/a', 'x', 'a: x # why\nb: 1\n'],
    ['a: ~\n', '/a/b', 1, 'a:\n  b: 1\n'],
    ['a: { b: 1 } # c\n', '/a/c', [1], 'a: { b: 1, c: [ 1 ] } # c\n'],
    ['a: { b: 1 } # c\n', '/a/b', 'x, y', "a: { b: 'x, y' } # c\n"],
    ['a: {b: {}}\n', '/a/b/c', 1, 'a: { b: { c: 1 } }\n'],
    [
      'a:\r\n  b: 1\r\n',
      '/a/c/d',
      'x\ny\n',
      'a:\r\n  b: 1\r\n  c:\r\n    d: |\r\n      x\r\n      y\r\n',
    ],
    ['a:\n- b: 1\n  c: 2\n', '/a/0/c', 3, 'a:\n- b: 1\n  c: 3\n'],
    ['a:\n- b: 1\n', '/a/0/c', 3, 'a:\n- b: 1\n  c: 3\n'],
    ['a: |\n  x\n\n\nb: 1\n', '/a', 'z', 'a: z\n\n\nb: 1\n'],
    ['a: |+\n  x\n\n', '/b', 1, 'a: |+\n  x\n\nb: 1\n'],
    ['? a\n: 1\n', '/a', 2, '? a\n: 2\n'],
    ['1: a\n', '/1', 'b', '1: b\n'],
    ['__proto__: 1\n', '/__proto__', 2, '__proto__: 2\n'],
    ['"a": &x 1\n', '/a', 2, '"a": &x 2\n'],
  ])(
    'of %j makes, with %s, what is expected',
    (text, pointer, value, after) => {
      expect(editYaml(text, { set: [{ pointer, value }] })).toBe(after);
    },
  );

  it('applies several edits in their order', () => {
    expect(
      editYaml('a: 1\nb: 2\n', {
        set: [
          { pointer: '/c/d', value: 3 },
          { pointer: '/c/e', value: 4 },
        ],
        unset: [{ pointer: '/a' }, { pointer: '/b' }],
      }),
    ).toBe('c:\n  d: 3\n  e: 4\n');
  });

  it.each<[string, YamlEdits, string, string]>([
    [
      'a: 1\n',
      { set: [{ pointer: '/a/b', value: 1 }] },
      '/a/b',
      'neither a map',
    ],
    [
      'a: [1]\n',
      { set: [{ pointer: '/a/7', value: 1 }] },
      '/a/7',
      'neither a map',
    ],
    ['a: 1\n', { set: [{ pointer: '', value: 1 }] }, '', 'to a field'],
    ['a: 1\n', { unset: [{ pointer: 'a' }] }, 'a', 'to a field'],
    ['- a\n', { set: [{ pointer: '/0', value: {} }] }, '/0', 'is a list'],
  ])('refuses %j with %j', (text, edits, pointer, message) => {
    expect(() => editYaml(text, edits)).toThrow(
      expect.objectContaining({
        pointer,
        message: expect.stringContaining(message),
      }),
    );
  });

  it.each([
    ['a: [\n', 'not valid YAML (line 2'],
    ['a: 1\na: 2\n', 'not valid YAML (line 2, DUPLICATE_KEY)'],
    ['a: 1\n---\nb: 1\n', 'not valid YAML (line 2, MULTIPLE_DOCS)'],
    ['a: &x 1\nb: *x\n', 'the file has an alias (*) in line 2'],
  ])('refuses the file %j', (text, message) => {
    expect(() =>
      editYaml(text, { set: [{ pointer: '/c', value: 1 }] }),
    ).toThrow(message);
  });
});
