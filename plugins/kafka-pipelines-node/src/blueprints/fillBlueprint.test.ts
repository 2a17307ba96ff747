import { parseYaml } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { BlueprintError } from './BlueprintError';
import { fillBlueprint } from './fillBlueprint';

function fill(
  text: string,
  values: Record<string, unknown> = {},
  path = 'values.yaml',
) {
  const { files } = fillBlueprint(
    {
      files: new Map([
        ['commit-message.txt', 'Test'],
        [path, text],
      ]),
    },
    values,
  );
  return [...files.values()][0];
}

function problem(text: string, values: Record<string, unknown> = {}) {
  try {
    fill(text, values);
  } catch (error) {
    if (error instanceof BlueprintError) {
      const { line, column } = error.place;
      return `${line}:${column} ${error.reason}`;
    }
    throw error;
  }
  return undefined;
}

describe('fillBlueprint', () => {
  it('keeps comments, the order of keys and what has no expression', () => {
    const text = [
      '# Identity',
      'pipeline:',
      '  name: "{{name}}" # the folder too',
      '',
      '  # who to call',
      "  owner: '{{owner}}'",
      'topics:',
      '  b: { partitions: 6 }',
      '  a:',
      '    config:',
      '      retention.ms: "1e6"',
      '',
    ].join('\n');
    expect(fill(text, { name: 'orders', owner: 'group:default/data' })).toBe(
      text
        .replace('"{{name}}"', 'orders')
        .replace("'{{owner}}'", 'group:default/data'),
    );
  });

  it('keeps the type of an expression that stands alone', () => {
    const values = {
      number: 6,
      boolean: false,
      list: ['a', 1],
      map: { 'x.y': 'on' },
      text: '6',
    };
    expect(
      fill(
        "a: '{{number}}'\nb: '{{boolean}}'\nc: '{{list}}'\nd: '{{map}}'\ne: '{{text}}'\nf: n{{number}}\n",
        values,
      ),
    ).toBe(
      "a: 6\nb: false\nc:\n  - a\n  - 1\nd:\n  x.y: 'on'\ne: '6'\nf: n6\n",
    );
  });

  it('evaluates keys', () => {
    expect(
      fill("'{{name}}-source':\n  a: 1\n'{{number}}': 2\n", {
        name: 'x',
        number: 1,
      }),
    ).toBe("x-source:\n  a: 1\n'1': 2\n");
  });

  it('drops an entry with omit, an optional value and a false condition', () => {
    expect(
      fill(
        [
          "a: '{{omit}}'",
          "b: '{{optional missing}}'",
          "c: '{{#if given}}{{given}}{{else}}{{omit}}{{/if}}'",
          "d: '{{#if missing}}{{missing}}{{else}}{{omit}}{{/if}}'",
          "e: ['{{omit}}', x]",
          "f: '{{optional given}}'",
          '',
        ].join('\n'),
        { given: 3 },
      ),
    ).toBe("c: '3'\ne: [ x ]\nf: 3\n");
  });

  it('merges the map under a block key in place, once per item', () => {
    expect(
      fill(
        [
          'topics:',
          '  first: { partitions: 1 }',
          '',
          '  # one per table',
          "  '{{#each tables as |table position|}}':",
          "    '{{prefix}}.{{table.name}}':",
          "      partitions: '{{table.partitions}}'",
          "      order: '{{position}}'",
          "      last: '{{@last}}'",
          "  '{{#if dlq}}':",
          '    dlq: { partitions: 1 }',
          "  '{{#unless dlq}}':",
          '    none: {}',
          '  last: {}',
          '',
        ].join('\n'),
        {
          prefix: 'shop',
          dlq: true,
          tables: [
            { name: 'orders', partitions: 6 },
            { name: 'items', partitions: 3 },
          ],
        },
      ),
    ).toBe(
      [
        'topics:',
        '  first: { partitions: 1 }',
        '',
        '  # one per table',
        '  shop.orders:',
        '    partitions: 6',
        '    order: 0',
        '    last: false',
        '  shop.items:',
        '    partitions: 3',
        '    order: 1',
        '    last: true',
        '  dlq: { partitions: 1 }',
        '  last: {}',
        '',
      ].join('\n'),
    );
  });

  it('makes an empty map of a block over an empty list', () => {
    expect(
      fill("topics:\n  '{{#each tables as |t|}}':\n    '{{t}}': {}\n", {
        tables: [],
      }),
    ).toBe('topics: {}\n');
  });

  it('lets blocks inside of a text see the form and the item', () => {
    expect(
      fill(
        'statements: |\n  {{#each columns as |column|}}\n  {{ksqlName column}} {{ksqlString prefix}},\n  {{/each}}\n  END;\n',
        { columns: ['a`b', 'c'], prefix: "it's" },
      ),
    ).toBe("statements: |\n  `a``b` 'it''s',\n  `c` 'it''s',\n  END;\n");
  });

  it('escapes what goes into a regular expression, lists too', () => {
    expect(
      fill(
        "config:\n  table.include.list: '{{regexLiteral tables}}'\n  transforms.r.regex: '^{{regexLiteral prefix}}\\.(.*)$'\n",
        { tables: ['shop.orders', 'shop.a$b'], prefix: 'x.y' },
      ),
    ).toBe(
      "config:\n  table.include.list:\n    - 'shop\\.orders'\n    - 'shop\\.a\\$b'\n  transforms.r.regex: '^x\\.y\\.(.*)$'\n",
    );
  });

  it('takes YAML that a person typed, with its comments', () => {
    expect(
      fill("connectors: '{{yaml connectors}}'\n", {
        connectors:
          '# ours\norders-source:\n  class: x.Y # why\n  config: { "a": "1.10" }\n',
      }),
    ).toBe(
      'connectors:\n  # ours\n  orders-source:\n    class: x.Y # why\n    config: { "a": "1.10" }\n',
    );
  });

  it.each([
    ['a: 1\nb:\n  - c\n  - d: 08', 'line 4, column 8'],
    ['a: 1\na: 2', 'line 2, column 1'],
    ['a: &x 1', 'line 1'],
    ['a: [', 'line 1'],
  ])(
    'refuses typed YAML that readers understand differently',
    (text, place) => {
      expect(
        problem("connectors: '{{yaml connectors}}'\n", { connectors: text }),
      ).toContain(place);
    },
  );

  it('leaves only the comments where every entry was left out', () => {
    expect(fill("# in dev\n\n'{{#if no}}':\n  a: 1\n")).toBe('# in dev\n');
    expect(fill("a:\n  '{{#if no}}':\n    b: 1\n")).toBe('a: {}\n');
  });

  it('leaves a file of comments as it is', () => {
    expect(fill('# nothing differs here yet\n')).toBe(
      '# nothing differs here yet\n',
    );
  });

  it.each([
    [
      'a: 1\nb: {{name}}\n',
      "2:4 an expression must stand in quotes: '{{name}}'",
    ],
    ['{{name}}: 1\n', "1:1 an expression must stand in quotes: '{{name}}'"],
    ["a:\n  b: '{{name}}'\n", '2:9 no value was given for name'],
    ["a: 'x-{{form.name}}'\n", '1:9 no value was given for form.name'],
    ["a: '{{constructor}}'\n", '1:7 no value was given for constructor'],
    ["'{{name}}': 1\n", '1:4 no value was given for name'],
    [
      'statements: |\n  SELECT 1;\n    SELECT {{ksqlName name}};\n',
      '3:12 no value was given for {{ksqlName name}}',
    ],
    [
      "a: 'x{{list}}'\n",
      '1:8 list is a list: it can only stand alone, not inside of a text',
    ],
    ["'{{list}}': 1\n", '1:1 a key cannot be a list or a map'],
    ["'{{#each text as |t|}}': { a: 1 }\n", '1:10 not a list or a map'],
    [
      "'{{#each missing as |t|}}': { a: 1 }\n",
      '1:10 no value was given for missing',
    ],
    [
      "'{{#if text}}': 1\n",
      '1:1 a block key stands over a map, whose entries take its place',
    ],
    ["a: 1\n'{{key}}': 2\n", '2:1 the key "a" stands twice in this map'],
    [
      "a: 1\n'{{#each list as |x|}}':\n  same: 1\n",
      '3:3 the key "same" stands twice in this map',
    ],
    [
      "a: '{{upper text}}'\n",
      '1:5 unknown helper upper: there are omit, optional, ksqlName, ksqlString, regexLiteral, yaml',
    ],
    [
      "a: '{{> part}}'\n",
      '1:5 partials and decorators are not supported in a blueprint',
    ],
    [
      "a: '{{#with text}}x{{/with}}'\n",
      '1:5 unknown block with: use if, unless, each',
    ],
    [
      "a: '{{#each list}}x{{/each}}'\n",
      '1:5 name the item: {{#each list as |item|}}',
    ],
    ["a: '{{this}}'\n", '1:7 this is not the name of a value'],
    ["a: '{{../text}}'\n", '1:7 ../text is not the name of a value'],
    ["a: '{{omit text}}'\n", '1:5 helper omit takes no argument'],
    ["a: '{{broken'\n", '1:5 not a Handlebars expression: '],
    ['a: &x 1\n', '1:7 Anchors (&) are not allowed'],
    ['a: 010\n', '1:4 The unquoted 010'],
    ["a: '{{half}}'\n", '1:4 the text holds half of a character'],
  ])('says what is wrong with %j', (text, expected) => {
    const values = {
      text: 'text',
      list: ['a', 'b'],
      key: 'a',
      half: '\ud800',
    };
    expect(problem(text, values)).toContain(expected);
  });

  it('says an unquoted expression in front of more text must be quoted', () => {
    expect(problem('a: 1\nb: {{name}}-x\n')).toMatch(
      /^2:.*an expression must stand in quotes/,
    );
    expect(problem('{{#each a as |b|}}:\n  c: 1\n')).toMatch(
      /^1:.*an expression must stand in quotes/,
    );
  });

  it('makes files from paths, one per item where the path says each', () => {
    const { files } = fillBlueprint(
      {
        files: new Map([
          ['commit-message.txt', 'Test'],
          ['pipelines/{{name}}/values.yaml', "a: '{{name}}'\n"],
          [
            'pipelines/{{name}}/values-{{each environments}}.yaml',
            "in: '{{@item}}'\n'{{#if name}}':\n  also: '{{@item}}'\n",
          ],
          ['pipelines/{{optional missing}}.yaml', 'a: 1\n'],
        ]),
      },
      { name: 'orders', environments: ['dev', 'prod'] },
    );
    expect([...files]).toEqual([
      ['pipelines/orders/values.yaml', 'a: orders\n'],
      ['pipelines/orders/values-dev.yaml', 'in: dev\nalso: dev\n'],
      ['pipelines/orders/values-prod.yaml', 'in: prod\nalso: prod\n'],
    ]);
  });

  it.each([
    ['..', 'has a segment ".."'],
    ['a/b', 'has a value with a / in it'],
    ['', 'has an empty segment'],
    ['.git', 'reserved by git'],
    ['a\u202eb', 'invisible character'],
  ])('refuses a path from the value %j', (name, reason) => {
    expect(() => fill('a: 1\n', { name }, 'pipelines/{{name}}/x.yaml')).toThrow(
      reason,
    );
  });

  it('refuses two files with one path', () => {
    expect(() =>
      fill('a: 1\n', { list: ['x', 'x'] }, '{{each list}}.yaml'),
    ).toThrow('another file of the blueprint has the path x.yaml too');
  });

  it('writes the commit message with the text of people made harmless', () => {
    const { message } = fillBlueprint(
      {
        files: new Map([
          [
            'commit-message.txt',
            'Create pipeline {{name}}\n\n{{#if description}}\n{{description}}\n{{/if}}\n\n{{#each tables as |table|}}\n- {{table}}\n{{/each}}\n',
          ],
        ]),
      },
      {
        name: 'orders',
        description:
          'Hi @team, closes #1\n\nRequest-Id: forged\n<!-- x --> [a](b) `c`',
        tables: ['shop.order_items'],
      },
    );
    expect(message).toBe(
      'Create pipeline orders\n\nHi @\u200bteam, closes #\u200b1 Request-Id: forged \\<!-- x --\\> \\[a\\](b) \\`c\\`\n\n- shop.order_items',
    );
  });

  it('wants a commit message', () => {
    expect(() => fillBlueprint({ files: new Map() }, {})).toThrow(
      'blueprint file commit-message.txt, line 1, column 1: the file is missing',
    );
    expect(() =>
      fillBlueprint(
        { files: new Map([['commit-message.txt', 'a\n  {{b}}']]) },
        {},
      ),
    ).toThrow(
      'blueprint file commit-message.txt, line 2, column 5: no value was given for b',
    );
  });

  it('gives YAML that our own reader finds nothing wrong with', () => {
    const text = fill("'{{key}}': '{{value}}'\n", { key: 'n', value: '1:20' });
    expect(text).toBe("'n': '1:20'\n");
    expect(parseYaml('a.yaml', text).findings).toEqual([]);
  });
});
