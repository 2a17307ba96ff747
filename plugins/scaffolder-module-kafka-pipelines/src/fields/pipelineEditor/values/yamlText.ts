import {
  parseYaml,
  printYaml,
  toJson,
  toPlain,
  type PlainValue,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/** What a text of YAML comes to. */
export interface ReadYaml {
  /**
   * Undefined for an empty text. A text that cannot be read is its own value:
   * nothing is lost while somebody types, and no check takes it for a map.
   */
  value: PlainValue | undefined;
  /** Why it cannot be read, with its line. */
  problem?: string;
}

/** A part of a file as YAML to be edited; empty for nothing. */
export function yamlText(value: PlainValue | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : printYaml(toJson(value));
}

/** Reads a part of a file that somebody typed, by the rules of files. */
export function readYaml(text: string): ReadYaml {
  if (text.trim() === '') return { value: undefined };
  const { value, findings } = parseYaml('text', text);
  if (findings.length > 0) {
    const [{ line, message, hint }] = findings;
    return {
      value: text,
      problem: `Line ${line}: ${message}${hint ? ` ${hint}` : ''}`,
    };
  }
  return { value: toPlain(value) };
}
