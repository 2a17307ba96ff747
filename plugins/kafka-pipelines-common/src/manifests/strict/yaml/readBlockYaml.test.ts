import fc from 'fast-check';
import { stringify } from 'yaml';
import { parseAnyYaml } from './parseGoYaml';
import { readBlockYaml } from './readBlockYaml';

/** Pieces that mean something to YAML at some places. */
const piece = fc.constantFrom(
  ...[
    'a',
    'b.c',
    "''",
    '""',
    '"x"',
    "'x'",
    '-',
    '- ',
    ': ',
    ':',
    ' #',
    '# ',
    '|',
    '|-',
    '|+',
    '>',
  ],
  ...[
    '\n',
    '\n  ',
    '\n    ',
    '\n- ',
    '\n  - ',
    ' ',
    '\t',
    '{}',
    '["a, b", -c]',
    '{ a: b }',
    '{a: "b: c", d: -1}',
    '[-, a]',
    'a: { b: 1, b: 2 }',
    '[]',
    '[a, b]',
    '[',
    '{',
    '}',
    ',',
  ],
  ...[
    'yes',
    'null',
    '~',
    '1',
    '0x1F',
    '1e3',
    '2026-01-01',
    '&a',
    '*a',
    '!',
    '?',
    '%',
    '@',
    '\\',
    '"\\n"',
  ],
  ...['a: ', 'b: ', 'a:\n  ', '<<: ', '...', '---x', "it's", '\r\n', 'ü'],
);

const word = fc.oneof(
  fc.constantFrom(
    'yes',
    '1',
    '0',
    '',
    '~',
    'x: y',
    '- x',
    '# x',
    'a\nb\n',
    'a\nb',
    '\n a',
    "it's",
    '"q"',
    '{{',
    '*',
    '&a',
    '!x',
    '| ',
    'é',
    '\t',
  ),
  fc.string(),
);
const { tree } = fc.letrec(tie => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(word, fc.integer(), fc.double(), fc.boolean(), fc.constant(null)),
    fc.dictionary(word, tie('tree'), { maxKeys: 4 }),
    fc.array(tie('tree'), { maxLength: 4 }),
  ),
}));

/** What both readers say; the same where only the whole parser reads it. */
function both(text: string) {
  const whole = parseAnyYaml(text);
  return { fast: readBlockYaml(text) ?? whole, whole };
}

describe('readBlockYaml', () => {
  it('reads what charts write', () => {
    const text = `
# a comment
apiVersion: v1
kind: ConfigMap
metadata:
  name: "orders"
  labels:
    app.kubernetes.io/name: kafka-pipeline
    quoted: 'it''s'
  finalizers: []
data:
  ksqldb.properties: |-
    a=b

    # no comment
      c=d
  sql: |
    SELECT 1;
items:
- name: a
  ports: [http, 8080]
  empty: {}
- - nested
- |
  text
-
  below: yes
last: -Xms1g -Xmx1g # a comment that only the whole parser reads
`;
    expect(readBlockYaml(text)).toBeUndefined();
    const plain = text.replace(/ # a comment that.*/, '');
    expect(readBlockYaml(plain)).toEqual(parseAnyYaml(plain));
    expect(readBlockYaml(plain)?.value).toMatchObject({
      data: {
        'ksqldb.properties': 'a=b\n\n# no comment\n  c=d',
        sql: 'SELECT 1;\n',
      },
      items: [
        { name: 'a', ports: ['http', 8080], empty: {} },
        ['nested'],
        'text\n',
        { below: true },
      ],
      last: '-Xms1g -Xmx1g',
    });
  });

  it('finds keys that stand twice', () => {
    expect(readBlockYaml('a:\n- b: 1\n  b: 2\n')?.duplicates).toEqual([
      ['a', 0, 'b'],
    ]);
  });

  it('agrees with a whole parser about texts of any kind', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), pieces => {
        const { fast, whole } = both(pieces.join(''));
        expect(fast).toEqual(whole);
      }),
      { numRuns: 20_000 },
    );
  });

  it('agrees about values as they are printed', () => {
    fc.assert(
      fc.property(tree, value => {
        for (const options of [{}, { lineWidth: 0, indentSeq: false }]) {
          const { fast, whole } = both(stringify(value, options));
          expect(fast).toEqual(whole);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
