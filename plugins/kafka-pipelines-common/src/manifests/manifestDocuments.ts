import { parse } from 'yaml';

/** One document of a stream of Kubernetes manifests. @public */
export interface ManifestDocument {
  /** Empty where the document does not say it, like `namespace` and `name`. */
  kind: string;
  namespace: string;
  name: string;
  /** Without separator, trimmed. */
  text: string;
}

/**
 * The lines of the top-level keys `kind` and `metadata`. Nothing else of a
 * document is needed to know it, and parsing the rest costs ten times more.
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

function scalar(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : '';
}

function manifestDocument(text: string): ManifestDocument | undefined {
  const value = parse(header(text)) ?? parse(text);
  if (value === null || value === undefined) {
    return undefined;
  }
  return {
    kind: scalar(value.kind),
    namespace: scalar(value.metadata?.namespace),
    name: scalar(value.metadata?.name),
    text,
  };
}

/**
 * The documents of a stream of manifests, in its order; those without content
 * are left out.
 *
 * Only a `---` at the start of a line separates documents, so one inside a
 * block scalar, which is always indented, does not.
 *
 * @throws YAMLParseError when what names a document is not YAML
 * @public
 */
export function manifestDocuments(stream: string): ManifestDocument[] {
  return stream
    .split(/^---(?:[ \t].*)?$/m)
    .map(document => document.trim())
    .map(document => (document ? manifestDocument(document) : undefined))
    .filter(document => document !== undefined);
}
