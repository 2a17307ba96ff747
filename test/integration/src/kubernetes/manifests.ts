import { parse } from 'yaml';

/** What names an object. */
export interface ObjectReference {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string };
}

/** An object as the API server stores it, as far as tests look into it. */
export interface KubernetesObject extends ObjectReference {
  metadata: ObjectReference['metadata'] & {
    uid: string;
    generation?: number;
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
  };
  spec?: Record<string, unknown>;
}

/** A manifest beside its text. */
export interface Manifest {
  text: string;
  object: ObjectReference & Pick<KubernetesObject, 'spec'>;
}

/**
 * The manifests of a stream. A key that is given twice is no error here: that
 * is for the server to find.
 *
 * @throws when a document is no YAML
 */
export function manifestsOf(stream: string): Manifest[] {
  return stream
    .split(/^---$/m)
    .map(text => ({ text, object: parse(text, { uniqueKeys: false }) }))
    .filter(({ object }) => object !== null && object !== undefined);
}

/** Kind, namespace and name for people. */
export function nameOf({ kind, metadata }: ObjectReference): string {
  return [kind, metadata.namespace, metadata.name].filter(Boolean).join('/');
}
