import { parseJson } from './parseJson';

const FILE = 'orders.json';

function problems(text: string): string[] {
  return parseJson(FILE, text).findings.map(
    ({ rule, line, column, message }) => `${line}:${column} ${rule} ${message}`,
  );
}

describe('parseJson', () => {
  it('reads values and finds where they stand', () => {
    const parsed = parseJson(
      FILE,
      '{\n\t"name": "orders",\n\t"config": {\n\t\t"a/b~c": [1, "x"],\n\t\t"n": null\n\t}\n}\n',
    );
    expect(parsed.findings).toEqual([]);
    expect(parsed.value).toEqual({
      name: 'orders',
      config: { 'a/b~c': [1, 'x'], n: null },
    });
    expect(parsed.locate('/config/a~1b~0c')).toEqual({ line: 4, column: 3 });
    expect(parsed.locate('/config/a~1b~0c', 'value')).toEqual({
      line: 4,
      column: 12,
    });
    expect(parsed.locate('/config/a~1b~0c/1')).toEqual({ line: 4, column: 16 });
    expect(parsed.locate('/config/missing', 'value')).toEqual({
      line: 3,
      column: 2,
    });
    expect(parsed.locate('')).toEqual({ line: 1, column: 1 });
  });

  it('keeps numbers as they are written', () => {
    const text = '{"a": 1.10, "b": 1e6, "c": 10, "d": 12345678901234567890}';
    expect(parseJson(FILE, text).value).toEqual({
      a: '1.10',
      b: '1e6',
      c: 10,
      d: '12345678901234567890',
    });
  });

  it('passes over a byte order mark', () => {
    const parsed = parseJson(FILE, '\uFEFF{"a": 1}');
    expect(parsed.value).toEqual({ a: 1 });
    expect(parsed.locate('/a')).toEqual({ line: 1, column: 2 });
  });

  it.each([
    ['{"a": 1,\n}', '1:8', 'comma stands after the last entry'],
    ['[1, ]', '1:3', 'comma stands after the last entry'],
    ['[1,', '1:4', 'value is missing'],
    ['{"a": 1 "b": 2}', '1:9', 'comma'],
    ['{a: 1}', '1:2', 'text in double quotes'],
    ["{'a': 1}", '1:2', 'text in double quotes'],
    ['{"a": hunter2}', '1:7', 'text in double quotes'],
    ['{"a": 01}', '1:8', ''],
    ['{"a": 1', '1:8', 'closing brace'],
    ['{"a": 1}}', '1:9', 'more after the end'],
    ['// note\n{"a": 1}', '1:1', 'comments'],
    ['{"a": "x\n"}', '1:7', 'does not end in the line'],
    ['{"a": "\t"}', '1:7', 'control character'],
    ['{"a": "\\d+"}', '1:7', 'backslash'],
    ['{"a": "\\u12"}', '1:7', 'four hexadecimal'],
    ['', '1:1', 'empty'],
    [' \n', '1:1', 'empty'],
  ])('reports %j', (text, place, message) => {
    const { value, findings } = parseJson(FILE, text);
    const [first] = problems(text);
    expect(first).toMatch(new RegExp(`^${place} json/syntax `));
    expect(first).toContain(message);
    expect(findings.length).toBeLessThanOrEqual(3);
    expect(value).toBeUndefined();
  });

  it('says what to do about a trailing comma, once', () => {
    expect(parseJson(FILE, '{"a": [1,\n],\n}').findings).toMatchObject([
      { line: 1, column: 9, hint: 'Remove the comma.' },
      { line: 2, column: 2, hint: 'Remove the comma.' },
    ]);
  });

  it('never quotes the text', () => {
    const text = '{"database.password": hunter2, hunter3: "hunter4}';
    expect(problems(text).join()).not.toMatch(/hunter/);
  });

  it('reports a key that stands twice, at the second', () => {
    expect(problems('{\n"a": 1,\n"b": {"a": 1},\n"a": 2\n}')).toEqual([
      '4:1 json/duplicate-key The key a stands twice in this object: here and in line 2.',
    ]);
  });

  it('has no special keys', () => {
    const { value } = parseJson(
      FILE,
      '{"__proto__": {"x": 1}, "constructor": 2}',
    );
    expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  it('does not fail for what is nested deep', () => {
    for (const depth of [1_000, 5_000, 50_000]) {
      const text = '['.repeat(depth) + ']'.repeat(depth);
      const parsed = parseJson(FILE, text);
      expect(parsed.findings.length).toBe(parsed.value === undefined ? 1 : 0);
      expect(parsed.locate('/0/0').line).toBe(1);
    }
    expect(problems('['.repeat(50_000)).join()).toContain('nested too deep');
  });
});
