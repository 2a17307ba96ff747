import type { Mention } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/** A text with all names of the other pipeline that stand in it. */
export interface MentionedText {
  /** `values.yaml` or `values-<environment>.yaml` */
  file: string;
  pointer: string;
  names: string[];
  text: string;
}

/**
 * Texts of the files that are derived, each once.
 *
 * @param environments - those of the new pipeline; empty for all
 */
export function mentionedTexts(
  mentions: Mention[],
  environments: string[],
): MentionedText[] {
  const texts = new Map<string, MentionedText>();
  for (const { file: path, pointer, value, text } of mentions) {
    const file = path.slice(path.lastIndexOf('/') + 1);
    const isDerived =
      file === 'values.yaml' ||
      environments.length === 0 ||
      environments.some(name => file === `values-${name}.yaml`);
    if (isDerived) {
      const key = placeKey({ file, pointer });
      const known = texts.get(key) ?? { file, pointer, names: [], text };
      known.names.push(value);
      texts.set(key, known);
    }
  }
  return [...texts.values()];
}

/** A field of a file, as a key. */
export function placeKey(place: { file: string; pointer: string }): string {
  return JSON.stringify([place.file, place.pointer]);
}
