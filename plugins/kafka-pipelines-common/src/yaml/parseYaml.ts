import type { Finding } from '../finding';

/**
 * A YAML file of which every value can be pointed at.
 * @public
 */
export interface ParsedYaml {
  file: string;
  text: string;
  /** Plain value; undefined when the file could not be parsed, null when it is empty. */
  value: unknown;
  /** Duplicate keys, anchors, tags, lossy scalars, syntax. */
  findings: Finding[];
  /** Position of a key (default) or of a value; of the nearest parent when the pointer leads nowhere. */
  locate(
    pointer: string,
    what?: 'key' | 'value',
  ): { line: number; column: number };
}
