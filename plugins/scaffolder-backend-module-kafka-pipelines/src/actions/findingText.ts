import {
  pipelinesText,
  type Finding,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/** A finding on one line, its place first as compilers write it. */
export function findingText(finding: Finding): string {
  const { file, line, column, message, hint, rule } = finding;
  return `${file}:${line}:${column} ${message}${
    hint ? ` ${hint}` : ''
  } (${rule})`;
}

/** The error findings of a change, one per line under a sentence that says how many. */
export function errorText(
  pipelines: readonly string[],
  findings: readonly Finding[],
): string {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const count = errors.length === 1 ? 'an error' : `${errors.length} errors`;
  const what = pipelinesText(pipelines);
  return `The change of ${what} has ${count}, nothing is written:\n${errors
    .map(findingText)
    .join('\n')}`;
}
