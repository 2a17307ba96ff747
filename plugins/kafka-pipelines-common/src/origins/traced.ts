import type { Path } from '../checks/locateInLayers';
import { isMap } from '../pipeline/mergeValues';

/** One place that sets a value which is no map. */
export interface Setting {
  /** Absent for what the chart brings. */
  file?: string;
  /** From the root of the values. */
  path: Path;
  value: unknown;
}

/** A scalar, a list or null, with all places that set it; the one that wins is first. */
interface TracedLeaf {
  settings: [Setting, ...Setting[]];
}

type TracedMap = Map<string, Traced>;

/** Values of which every leaf knows where it comes from. */
export type Traced = TracedMap | TracedLeaf;

/** Values of one file, or of the chart; undefined when there are none. */
export function trace(
  value: unknown,
  file?: string,
  path: Path = [],
): Traced | undefined {
  if (value === undefined) {
    return undefined;
  }
  if (!isMap(value)) {
    return { settings: [{ file, path, value }] };
  }
  const entries: TracedMap = new Map();
  for (const [key, child] of Object.entries(value)) {
    const traced = trace(child, file, [...path, key]);
    if (traced) {
      entries.set(key, traced);
    }
  }
  return entries;
}

/** Every setting of a tree, the winners and what they win over. */
function allSettings(traced: Traced): Setting[] {
  return traced instanceof Map
    ? [...traced.values()].flatMap(allSettings)
    : traced.settings;
}

function over(upper: Traced, beneath: Setting[]): Traced {
  return upper instanceof Map
    ? new Map([...upper].map(([key, child]) => [key, over(child, beneath)]))
    : { settings: [...upper.settings, ...beneath] };
}

function mergeTwo(lower: Traced, upper: Traced): Traced {
  if (!(lower instanceof Map && upper instanceof Map)) {
    return over(upper, allSettings(lower));
  }
  const merged: TracedMap = new Map(lower);
  for (const [key, child] of upper) {
    const present = merged.get(key);
    merged.set(key, present ? mergeTwo(present, child) : child);
  }
  return merged;
}

/**
 * Merges as `mergeValues` does, the last one wins, and keeps what was won over.
 * Layers that do not exist are left out.
 */
export function mergeTraced(
  ...layers: Array<Traced | undefined>
): Traced | undefined {
  return layers.reduce(
    (lower, upper) =>
      lower && upper ? mergeTwo(lower, upper) : upper ?? lower,
    undefined,
  );
}

/** The part of a tree that keys lead to. */
export function tracedAt(
  traced: Traced | undefined,
  path: readonly string[],
): Traced | undefined {
  return path.reduce<Traced | undefined>(
    (current, key) => (current instanceof Map ? current.get(key) : undefined),
    traced,
  );
}

/** A leaf with its keys from the root of the tree. */
export interface LeafEntry {
  path: string[];
  settings: TracedLeaf['settings'];
}

/** The leaves of a tree, in the order of its keys. */
export function leavesOf(
  traced: Traced | undefined,
  path: string[] = [],
): LeafEntry[] {
  if (!traced) {
    return [];
  }
  return traced instanceof Map
    ? [...traced].flatMap(([key, child]) => leavesOf(child, [...path, key]))
    : [{ path, settings: traced.settings }];
}

/** The value that wins; undefined where there is none or a map. */
export function winner(traced: Traced | undefined): unknown {
  return traced && !(traced instanceof Map)
    ? traced.settings[0].value
    : undefined;
}
