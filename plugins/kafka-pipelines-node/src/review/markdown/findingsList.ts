import {
  countFindings,
  type Finding,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { markdownText } from '../../blueprints/markdownText';
import {
  code,
  cut,
  list,
  type ListLimit,
} from '../../changes/pullRequest/markdown';
import { plural } from '../../changes/pullRequest/plural';
import { fileLink, type FileAddress } from './fileLink';

const MAX_SENTENCE = 500;

/**
 * Findings with their places; text of them may repeat what people wrote.
 *
 * @param findings - the worst first
 */
export function findingsList(
  findings: readonly Finding[],
  address: FileAddress | undefined,
  limit: ListLimit,
): string {
  if (findings.length === 0) return '';
  const { error, warning, info } = countFindings(findings);
  const counts = [
    ...(error ? [plural(error, 'error')] : []),
    ...(warning ? [plural(warning, 'warning')] : []),
    ...(info ? [plural(info, 'remark')] : []),
  ].join(', ');
  const lines = findings.map(finding => {
    const { severity, message, hint, rule } = finding;
    return `**${severity}** ${fileLink(finding, address)} ${sentence(message)}${
      hint ? ` ${sentence(hint)}` : ''
    } (${code(rule)})`;
  });
  return `${counts}.\n\n${list(lines, 'findings', limit)}`;
}

function sentence(text: string): string {
  return markdownText(cut(text, MAX_SENTENCE));
}
