import type { ConnectCatalogue } from '../connect/catalogue/connectCatalogue';
import type { Finding } from '../finding';
import type { Fleet } from '../fleet/types';
import { HIDDEN } from '../origins/hidden';
import { configText } from '../pipeline/configText';
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

function secretAt(root: unknown, path: Path): FoundSecret[] {
  const text = configText(valueAt(root, path));
  const key = path.findLast(segment => !/^\d+$/.test(String(segment))) ?? '';
  return text === undefined || text.trim() === ''
    ? []
    : [{ key: String(key), text }];
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
