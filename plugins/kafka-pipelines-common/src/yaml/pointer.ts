/**
 * RFC 6901 pointer from keys and indexes.
 * @public
 */
export function toPointer(path: ReadonlyArray<string | number>): string {
  return path
    .map(
      segment => `/${String(segment).replace(/~/g, '~0').replace(/\//g, '~1')}`,
    )
    .join('');
}

/**
 * Keys of an RFC 6901 pointer, list indexes as text.
 * @public
 */
export function fromPointer(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map(segment => segment.replace(/~1/g, '/').replace(/~0/g, '~'));
}

/**
 * The value that keys lead to; undefined when they lead nowhere. Only own
 * keys count, so `constructor` and the like are never found by accident.
 * @public
 */
export function valueAt(
  value: unknown,
  path: ReadonlyArray<string | number>,
): unknown {
  return path.reduce<unknown>(
    (current, segment) =>
      typeof current === 'object' &&
      current !== null &&
      Object.hasOwn(current, segment)
        ? (current as Record<string, unknown>)[String(segment)]
        : undefined,
    value,
  );
}
