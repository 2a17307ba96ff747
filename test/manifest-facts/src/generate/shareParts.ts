import { createHash } from 'node:crypto';

/** What is shorter costs less where it stands. */
const SHORTEST = 80;

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Sorted, so that equal values have equal texts. */
function canonical(value: Json): Json {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, canonical(item)]),
  );
}

/**
 * Takes what stands in more than one place out of documents, and leaves
 * `{"part": <id>}` in its place.
 *
 * @returns the documents, and the parts by their ids, which are their checksums
 */
export function shareParts(documents: Record<string, unknown>): {
  documents: Record<string, unknown>;
  parts: Record<string, unknown>;
} {
  const uses = new Map<string, number>();
  const seen = new Set<string>();
  const textOf = new Map<object, string>();

  function count(value: Json): void {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      value.forEach(count);
      return;
    }
    const text = JSON.stringify(value);
    textOf.set(value, text);
    uses.set(text, (uses.get(text) ?? 0) + 1);
    // What stands within a part stands once, however often the part is used.
    if (seen.has(text)) return;
    seen.add(text);
    Object.values(value).forEach(count);
  }

  const parts: Record<string, unknown> = {};

  function inner(value: { [key: string]: Json }): Json {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, replaced(item)]),
    );
  }

  function replaced(value: Json): Json {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(replaced);
    const text = textOf.get(value) ?? JSON.stringify(value);
    if (text.length < SHORTEST || (uses.get(text) ?? 0) < 2)
      return inner(value);
    const part = createHash('sha256').update(text).digest('hex').slice(0, 10);
    parts[part] ??= inner(value);
    return { part };
  }

  const all = Object.entries(documents).map(
    ([name, document]) => [name, canonical(document as Json)] as const,
  );
  all.forEach(([, document]) => count(document));
  return {
    documents: Object.fromEntries(
      all.map(([name, document]) => [name, replaced(document)]),
    ),
    parts: Object.fromEntries(
      Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  };
}
