import {
  type Finding,
  parseYaml,
  pipelineValuesSchema,
  schemaFindings,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

const FILE = 'connectors';

/**
 * Findings of the text of the connectors field, by the rules of the file it
 * becomes part of. Lines are those of the text.
 */
export function connectorsFindings(text: string): Finding[] {
  const parsed = parseYaml(FILE, text);
  if (parsed.value === undefined || parsed.value === null) {
    return parsed.findings;
  }
  return [
    ...parsed.findings,
    ...schemaFindings(parsed, pipelineValuesSchema.shape.connectors.unwrap()),
  ];
}
