import { isScalar, parseAllDocuments } from 'yaml';

/** One object of a manifest stream. */
export interface ManifestObject {
  kind: string;
  name: string;
  namespace?: string;
  /** The object's part of the stream, without the document separator. */
  text: string;
}

/**
 * The objects of a stream of Kubernetes manifests, in its order. An empty
 * document is left out; one without a kind or a name keeps its place, so that
 * nothing of the stream is hidden.
 */
export function manifestObjects(stream: string): ManifestObject[] {
  const documents = parseAllDocuments(stream, { logLevel: 'silent' });
  if (!Array.isArray(documents)) {
    return [];
  }
  return documents
    .filter(
      ({ contents }) =>
        contents !== null && !(isScalar(contents) && contents.value === null),
    )
    .map(document => {
      const namespace = document.getIn(['metadata', 'namespace']);
      return {
        kind: String(document.getIn(['kind']) ?? 'Unknown kind'),
        name: String(document.getIn(['metadata', 'name']) ?? '(no name)'),
        ...(typeof namespace === 'string' && { namespace }),
        text: stream
          .slice(document.range[0], document.range[2])
          .replace(/^---\n/, ''),
      };
    });
}
