import type { PlainValue } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/** A value that is no map, or an empty one, with the keys that lead to it. */
export interface Leaf {
  path: string[];
  value: Exclude<PlainValue, undefined>;
}

/** The leaves of values, in their order. */
export function leavesOf(value: PlainValue, path: string[] = []): Leaf[] {
  return value instanceof Map && (value.size > 0 || path.length === 0)
    ? [...value].flatMap(([key, item]) => leavesOf(item, [...path, key]))
    : [{ path, value }];
}
