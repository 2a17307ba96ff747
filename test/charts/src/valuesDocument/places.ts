import type { SchemaNode } from './schemaNode';

/** How the key of a map's entry is called in a path, by the name of the map. */
const KEYS: Record<string, string> = {
  artifacts: '<id>@<version>',
  ksqldb: '<app>',
  plugins: '<directory>',
  predicates: '<alias>',
  presets: '<name>@<version>',
  secretProviders: '<alias>',
  topics: '<topic>',
  transforms: '<alias>',
};

/** Path of the entries of a map. */
export function entryPath(path: string): string {
  const name = path.split('.').pop() ?? '';
  return `${path}.${KEYS[name] ?? '<name>'}`;
}

/** Where a definition is described that a chart has in its schema but does not read itself. */
export const ELSEWHERE = {
  'kafka-connect': {
    connector: 'connectors.<name> of the chart kafka-pipeline',
    topic: 'topics.<topic> of the chart kafka-pipeline',
    ksqldbApp: 'ksqldb.<app> of the chart kafka-pipeline',
  },
  'kafka-pipeline': {
    artifact: 'artifacts.<id>@<version> of the chart kafka-connect',
  },
} as const;

export type ChartName = keyof typeof ELSEWHERE;

/** A part that has fewer fields than this is written out again. */
const FEW_FIELDS = 3;

/**
 * Remembers where each part was described, so that one which is used again is
 * referred to.
 */
export class Places {
  readonly #described = new Map<string, string>();

  constructor(chart: ChartName) {
    for (const [definition, place] of Object.entries(ELSEWHERE[chart])) {
      this.#described.set(definition, place);
    }
  }

  /** Path at which the same part was described before; else this becomes its place. */
  describe(node: SchemaNode, path: string): string | undefined {
    const fields = Object.keys(node.properties ?? {});
    if (fields.length < FEW_FIELDS) {
      return undefined;
    }
    const part = node.definition ?? JSON.stringify(node.properties);
    const place = this.#described.get(part);
    if (!place) {
      this.#described.set(part, path);
    }
    return place;
  }
}
