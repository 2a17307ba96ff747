import type { CatalogueIndex } from './catalogueIndex';
import type { ArtifactFacts, ClassFacts, KeyFacts } from './facts';

/** Order in which a key's facts are printed; what is absent is left out. */
const KEY_FACTS: (keyof KeyFacts)[] = [
  'type',
  'required',
  'default',
  'values',
  'ignoreCase',
  'range',
  'importance',
  'group',
  'order',
  'width',
  'dependents',
  'pattern',
  'deprecated',
  'aliases',
];

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** One line, with a space after each comma and colon outside of texts. */
function line(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(line).join(', ')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .map(([key, each]) => `${JSON.stringify(key)}: ${line(each)}`);
  return entries.length ? `{ ${entries.join(', ')} }` : '{}';
}

/** An object or array with an entry per line. */
function block(
  [open, close]: [string, string],
  entries: string[],
  indent: string,
): string {
  if (entries.length === 0) return `${open}${close}`;
  const lines = entries.map(each => `${indent}  ${each}`).join(',\n');
  return `${open}\n${lines}\n${indent}${close}`;
}

const OBJECT: [string, string] = ['{', '}'];
const LIST: [string, string] = ['[', ']'];

function printKey([name, given]: [string, KeyFacts]): string {
  const { values, range } = given;
  const facts: KeyFacts = {
    ...given,
    // Validators hold their values in sets.
    values: values?.toSorted(order),
    range: range && { min: range.min, max: range.max },
  };
  const ordered = Object.fromEntries(
    KEY_FACTS.map(fact => [fact, facts[fact]]),
  );
  return `${JSON.stringify(name)}: ${line(ordered)}`;
}

function printClass(facts: ClassFacts): string {
  const { class: name, kind, also, version, open, source, keys } = facts;
  const head = Object.entries({
    class: name,
    kind,
    also,
    version,
    open,
    source,
  })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${JSON.stringify(key)}: ${line(value)}`);
  const printed = Object.entries(keys)
    .sort(([a], [b]) => order(a, b))
    .map(printKey);
  return block(
    OBJECT,
    [...head, `"keys": ${block(OBJECT, printed, '      ')}`],
    '    ',
  );
}

/**
 * The text of a file of the catalogue: sorted, one line per key, so that two
 * versions differ in the lines of what changed. The same facts give the same
 * bytes, in whatever order they come.
 *
 * @public
 */
export function printArtifact(facts: ArtifactFacts): string {
  const { artifact, version, bundles, classes } = facts;
  const bundled = bundles
    ?.toSorted(
      (a, b) => order(a.artifact, b.artifact) || order(a.version, b.version),
    )
    .map(each => line({ artifact: each.artifact, version: each.version }));
  const printed = classes
    .toSorted((a, b) => order(a.class, b.class))
    .map(printClass);
  return `${block(
    OBJECT,
    [
      `"artifact": ${line(artifact)}`,
      `"version": ${line(version)}`,
      ...(bundled ? [`"bundles": ${block(LIST, bundled, '  ')}`] : []),
      `"classes": ${block(LIST, printed, '  ')}`,
    ],
    '',
  )}\n`;
}

/** The text of `index.json`, one line per artifact and class. @public */
export function printIndex({ artifacts, classes }: CatalogueIndex): string {
  const lines = (entries: object) =>
    Object.entries(entries)
      .sort(([a], [b]) => order(a, b))
      .map(([name, value]) => `${JSON.stringify(name)}: ${line(value)}`);
  return `${block(
    OBJECT,
    [
      `"artifacts": ${block(OBJECT, lines(artifacts), '  ')}`,
      `"classes": ${block(OBJECT, lines(classes), '  ')}`,
    ],
    '',
  )}\n`;
}
