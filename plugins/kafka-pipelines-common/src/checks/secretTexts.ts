import type { ConnectCatalogue } from '../connect/catalogue/connectCatalogue';
import type { Finding } from '../finding';
import type { Fleet } from '../fleet/types';
import { HIDDEN } from '../origins/hidden';
import { isSecretKey } from '../connect/secretKeys';
import { isOnlyReferences } from '../connect/secretReferences';
import { configText } from '../pipeline/configText';
import { isMap } from '../pipeline/mergeValues';
import type { ParsedYaml } from '../yaml/parseYaml';
import { fromPointer, valueAt } from '../yaml/pointer';
import type { Path } from './locateInLayers';
import { plaintextSecrets, secretFactsByName } from './plaintextSecrets';

/** The rule whose findings say where secrets stand. */
const RULE = 'secret/plaintext';

/** A secret that stands in clear in a repository. Never to be shown. @public */
export interface FoundSecret {
  /** The key it is the value of. */
  key: string;
  text: string;
}

/** A text, or all that a map consists of: `{x}` is one. */
function textsOf(value: unknown): string[] {
  return isMap(value)
    ? Object.entries(value).flatMap(([key, item]) => [key, ...textsOf(item)])
    : [configText(value) ?? ''];
}

function secretAt(root: unknown, path: Path): FoundSecret[] {
  const key = path.findLast(segment => !/^\d+$/.test(String(segment))) ?? '';
  return textsOf(valueAt(root, path))
    .filter(text => text.trim() !== '')
    .map(text => ({ key: String(key), text }));
}

/**
 * The secrets that checks have found in a fleet.
 *
 * @param findings - what the checks say of this fleet
 * @public
 */
export function foundSecrets(
  { files }: Pick<Fleet, 'files'>,
  findings: readonly Finding[],
): FoundSecret[] {
  return findings
    .filter(({ rule }) => rule === RULE)
    .flatMap(({ file, pointer }) =>
      secretAt(files.get(file)?.value, fromPointer(pointer)),
    );
}

/**
 * The secrets in a file by itself: whoever might read a key, whatever rules and
 * exemptions say.
 *
 * @public
 */
export function secretsInFile(
  { value: root }: ParsedYaml,
  catalogue: ConnectCatalogue,
): FoundSecret[] {
  return plaintextSecrets(root, [], path => [
    secretFactsByName(path, catalogue),
  ]).flatMap(({ path }) => secretAt(root, path));
}

/**
 * Findings without the secrets that stand in clear at their places: a rule that
 * quotes a value does not know that another one takes it for a secret.
 */
export function withoutQuotedSecrets(
  fleet: Pick<Fleet, 'files'>,
  findings: Finding[],
): Finding[] {
  const placeOf = ({ file, pointer }: Finding) =>
    JSON.stringify([file, pointer]);
  const secrets = new Map(
    findings
      .filter(({ rule }) => rule === RULE)
      .map(finding => [placeOf(finding), finding]),
  );
  if (secrets.size === 0) {
    return findings;
  }
  return findings.map(finding => {
    const secret = secrets.get(placeOf(finding));
    if (!secret || finding.rule === RULE) {
      return finding;
    }
    const remove = secretRemover(foundSecrets(fleet, [secret]));
    const { message, hint } = finding;
    return {
      ...finding,
      message: remove(message),
      ...(hint !== undefined && { hint: remove(hint) }),
    };
  });
}

/** Key and what follows its colon, also within a flow map; the value may begin in the next line. */
const ENTRY = /(?<key>[\w.$-]+)["']?\s*:(?:\s+(?=\S)|\s*$)/g;

/** The key of a secret in a line of YAML, with where its value begins. */
function secretEntry(line: string): { column: number } | undefined {
  for (const { index, 0: text, groups } of line.matchAll(ENTRY)) {
    if (isSecretKey(groups?.key ?? '')) {
      const column = index + text.length;
      const value = line.slice(column);
      return value !== '' && isOnlyReferences(value) ? undefined : { column };
    }
  }
  return undefined;
}

const indentOf = (line: string) => line.length - line.trimStart().length;

/**
 * The lines of a text without what stands behind keys that hold secrets; what is
 * indented deeper is undefined: of a file that cannot be read as YAML, nobody
 * knows more.
 */
function linesWithoutSecrets(text: string): Array<string | undefined> {
  let below: number | undefined;
  return text.split('\n').map(line => {
    if (below !== undefined && (line.trim() === '' || indentOf(line) > below)) {
      return undefined;
    }
    const entry = secretEntry(line);
    below = entry && indentOf(line);
    return entry ? line.slice(0, entry.column) + HIDDEN : line;
  });
}

/**
 * The lines of a file as people are shown them, in their places; undefined for
 * those that are not shown.
 *
 * @param remove - see {@link secretRemover}
 * @public
 */
export function shownFileLines(
  { text, findings }: Pick<ParsedYaml, 'text' | 'findings'>,
  remove: (text: string) => string,
): Array<string | undefined> {
  const shown = remove(text);
  return findings.length > 0 ? linesWithoutSecrets(shown) : shown.split('\n');
}

/**
 * The text of a file as people are shown it.
 *
 * @param remove - see {@link secretRemover}
 * @public
 */
export function shownFileText(
  file: Pick<ParsedYaml, 'text' | 'findings'>,
  remove: (text: string) => string,
): string {
  return shownFileLines(file, remove)
    .filter(line => line !== undefined)
    .join('\n');
}

/** As long as this, a text is found anywhere, also within others. */
const LONG = 12;
/** Shorter than this, it is only looked for where its key stands. */
const SHORT = 5;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A line of a secret, as YAML and JSON may write it. */
function notations(line: string): string[] {
  const inJson = JSON.stringify(line).slice(1, -1);
  return [
    ...new Set([
      JSON.stringify(inJson).slice(1, -1),
      inJson,
      line.replaceAll("'", "''"),
      line,
    ]),
  ];
}

/** Finds a secret, line by line: a block of YAML indents each of them. */
function patternOf({ key, text }: FoundSecret): RegExp[] {
  const lines = text.split(/\r?\n/).map(line => line.trim());
  return lines.filter(Boolean).map(line => {
    const body = `(?:${notations(line).map(escaped).join('|')})`;
    if (line.length >= LONG) {
      return new RegExp(body, 'g');
    }
    const alone = `(?<![\\w-])${body}(?![\\w-])`;
    // A word of its own key would take the key away.
    const near = line.length < SHORT || key.includes(line);
    return new RegExp(near ? `(?<=${escaped(key)}.*)${alone}` : alone, 'g');
  });
}

/**
 * Takes secrets out of texts: out of files, manifests and what Helm says.
 *
 * @returns the function that does it, the same for all texts
 * @public
 */
export function secretRemover(
  secrets: readonly FoundSecret[],
): (text: string) => string {
  const patterns = new Map<string, RegExp>();
  for (const secret of secrets) {
    for (const pattern of patternOf(secret)) {
      patterns.set(pattern.source, pattern);
    }
  }
  // A secret may be a part of another one.
  const all = [...patterns.values()].sort(
    (a, b) => b.source.length - a.source.length,
  );
  return text =>
    all.reduce((rest, pattern) => rest.replace(pattern, HIDDEN), text);
}
