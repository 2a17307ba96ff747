import type { PreviewManifests } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { objectChanges, type ObjectChange } from './objectChanges';

/** What a change does to a pipeline in one environment. */
export interface EnvironmentChange {
  rendered: PreviewManifests;
  /**
   * - `joins`: it was not in this environment, or could not be rendered there
   * - `leaves`: it is not in it any more
   * - `changes`: some of its objects are others
   * - `same`: every byte is
   * - `fails`: Helm cannot render it
   */
  kind: 'joins' | 'leaves' | 'changes' | 'same' | 'fails';
  /** None where Helm cannot render it: then nobody knows what becomes of them. */
  objects: ObjectChange[];
}

/** What a change does to a pipeline in one environment, object by object. */
export function environmentChange(
  rendered: PreviewManifests,
): EnvironmentChange {
  const { before, manifests, error } = rendered;
  if (error !== undefined) {
    return { rendered, kind: 'fails', objects: [] };
  }
  return {
    rendered,
    kind: kindOf(before, manifests),
    objects: objectChanges(before ?? '', manifests ?? ''),
  };
}

function kindOf(
  before: string | undefined,
  after: string | undefined,
): EnvironmentChange['kind'] {
  if (before === after) return 'same';
  if (before === undefined) return 'joins';
  return after === undefined ? 'leaves' : 'changes';
}

/** How many objects a change adds, changes and removes. */
export type ChangeCounts = Record<'added' | 'changed' | 'removed', number>;

/** Counts over environments: an object that changes in two of them is one. */
export function changeCounts(
  environments: readonly EnvironmentChange[],
): ChangeCounts {
  const count = (wanted: keyof ChangeCounts) =>
    new Set(
      environments
        .flatMap(({ objects }) => objects)
        .filter(({ change }) => change === wanted)
        .map(({ kind, name }) => `${kind}/${name}`),
    ).size;
  return {
    added: count('added'),
    changed: count('changed'),
    removed: count('removed'),
  };
}
