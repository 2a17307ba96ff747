import type { ImportedSecret, SuggestedSecret } from '../types';
import { shellWord } from './offsetRecipe';

/** Longest name of a Secret, and of a key in it. */
const LONGEST = 253;

const SUFFIX = '-credentials';

/** Name of the Secret that is suggested for a connector. */
export function secretNameOf(connector: string): string {
  return `${connector
    .slice(0, LONGEST - SUFFIX.length)
    .replace(/[^a-z0-9]+$/, '')}${SUFFIX}`;
}

/**
 * A key of a Secret for each config key: the same, as far as Kubernetes takes
 * it (letters, digits, dots, dashes, underscores), each of its own.
 */
export function secretKeysOf(keys: readonly string[]): Map<string, string> {
  const taken = new Set<string>();
  return new Map(
    keys.map(key => {
      const plain = key.replace(/[^-._a-zA-Z0-9]/g, '-').slice(0, LONGEST - 4);
      let name = plain;
      for (let next = 2; taken.has(name) || /^\.{0,2}$/.test(name); next += 1) {
        name = `${plain}-${next}`;
      }
      taken.add(name);
      return [key, name];
    }),
  );
}

/** The Secrets of a checklist, each with the line that makes it of files. */
export function suggestedSecrets(
  secrets: readonly ImportedSecret[],
): SuggestedSecret[] {
  const byName = new Map<string, SuggestedSecret>();
  for (const { namespace, secretName: name, secretKey } of secrets) {
    const id = `${namespace}/${name}`;
    const known = byName.get(id) ?? { namespace, name, keys: [], command: '' };
    known.keys.push(secretKey);
    byName.set(id, known);
  }
  return [...byName.values()].map(secret => ({
    ...secret,
    command: [
      'kubectl create secret generic',
      shellWord(secret.name),
      '--namespace',
      shellWord(secret.namespace),
      // From files, as arguments are in the history of the shell.
      ...secret.keys.map(key => `--from-file=${shellWord(`${key}=${key}`)}`),
    ].join(' '),
  }));
}
