import { shortHash } from '../../pipeline/topicResourceName';

/** Longest name of a pipeline. */
const LONGEST = 53;
const HASH = 9;

/** A text as the name of a pipeline: small letters, digits and dashes, a letter first. */
export function pipelineNameOf(text: string): string {
  const readable = text
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .replace(/^(?=\d)/, 'p-');
  const name = readable || 'pipeline';
  const short =
    name.length > LONGEST
      ? `${name.slice(0, LONGEST - HASH).replace(/-+$/, '')}-${shortHash(text)}`
      : name;
  return short.replace(/-+$/, '');
}

/**
 * Gives out names of pipelines, each once: who comes second gets the hash of
 * what it is called after.
 */
export class PipelineNames {
  readonly #taken: Set<string>;

  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken);
  }

  take(text: string): string {
    let name = pipelineNameOf(text);
    for (let round = 0; this.#taken.has(name); round += 1) {
      const start = pipelineNameOf(text).slice(0, LONGEST - HASH);
      name = `${start.replace(/-+$/, '')}-${shortHash(
        `${text}${'+'.repeat(round)}`,
      )}`;
    }
    this.#taken.add(name);
    return name;
  }
}
