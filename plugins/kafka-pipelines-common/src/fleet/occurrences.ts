import { ownRecord } from '../pipeline/ownRecord';

/** The same thing in several environments, by environment. */
export type ByEnvironment<T> = Record<string, T>;

/** Things of all pipelines by graph id, each with what it is where. */
export class Occurrences<T> {
  readonly #byId = new Map<string, ByEnvironment<T>>();

  add(id: string, environment: string, value: T): void {
    const known = this.#byId.get(id) ?? ownRecord<T>();
    known[environment] ??= value;
    this.#byId.set(id, known);
  }

  entries(): Array<[id: string, byEnvironment: ByEnvironment<T>]> {
    return [...this.#byId].sort(([a], [b]) => (a < b ? -1 : 1));
  }
}
