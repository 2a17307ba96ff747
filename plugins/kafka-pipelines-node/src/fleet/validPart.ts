import { isMap } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { z } from 'zod';

/** Each round removes something, so only a very broken file needs many. */
const MAX_ROUNDS = 50;

type Path = readonly PropertyKey[];

function parentOf(value: unknown, path: Path): unknown {
  return path
    .slice(0, -1)
    .reduce<unknown>(
      (current, key) =>
        typeof current === 'object' && current !== null
          ? Reflect.get(current, key)
          : undefined,
      value,
    );
}

/** Removes what a path leads to, or its nearest parent that exists. */
function remove(value: unknown, path: Path): boolean {
  for (let length = path.length; length > 0; length--) {
    const key = path[length - 1];
    const parent = parentOf(value, path.slice(0, length));
    if (Array.isArray(parent) && Number(key) < parent.length) {
      parent.splice(Number(key), 1);
      return true;
    }
    if (isMap(parent) && Object.hasOwn(parent, key)) {
      return Reflect.deleteProperty(parent, key);
    }
  }
  return false;
}

/**
 * The part of a value that fits a schema: what does not fit is removed, as
 * little as possible, so that one mistake in a shared file does not make a
 * hundred pipelines look wrong.
 *
 * @returns undefined when nothing fits
 */
export function validPart<T>(
  schema: z.ZodType<T>,
  value: unknown,
): T | undefined {
  const first = schema.safeParse(value);
  if (first.success) {
    return first.data;
  }
  const rest = structuredClone(value);
  let { error } = first;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    // From the end, because removing an item of a list moves the later ones.
    const removed = error.issues
      .toReversed()
      .flatMap(issue =>
        issue.code === 'unrecognized_keys'
          ? issue.keys.map(key => remove(rest, [...issue.path, key]))
          : [remove(rest, issue.path)],
      );
    if (!removed.includes(true)) {
      return undefined;
    }
    const result = schema.safeParse(rest);
    if (result.success) {
      return result.data;
    }
    error = result.error;
  }
  return undefined;
}
