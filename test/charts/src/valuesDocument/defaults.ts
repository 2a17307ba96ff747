import { chartDefaults } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { asMap, type SchemaNode } from './schemaNode';

/** Maps whose entries start from a section of `defaults`. */
const SECTIONS: Record<string, string> = {
  connectors: 'connector',
  topics: 'topic',
  ksqldb: 'ksqldb',
};

/** Default of the field at a path, of the model or of the layer beneath all values. */
export function defaultOf(node: SchemaNode, path: string): unknown {
  if (node.default !== undefined) {
    return node.default;
  }
  const [first, second, ...rest] = path.split('.');
  const section = SECTIONS[first];
  const steps =
    section && second?.startsWith('<')
      ? ['defaults', section, ...rest]
      : path.split('.');
  return steps.reduce<unknown>(
    (value, step) => asMap(value)[step],
    chartDefaults,
  );
}
