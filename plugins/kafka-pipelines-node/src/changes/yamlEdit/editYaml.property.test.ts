import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import {
  toPointer,
  toPlain,
  plainWith,
  plainWithout,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { parse } from 'yaml';
import { editYaml } from './editYaml';

/** A written file, with the line of every scalar by its keys. */
interface Written {
  text: string;
  leaves: Array<{ path: string[]; line: number; first: boolean }>;
  maps: string[][];
}

type Tree = Array<{
  key: string;
  comment: string;
  above: string[];
  value: string | Tree;
}>;

const SCALARS = [
  '1',
  '-0.5',
  'true',
  'null',
  '~',
  '',
  'plain',
  'two words',
  'http://host:8083/path',
  '"double \\" quoted # no comment"',
  "'it''s single'",
  "'${secrets:kafka/db:password}'",
  '[a, "b, c", { d: 1 }]',
  '{ a: 1 }',
];

const comment = fc.constantFrom('', ' # why', '   #', '\t# "quoted": yes');
const key = fc
  .constantFrom('a', 'b.c', 'd-e', '"f g"', "'no'", 'x/y', 'z~', '__proto__')
  .filter(Boolean);

const tree: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree }>(tie => ({
  tree: fc.uniqueArray(
    fc.record({
      key,
      comment,
      above: fc.array(fc.constantFrom('', '# note', '  # odd'), {
        maxLength: 2,
      }),
      value: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom(...SCALARS),
        tie('tree') as fc.Arbitrary<Tree>,
      ),
    }),
    { selector: entry => entry.key, minLength: 1, maxLength: 4 },
  ),
})).tree;

function write(root: Tree, indent: number, eol: string, end: string): Written {
  const lines: string[] = [];
  const leaves: Written['leaves'] = [];
  const maps: string[][] = [[]];
  const visit = (entries: Tree, depth: number, path: string[]) => {
    for (const entry of entries) {
      const margin = ' '.repeat(depth * indent);
      const keys = [...path, String(parse(`- ${entry.key}`)[0])];
      lines.push(...entry.above.map(line => (line ? margin + line : '')));
      const head = `${margin}${entry.key}:`;
      if (typeof entry.value === 'string') {
        leaves.push({
          path: keys,
          line: lines.length,
          first: entry === entries[0],
        });
        lines.push(`${head} ${entry.value}${entry.comment}`);
      } else {
        maps.push(keys);
        lines.push(head + entry.comment);
        visit(entry.value, depth + 1, keys);
      }
    }
  };
  visit(root, 0, []);
  return { text: lines.join(eol) + end, leaves, maps };
}

const file = fc
  .tuple(
    tree,
    fc.constantFrom(2, 3, 4),
    fc.constantFrom('\n', '\r\n'),
    fc.constantFrom('', '\n', '\n# the end\n'),
  )
  .map(([root, indent, eol, end]) =>
    write(root, indent, eol, end.replaceAll('\n', eol)),
  );

const newScalar = fc.oneof(
  fc.constantFrom<unknown>(true, false, null, 0, -1, 1.5, 1e21, 'no', '08'),
  fc.integer(),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom('a: b', '# x', '- x', '"', "'", '${a}', '{{x}}', '1:20'),
);

const plainOf = (text: string) =>
  toPlain(parse(text, { mapAsMap: true }) ?? {});

describe('editYaml', () => {
  it('changes one line when one scalar changes', () => {
    fc.assert(
      fc.property(file, fc.nat(), newScalar, ({ text, leaves }, n, value) => {
        const { path, line } = leaves[n % leaves.length];
        const after = editYaml(text, {
          set: [{ pointer: toPointer(path), value }],
        });

        expect(
          isDeepStrictEqual(
            plainOf(after),
            plainWith(plainOf(text), path, toPlain(value)),
          ),
        ).toBe(true);
        const before = text.split('\n');
        const lines = after.split('\n');
        lines[line] = before[line];
        // A file that ended in the middle of its last line may get a line end
        expect(lines.join('\n').trimEnd()).toBe(text.trimEnd());
      }),
      { numRuns: 500 },
    );
  });

  it('only adds lines when a field is added', () => {
    fc.assert(
      fc.property(
        file,
        fc.nat(),
        fc.jsonValue({ maxDepth: 2 }),
        ({ text, maps }, n, json) => {
          const path = [...maps[n % maps.length], 'new key', 'inner'];
          const value = json as unknown;
          const after = editYaml(text, {
            set: [{ pointer: toPointer(path), value }],
          });

          expect(
            isDeepStrictEqual(
              plainOf(after),
              plainWith(plainOf(text), path, toPlain(value)),
            ),
          ).toBe(true);
          const left = after.split(/\r?\n/);
          for (const line of text.replace(/(\r?\n)+$/, '').split(/\r?\n/)) {
            const at = left.indexOf(line);
            expect(at).toBeGreaterThanOrEqual(0);
            left.splice(0, at + 1);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('removes one line, and the comment directly above it, when one scalar is removed', () => {
    fc.assert(
      fc.property(file, fc.nat(), ({ text, leaves }, n) => {
        const later = leaves.filter(({ first }) => !first);
        fc.pre(later.length > 0);
        const { path, line } = later[n % later.length];

        const before = text.split('\n');
        const margin = /^ */.exec(before[line])![0];
        let from = line;
        while (before[from - 1].startsWith(`${margin}#`)) from -= 1;
        before.splice(from, line + 1 - from);

        const after = editYaml(text, { unset: [{ pointer: toPointer(path) }] });
        expect(after.trimEnd()).toBe(before.join('\n').trimEnd());
        expect(
          isDeepStrictEqual(plainOf(after), plainWithout(plainOf(text), path)),
        ).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('removes any field and nothing else', () => {
    fc.assert(
      fc.property(file, fc.nat(), ({ text, leaves, maps }, n) => {
        const paths = [...leaves.map(({ path }) => path), ...maps.slice(1)];
        const path = paths[n % paths.length];
        const after = editYaml(text, { unset: [{ pointer: toPointer(path) }] });
        expect(
          isDeepStrictEqual(plainOf(after), plainWithout(plainOf(text), path)),
        ).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('undoes an added field by removing it', () => {
    fc.assert(
      fc.property(file, fc.nat(), newScalar, ({ text, maps }, n, value) => {
        const whole = text.endsWith('\n') ? text : `${text}\n`;
        const pointer = toPointer([...maps[n % maps.length], 'new key']);
        const added = editYaml(whole, { set: [{ pointer, value }] });
        expect(editYaml(added, { unset: [{ pointer }] })).toBe(whole);
      }),
      { numRuns: 300 },
    );
  });
});
