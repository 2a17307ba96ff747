import fc from 'fast-check';
import { parseYaml } from './parseYaml';

const FILE = 'pipelines/orders/values.yaml';

function problems(text: string) {
  return parseYaml(FILE, text).findings.map(
    ({ rule, line, column, pointer }) => [rule, `${line}:${column}`, pointer],
  );
}

describe('parseYaml', () => {
  it('reads plain values', () => {
    const parsed = parseYaml(
      FILE,
      'a: 10\nb: [true, 3.5, text]\nc:\n  d: "1.10"\n  e:\nf: |\n  SELECT 1;\n',
    );
    expect(parsed.findings).toEqual([]);
    expect(parsed.value).toEqual({
      a: 10,
      b: [true, 3.5, 'text'],
      c: { d: '1.10', e: null },
      f: 'SELECT 1;\n',
    });
  });

  it.each([[''], ['# nothing but a comment\n'], ['---\n']])(
    'reads an empty file as null: %j',
    text => {
      const parsed = parseYaml(FILE, text);
      expect(parsed.value).toBeNull();
      expect(parsed.findings).toEqual([]);
      expect(parsed.locate('/a/b')).toEqual({ line: 1, column: 1 });
    },
  );

  it('says where the syntax is broken, and has no value then', () => {
    const parsed = parseYaml(FILE, 'a: 1\nb: [1,\nc: 2\n');
    expect(parsed.value).toBeUndefined();
    expect(parsed.findings[0]).toMatchObject({
      rule: 'yaml/syntax',
      severity: 'error',
      file: FILE,
      line: 3,
      pointer: '',
    });
  });

  it('never repeats the text it stumbled over', () => {
    const texts = [
      'password: "hunter2\n',
      'password: "a" hunter2\n',
      'password: hunter2: x\n',
      'a: b\npassword hunter2\n',
      '- a\nhunter2\n',
      'password: "\\hunter2"\n',
      '}hunter2\n',
    ];
    for (const text of texts) {
      const { findings } = parseYaml(FILE, text);
      expect(findings.length).toBeGreaterThan(0);
      expect(JSON.stringify(findings)).not.toContain('hunter2');
    }
  });

  it('names both places of a duplicate key', () => {
    const { findings } = parseYaml(
      FILE,
      'connectors:\n  a: {}\n  b: {}\n  a: {}\n',
    );
    expect(findings).toEqual([
      {
        rule: 'yaml/duplicate-key',
        severity: 'error',
        message: 'The key a stands twice in this map: here and in line 2.',
        hint: 'Remove one of them: readers would silently take the last.',
        file: FILE,
        line: 4,
        column: 3,
        pointer: '/connectors/a',
      },
    ]);
  });

  it('refuses anchors, aliases and merge keys', () => {
    expect(problems('a: &x {b: 1}\nc: *x\nd:\n  <<: *x\n')).toEqual([
      ['yaml/anchor', '1:7', '/a'],
      ['yaml/anchor', '2:4', '/c'],
      ['yaml/anchor', '4:3', '/d'],
    ]);
    expect(parseYaml(FILE, 'a: &x 1\nc: *x\n').value).toBeUndefined();
  });

  it('does not expand aliases', () => {
    const bomb = `a: &a [1,1]\n${'bcdefghijklmnopqrstuvwxyz'
      .split('')
      .map((name, index) => {
        const before = String.fromCharCode(97 + index);
        return `${name}: &${name} [${`*${before},`.repeat(9)}]`;
      })
      .join('\n')}\n`;
    expect(parseYaml(FILE, bomb).value).toBeUndefined();
  });

  it('refuses tags and directives', () => {
    expect(
      problems('a: !!str 5\nb: !custom x\nc: !!binary aGk=\nd: !!map {}\n'),
    ).toEqual([
      ['yaml/tag', '1:10', '/a'],
      ['yaml/tag', '2:12', '/b'],
      ['yaml/tag', '3:13', '/c'],
      ['yaml/tag', '4:10', '/d'],
    ]);
    expect(problems('%YAML 1.1\n---\na: 1\n')).toEqual([
      ['yaml/tag', '1:1', ''],
    ]);
    expect(problems('%TAG !e! tag:example.com,2000:\n---\na: 1\n')).toEqual([
      ['yaml/tag', '1:1', ''],
    ]);
  });

  it('refuses several documents', () => {
    const parsed = parseYaml(FILE, 'a: 1\n---\nb: 2\n');
    expect(parsed.value).toBeUndefined();
    expect(parsed.findings).toMatchObject([
      { rule: 'yaml/documents', line: 2 },
    ]);
  });

  it('refuses keys that are not text', () => {
    expect(
      problems(
        'n: 1\ny: 2\non: 3\n8080: 4\n1.10: 5\nnull: 6\ntrue: 7\n"n ": 8\n? [a]\n: 9\n',
      ),
    ).toEqual([
      ['yaml/key', '1:1', '/n'],
      ['yaml/key', '2:1', '/y'],
      ['yaml/key', '3:1', '/on'],
      ['yaml/key', '4:1', '/8080'],
      ['yaml/key', '5:1', '/1.10'],
      ['yaml/key', '6:1', '/null'],
      ['yaml/key', '7:1', '/true'],
      ['yaml/key', '9:3', ''],
    ]);
    expect(parseYaml(FILE, '"n": 1\n"8080": 2\n').findings).toEqual([]);
  });

  it('explains an expression without quotes', () => {
    const parsed = parseYaml(FILE, 'name: {{ name }}\n');
    expect(parsed.value).toBeUndefined();
    expect(parsed.findings).toMatchObject([
      { rule: 'yaml/key', line: 1, pointer: '/name' },
    ]);
    expect(parsed.findings[0].hint).toContain('quotes');
  });

  it('keeps a lossy literal as it was written, with the place of its value', () => {
    const parsed = parseYaml(FILE, 'a:\n  version:  1.10\n');
    expect(parsed.value).toEqual({ a: { version: '1.10' } });
    expect(parsed.findings).toEqual([
      {
        rule: 'yaml/lossy-scalar',
        severity: 'error',
        message: 'The unquoted 1.10 is read as the number 1.1.',
        hint: 'Write "1.10" to keep it as it is.',
        file: FILE,
        line: 2,
        column: 13,
        pointer: '/a/version',
      },
    ]);
  });

  it('takes no rule for a secret because its name ends in key', () => {
    const { findings } = parseYaml(
      'kafka-pipelines.yaml',
      'rules: { connector/unknown-key: off }\n',
    );
    expect(findings).toMatchObject([
      {
        rule: 'yaml/lossy-scalar',
        message: 'The unquoted off is read as the boolean false.',
        hint: 'Write false for the boolean, or "off" for the text.',
      },
    ]);
  });

  it('does not print a lossy secret', () => {
    const { findings } = parseYaml(FILE, 'database.password: 0123456\n');
    expect(findings).toMatchObject([{ rule: 'yaml/lossy-scalar' }]);
    expect(JSON.stringify(findings)).not.toContain('0123456');
  });

  it.each([
    '|hunter2',
    '>-hunter2 x',
    '@hunter2',
    '%hunter2',
    '"hunter2',
    "'hunter2",
    '[hunter2',
    '{{hunter2}}',
    '*hunter2',
    '&hunter2 x',
    '!hunter2',
    '!hunter2!x y',
    '!<hunter2',
    'hunter2: b',
    '"\\hunter2"',
    '{a: b} hunter2',
    '- hunter2',
    '&a *hunter2',
  ])('says nothing of a password such as %s', value => {
    const { findings } = parseYaml(FILE, `a:\n  password: ${value}\n  b: 1\n`);
    expect(findings).not.toEqual([]);
    expect(JSON.stringify(findings)).not.toContain('hunter2');
  });

  it('refuses control characters, as Helm does', () => {
    expect(problems('a: 1\nb: "x\u0007"\n')).toEqual([
      ['yaml/syntax', '2:6', ''],
    ]);
  });

  it('leaves prototypes alone', () => {
    const parsed = parseYaml(FILE, 'a:\n  __proto__: {polluted: true}\n');
    expect(parsed.findings).toMatchObject([{ rule: 'yaml/key', line: 2 }]);
    expect(parsed.value).toBeUndefined();
    const other = parseYaml(FILE, 'constructor: 1\ntoString: 2\n');
    expect(other.value).toEqual({ constructor: 1, toString: 2 });
  });

  it('survives nesting deeper than the stack', () => {
    const flow = parseYaml(FILE, '['.repeat(50_000));
    expect(flow.value).toBeUndefined();
    expect(flow.findings.length).toBeGreaterThan(0);
    expect(flow.locate('/0/0')).toMatchObject({ line: 1 });
    let block = '';
    for (let depth = 0; depth < 3_000; depth++) {
      block += `${' '.repeat(depth)}a:\n`;
    }
    const deep = parseYaml(FILE, block);
    expect(deep.value).toBeUndefined();
    expect(deep.findings[0].message).toBe('This is nested too deep.');
  });

  it('never throws, whatever the text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.constantFrom(
            ...[' ', '  ', '\n', '\n  ', '- ', ': ', ':', '? ', '[', ']', '{'],
            ...['}', ',', '&a', '*a', '!t', '|', '>', '"', "'", '#', '%YAML'],
            ...['---', '...', '<<', 'a', 'b', '1.10', '~', '\t', '\r', '${'],
          ),
          { maxLength: 40 },
        )
        .map(parts => parts.join('')),
    );
    fc.assert(
      fc.property(text, source => {
        const parsed = parseYaml(FILE, source);
        for (const finding of parsed.findings) {
          expect(finding.line).toBeGreaterThan(0);
          expect(finding.column).toBeGreaterThan(0);
          parsed.locate(finding.pointer, 'value');
        }
        expect(parsed.value === undefined && !parsed.findings.length).toBe(
          false,
        );
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('locate', () => {
  const parsed = parseYaml(
    FILE,
    [
      '# comment',
      'connectors:',
      '  orders:',
      '    config:',
      '      table.include.list: [shop.orders,',
      '        shop.items]',
      '      "a/b~c": x',
      '      empty:',
      '    list:',
      '      - name: one',
    ].join('\n'),
  );

  it.each([
    ['', 'key', 2, 1],
    ['/connectors', 'key', 2, 1],
    ['/connectors/orders', 'value', 4, 5],
    ['/connectors/orders/config/table.include.list', 'key', 5, 7],
    ['/connectors/orders/config/table.include.list', 'value', 5, 27],
    ['/connectors/orders/config/table.include.list/1', 'value', 6, 9],
    ['/connectors/orders/config/a~1b~0c', 'key', 7, 7],
    ['/connectors/orders/config/a~1b~0c', 'value', 7, 16],
    ['/connectors/orders/config/empty', 'value', 8, 7],
    ['/connectors/orders/list/0/name', 'key', 10, 9],
    ['/connectors/orders/config/missing', 'key', 4, 5],
    ['/connectors/orders/list/7/name', 'key', 9, 5],
    ['/nothing', 'key', 2, 1],
  ] as const)('%s, %s', (pointer, what, line, column) => {
    expect(parsed.locate(pointer, what)).toEqual({ line, column });
  });

  it('points at the last of two equal keys, whose value counts', () => {
    const twice = parseYaml(FILE, 'a: 1\na: 2\n');
    expect(twice.locate('/a')).toEqual({ line: 2, column: 1 });
    expect(twice.value).toEqual({ a: 2 });
  });

  it('counts lines that end with CR LF', () => {
    expect(parseYaml(FILE, 'a: 1\r\nb:\r\n  c: 2\r\n').locate('/b/c')).toEqual({
      line: 3,
      column: 3,
    });
  });
});
