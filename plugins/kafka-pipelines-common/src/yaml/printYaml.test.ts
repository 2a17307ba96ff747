import fc from 'fast-check';
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
});
