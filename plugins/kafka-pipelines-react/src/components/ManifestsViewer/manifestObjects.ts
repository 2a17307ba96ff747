import { manifestDocuments } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

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
 *
 * @throws YAMLParseError when the stream is not YAML
 */
export function manifestObjects(stream: string): ManifestObject[] {
  return manifestDocuments(stream).map(({ kind, name, namespace, text }) => ({
    kind: kind || 'Unknown kind',
    name: name || '(no name)',
    ...(namespace && { namespace }),
    text: `${text}\n`,
  }));
}
