import {
  type Finding,
  forbiddenConfigKeys,
  type Mistake,
  type ParsedYaml,
  parseYaml,
  pipelineValuesSchema,
  plaintextSecrets,
  schemaFindings,
  toPointer,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { isMap } from './isMap';
import { otherNotation } from './otherNotation';

const FILE = 'connectors';

function findingAt(
  parsed: ParsedYaml,
  { message, hint, path }: Mistake,
  {
    rule,
    severity,
    at,
  }: Pick<Finding, 'rule' | 'severity'> & { at?: 'key' | 'value' },
): Finding {
  const pointer = toPointer(path);
  return {
    rule,
    severity,
    message,
    hint,
    file: FILE,
    ...parsed.locate(pointer, at),
    pointer,
  };
}

/**
 * What rules of the repository say of single connectors. The repository sets
 * their severities, and the form does not know them: the review does.
 */
function ruleFindings(parsed: ParsedYaml): Finding[] {
  const connectors = isMap(parsed.value) ? Object.entries(parsed.value) : [];
  const forbidden = connectors.flatMap(([name, connector]) =>
    isMap(connector) && isMap(connector.config)
      ? forbiddenConfigKeys(connector.config, [name, 'config'])
      : [],
  );
  return [
    ...forbidden.map(mistake =>
      findingAt(parsed, mistake, {
        rule: 'connector/forbidden-key',
        severity: 'warning',
      }),
    ),
    ...plaintextSecrets(parsed.value).map(mistake =>
      findingAt(parsed, mistake, {
        rule: 'secret/plaintext',
        severity: 'warning',
        at: 'value',
      }),
    ),
  ];
}

/**
 * Findings of the text of the connectors field, by the rules of the file it
 * becomes part of. Lines are those of the text.
 */
export function connectorsFindings(text: string): Finding[] {
  const parsed = parseYaml(FILE, text);
  if (parsed.value === undefined || parsed.value === null) {
    return parsed.findings;
  }
  const other = otherNotation(parsed.value);
  if (other) {
    // One word about the whole says more than one about each of its lines.
    return [
      findingAt(parsed, other, { rule: 'schema/type', severity: 'error' }),
    ];
  }
  return [
    ...parsed.findings,
    ...schemaFindings(parsed, pipelineValuesSchema.shape.connectors.unwrap()),
    ...ruleFindings(parsed),
  ];
}
