import { textTable } from './textTable';

describe('textTable', () => {
  it('puts cells below each other', () => {
    expect(
      textTable([
        ['dev', 'orders-mysql', 'running'],
        ['prod', 'a', ''],
      ]),
    ).toEqual(['  dev   orders-mysql  running', '  prod  a']);
  });

  it('has nothing for no rows', () => {
    expect(textTable([])).toEqual([]);
  });

  it('keeps a cell on its line and in bounds', () => {
    const [line, ...others] = textTable([
      ['a\nb\u001b[31m\u202ec', 'x'.repeat(200)],
    ]);
    expect(line).toBe(`  a b [31m c  ${'x'.repeat(79)}…`);
    expect(others).toEqual([]);
  });

  it('says how many rows it leaves out', () => {
    const lines = textTable(Array.from({ length: 203 }, (_, i) => [`${i}`]));
    expect(lines).toHaveLength(201);
    expect(lines.at(-1)).toBe('  … and 3 more');
  });
});
