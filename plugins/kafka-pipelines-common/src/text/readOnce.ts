/** More texts than these are not the same few again. */
const MOST = 500;

/**
 * Keeps what a pure function makes of a text, for texts that come again and
 * again, such as those of a preset in each of its connectors. Forgets all when
 * there are too many.
 */
export function readOnce<T>(read: (text: string) => T): (text: string) => T {
  const kept = new Map<string, { made: T }>();
  return text => {
    let entry = kept.get(text);
    if (!entry) {
      if (kept.size >= MOST) {
        kept.clear();
      }
      entry = { made: read(text) };
      kept.set(text, entry);
    }
    return entry.made;
  };
}
