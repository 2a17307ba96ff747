import fc from 'fast-check';
import { parse } from 'yaml';
import { parseYaml } from './parseYaml';
import { printYaml } from './printYaml';

describe('printYaml', () => {
  it('writes what is read back without a finding', () => {
    const text = fc.oneof(
      fc.constantFrom('1.10', '08', 'on', '~', '1e6', '', 'a: b', '# c', ' '),
      fc.constantFrom('two\nlines\n', 'end ', '\ttab', 'a\u2028b', '\u0000'),
      fc.string(),
    );
    const { value } = fc.letrec(tie => ({
      value: fc.oneof(
        { maxDepth: 3 },
        text,
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(text, tie('value'), { maxKeys: 3 }),
      ),
    }));
    fc.assert(
      fc.property(value, written => {
        const { value: read, findings } = parseYaml('f', printYaml(written));
        expect(findings).toEqual([]);
        expect(JSON.parse(JSON.stringify(read))).toEqual(
          JSON.parse(JSON.stringify(written)),
        );
      }),
    );
  });

  it.each([
    ['3.6.1.Final', '3.6.1.Final'],
    ['2.6.13.Final', '2.6.13.Final'],
    ['1.2.0-SNAPSHOT', '1.2.0-SNAPSHOT'],
    // Numbers of YAML 1.1 or 1.2
    ['1.10', "'1.10'"],
    ['1.2.3', "'1.2.3'"],
    ['1.5e3', "'1.5e3'"],
    ['1.5.e+3', "'1.5.e+3'"],
    ['1e6', "'1e6'"],
  ])('writes %s so that no reader takes it for a number', (text, written) => {
    expect(printYaml(text)).toBe(`${written}\n`);
    for (const version of ['1.1', '1.2'] as const) {
      expect(parse(written, { version })).toBe(text);
    }
  });
});
