import { parseAllDocuments } from 'yaml';

/** JSON with sorted keys, so that equal values give equal text. */
function sorted(_key: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)),
      )
    : value;
}

/** One text per document that says something; undefined for what is no YAML. */
function documentTexts(text: string): string[] | undefined {
  const documents = [...parseAllDocuments(text)];
  if (documents.some(({ errors }) => errors.length > 0)) {
    return undefined;
  }
  try {
    return documents
      .map(document => document.toJS() as unknown)
      .filter(value => value !== null)
      .map(value => JSON.stringify(value, sorted))
      .sort();
  } catch {
    // Aliases lead nowhere, or to too much.
    return undefined;
  }
}

/** True when two YAML streams say the same, in whatever order and with whatever comments. */
export function sameDocuments(a: string, b: string): boolean {
  if (a === b) {
    return true;
  }
  const left = documentTexts(a);
  return (
    left !== undefined &&
    JSON.stringify(left) === JSON.stringify(documentTexts(b))
  );
}
