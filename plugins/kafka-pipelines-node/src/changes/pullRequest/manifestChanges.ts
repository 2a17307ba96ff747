import type { PreviewManifests } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { parse } from 'yaml';

/** An object of Kubernetes, as far as it is looked at here. */
export interface KubernetesObject {
  kind: string;
  metadata: {
    name: string;
    namespace?: string;
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
  };
  spec?: Record<string, unknown>;
}

/** One version of an object: what it says, and its text. */
export interface ObjectVersion {
  text: string;
  object: KubernetesObject;
}

/** An object that a change adds, changes or removes. @public */
export interface ManifestChange {
  pipeline: string;
  environment: string;
  kind: string;
  namespace: string;
  name: string;
  /** Absent for an object that is added. */
  before?: ObjectVersion;
  /** Absent for an object that is removed. */
  after?: ObjectVersion;
}

/** What a change does to the manifests of pipelines. @public */
export interface ManifestChanges {
  /** Sorted by environment, kind, namespace and name. */
  objects: ManifestChange[];
  /** What cannot be compared, because one side of it cannot be rendered. */
  notCompared: Array<{ pipeline: string; environment: string }>;
}

/**
 * Compares the manifests of pipelines before and after a change, object by
 * object.
 *
 * @public
 */
export function manifestChanges(
  before: readonly PreviewManifests[],
  after: readonly PreviewManifests[],
): ManifestChanges {
  const changes: ManifestChanges = { objects: [], notCompared: [] };
  const keyOf = ({ pipeline, environment }: PreviewManifests) =>
    JSON.stringify([environment, pipeline]);
  const sides = new Map<
    string,
    { before?: PreviewManifests; after?: PreviewManifests }
  >();
  for (const rendered of before) {
    sides.set(keyOf(rendered), { before: rendered });
  }
  for (const rendered of after) {
    const key = keyOf(rendered);
    sides.set(key, { ...sides.get(key), after: rendered });
  }
  for (const [, side] of [...sides].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { pipeline, environment } = (side.after ?? side.before)!;
    const failed = [side.before, side.after].some(
      rendered => rendered && rendered.manifests === undefined,
    );
    if (failed) {
      changes.notCompared.push({ pipeline, environment });
      continue;
    }
    changes.objects.push(
      ...changedObjects(
        objectsOf(side.before?.manifests),
        objectsOf(side.after?.manifests),
      ).map(object => ({ pipeline, environment, ...object })),
    );
  }
  return changes;
}

function changedObjects(
  before: ReadonlyMap<string, ObjectVersion>,
  after: ReadonlyMap<string, ObjectVersion>,
) {
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .filter(key => before.get(key)?.text !== after.get(key)?.text)
    .map(key => {
      const [old, now] = [before.get(key), after.get(key)];
      const { kind, metadata } = (now ?? old)!.object;
      return {
        kind,
        namespace: metadata.namespace ?? '',
        name: metadata.name,
        ...(old && { before: old }),
        ...(now && { after: now }),
      };
    });
}

/** The objects of a canonical stream by kind, namespace and name. */
function objectsOf(stream: string = ''): Map<string, ObjectVersion> {
  const objects = new Map<string, ObjectVersion>();
  for (const text of stream.split(/^---$/m).map(document => document.trim())) {
    if (text === '') continue;
    const object: KubernetesObject = parse(text);
    const { kind, metadata } = object;
    objects.set(
      JSON.stringify([kind, metadata.namespace ?? '', metadata.name]),
      { text, object },
    );
  }
  return objects;
}
