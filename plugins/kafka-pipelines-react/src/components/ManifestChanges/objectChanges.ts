import {
  manifestObjects,
  type ManifestObject,
} from '../ManifestsViewer/manifestObjects';

/** What a change does to one Kubernetes object. */
export interface ObjectChange {
  change: 'added' | 'changed' | 'removed' | 'same';
  kind: string;
  name: string;
  namespace?: string;
  /** Its YAML; absent where it was not there. */
  before?: string;
  /** Its YAML; absent where it is not there any more. */
  after?: string;
}

const keyOf = ({ kind, namespace = '', name }: ManifestObject) =>
  JSON.stringify([kind, namespace, name]);

/** Objects of one name in the order of the stream: Helm may print one twice. */
function byKey(stream: string): Map<string, ManifestObject[]> {
  const objects = new Map<string, ManifestObject[]>();
  for (const object of manifestObjects(stream)) {
    const key = keyOf(object);
    objects.set(key, [...(objects.get(key) ?? []), object]);
  }
  return objects;
}

function compare(a: ObjectChange, b: ObjectChange): number {
  const [one, other] = [a, b].map(({ kind, namespace = '', name }) => [
    kind,
    namespace,
    name,
  ]);
  const index = one.findIndex((text, i) => text !== other[i]);
  if (index === -1) return 0;
  return one[index] < other[index] ? -1 : 1;
}

/**
 * What becomes of each object between two streams of manifests, by kind,
 * namespace and name. An object is the same one where these three are.
 *
 * @throws YAMLParseError when a stream is not YAML
 */
export function objectChanges(before: string, after: string): ObjectChange[] {
  const old = byKey(before);
  const now = byKey(after);
  return [...new Set([...old.keys(), ...now.keys()])]
    .flatMap(key => {
      const was = old.get(key) ?? [];
      const is = now.get(key) ?? [];
      return Array.from({ length: Math.max(was.length, is.length) }, (_, i) =>
        objectChange(was[i], is[i]),
      );
    })
    .sort(compare);
}

function objectChange(
  was: ManifestObject | undefined,
  is: ManifestObject | undefined,
): ObjectChange {
  const { kind = '', name = '', namespace } = is ?? was ?? {};
  return {
    change: changeOf(was?.text, is?.text),
    kind,
    name,
    ...(namespace && { namespace }),
    ...(was && { before: was.text }),
    ...(is && { after: is.text }),
  };
}

function changeOf(
  before: string | undefined,
  after: string | undefined,
): ObjectChange['change'] {
  if (before === after) return 'same';
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}
