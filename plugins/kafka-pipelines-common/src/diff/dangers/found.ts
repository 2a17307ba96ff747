/** What a thing has under a key, as `partitions` or `config.retention.ms`. */
export type ReadKey = (key: string) => string | undefined;

/** A change that deserves a second look. */
export interface FoundDanger {
  /** The key that changes. */
  key: string;
  /** Goes on after the name of the thing, without a full stop and without text of others. */
  message: string;
  /** True when records of a topic are at risk. */
  dataAtRisk?: boolean;
}

/** What a value is called that is not set. */
export const DEFAULT_VALUE = 'the default';

/** True when a key says something else than before. */
export function differs(before: ReadKey, after: ReadKey, key: string): boolean {
  return before(key) !== after(key);
}
