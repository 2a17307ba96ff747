import type { Finding } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/** A finding as a check run shows it beside the line. */
export interface Annotation {
  path: string;
  start_line: number;
  end_line: number;
  annotation_level: 'failure' | 'warning' | 'notice';
  title: string;
  message: string;
}

/** 60 requests: GitHub takes 80 writes in a minute. */
export const MAX_ANNOTATIONS = 3000;

const LEVELS = {
  error: 'failure',
  warning: 'warning',
  info: 'notice',
} as const;
/** GitHub's are 64 KB and 255 characters. */
const MAX_MESSAGE = 4000;

/**
 * The worst findings as annotations.
 *
 * @param findings - the worst first
 * @param folder - of the GitOps repository in its Git repository
 */
export function annotationsOf(
  findings: readonly Finding[],
  folder: string,
): Annotation[] {
  return findings
    .slice(0, MAX_ANNOTATIONS)
    .map(({ severity, file, line, rule, message, hint }) => ({
      path: folder ? `${folder}/${file}` : file,
      start_line: line,
      end_line: line,
      annotation_level: LEVELS[severity],
      title: rule,
      message: (hint ? `${message}\n${hint}` : message).slice(0, MAX_MESSAGE),
    }));
}
