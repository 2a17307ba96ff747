import { parse } from 'yaml';

interface Manifest {
  text: string;
  /** Kind, namespace and name. */
  key: [string, string, string];
}

/**
 * The lines of the top-level keys `kind` and `metadata`. Nothing else of a
 * document is needed to sort it, and parsing the rest costs ten times more.
 */
function header(document: string): string {
  let inside = false;
  return document
    .split('\n')
    .filter(line => {
      if (/^[^\s#-]/.test(line)) {
        inside = /^(kind|metadata)\s*:/.test(line);
      }
      return inside;
    })
    .join('\n');
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : '';
}

function manifest(document: string): Manifest | undefined {
  const value = parse(header(document)) ?? parse(document);
  if (value === null || value === undefined) {
    return undefined;
  }
  return {
    text: document,
    key: [
      text(value.kind),
      text(value.metadata?.namespace),
      text(value.metadata?.name),
    ],
  };
}

function compare(a: Manifest, b: Manifest): number {
  for (let i = 0; i < a.key.length; i++) {
    if (a.key[i] !== b.key[i]) {
      return a.key[i] < b.key[i] ? -1 : 1;
    }
  }
  return 0;
}

/** What Helm 4 prints before the manifests of a chart out of a registry. */
const FETCHED = /^Pulled: .*\nDigest: sha256:[0-9a-f]{64}\n/;

/**
 * The one form in which rendered manifests are shown, compared and stored:
 * `# Source` lines removed, documents split, trimmed, sorted by kind,
 * namespace and name, joined by `---`, with a newline at the end. Documents
 * without content are left out; no document at all gives an empty text.
 *
 * Only a `---` at the start of a line separates documents, so one inside a
 * block scalar, which is always indented, does not.
 *
 * @param helmOutput - what `helm template` prints
 * @throws YAMLParseError when a document is not YAML
 * @public
 */
export function canonicalStream(helmOutput: string): string {
  const manifests = helmOutput
    .replace(/\r\n/g, '\n')
    .replace(FETCHED, '')
    .split(/^---(?:[ \t].*)?$/m)
    .map(document => document.replace(/^# Source: .*$\n?/gm, '').trim())
    .map(document => (document ? manifest(document) : undefined))
    .filter(document => document !== undefined);
  return manifests.length === 0
    ? ''
    : `${manifests
        .sort(compare)
        .map(document => document.text)
        .join('\n---\n')}\n`;
}
