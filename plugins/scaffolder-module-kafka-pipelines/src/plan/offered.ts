/**
 * Texts that forms of this browser tab have suggested, by what they are for.
 * A suggestion that somebody left as it was is no decision: when the pipeline
 * gets another name, it makes room for the next suggestion. The form's value
 * does not tell such a text from one that was typed, and its pages come and go
 * while somebody goes back and forth, so the memory outlives them.
 */
const suggested = new Map<string, Set<string>>();

/** Remembers what was suggested for something. */
export function rememberOffer(subject: readonly string[], text: string): void {
  const key = JSON.stringify(subject);
  suggested.set(key, (suggested.get(key) ?? new Set()).add(text));
}

/** Whether a text was ever suggested for it. */
export function wasOffered(subject: readonly string[], text: string): boolean {
  return suggested.get(JSON.stringify(subject))?.has(text) ?? false;
}
