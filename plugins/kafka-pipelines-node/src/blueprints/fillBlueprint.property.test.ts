import { parseYaml } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import fc from 'fast-check';
import { parse } from 'yaml';
import { fillBlueprint } from './fillBlueprint';
import { hostileText } from './__testUtils__/hostileText';

const text = hostileText.arbitrary;

const key = text.filter(name => name !== '__proto__');

const value = fc.letrec(tie => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.boolean(),
    fc.integer(),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

function fill(blueprint: string, values: Record<string, unknown>): string {
  const { files } = fillBlueprint(
    {
      files: new Map([
        ['commit-message.txt', 'Test'],
        ['values.yaml', blueprint],
      ]),
    },
    values,
  );
  return files.get('values.yaml')!;
}

/** As a reader of YAML 1.2 and one of YAML 1.1, which Go's is close to, see it. */
function readings(filled: string): unknown[] {
  return [
    parseYaml('values.yaml', filled).value,
    parse(filled),
    parse(filled, { version: '1.1', merge: true }),
  ];
}

describe('fill then parse', () => {
  it('is identity for any text at any place', () => {
    fc.assert(
      fc.property(text, name => {
        const filled = fill(
          [
            'block:',
            "  alone: '{{name}}' # comment",
            "  within: 'a{{name}}b'",
            '  lines: |',
            '    first {{name}}',
            '    last',
            "  flow: ['{{name}}', { inner: '{{name}}' }]",
            "'key {{name}}': '{{name}}'",
            'after: 1',
            '',
          ].join('\n'),
          { name },
        );
        const expected = {
          block: {
            alone: name,
            within: `a${name}b`,
            lines: `first ${name}\nlast\n`,
            flow: [name, { inner: name }],
          },
          [`key ${name}`]: name,
          after: 1,
        };
        for (const reading of readings(filled)) {
          expect(reading).toEqual(expected);
        }
        expect(parseYaml('values.yaml', filled).findings).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('is identity for any value with any keys', () => {
    fc.assert(
      fc.property(value, given => {
        const filled = fill("before: 1\ngiven: '{{given}}'\nafter: 2\n", {
          given,
        });
        for (const reading of readings(filled)) {
          expect(reading).toEqual({ before: 1, given, after: 2 });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('writes nothing invisible and only ASCII line ends', () => {
    fc.assert(
      fc.property(text, name => {
        const filled = fill("a: '{{name}}'\n'x{{name}}': |\n  {{name}}\n", {
          name,
        });
        expect(filled).not.toMatch(/[^\P{C}\t\n]|[\p{Zl}\p{Zp}]/u);
      }),
    );
  });

  it('keeps typed YAML as it was read, comments included', () => {
    fc.assert(
      fc.property(text, comment => {
        const line = comment
          .replace(/[\n\r]/g, ' ')
          .replace(/[^\P{Cc}\t]/gu, '');
        const filled = fill("a: '{{yaml typed}}'\nafter: 1\n", {
          typed: `# ${line}\nb: x # ${line}\nc: "${'\u2028'}d: 1"\n`,
        });
        for (const reading of readings(filled)) {
          expect(reading).toEqual({ a: { b: 'x', c: '\u2028d: 1' }, after: 1 });
        }
      }),
    );
  });
});
