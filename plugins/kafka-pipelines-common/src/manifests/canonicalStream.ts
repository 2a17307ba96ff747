import { manifestDocuments, type ManifestDocument } from './manifestDocuments';

const SORTED_BY = ['kind', 'namespace', 'name'] as const;

function compare(a: ManifestDocument, b: ManifestDocument): number {
  for (const field of SORTED_BY) {
    if (a[field] !== b[field]) {
      return a[field] < b[field] ? -1 : 1;
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
 * @param helmOutput - what `helm template` prints
 * @throws YAMLParseError when a document is not YAML
 * @public
 */
export function canonicalStream(helmOutput: string): string {
  const manifests = manifestDocuments(
    helmOutput
      .replace(/\r\n/g, '\n')
      .replace(FETCHED, '')
      .replace(/^# Source: .*$\n?/gm, ''),
  );
  return manifests.length === 0
    ? ''
    : `${manifests
        .sort(compare)
        .map(document => document.text)
        .join('\n---\n')}\n`;
}
