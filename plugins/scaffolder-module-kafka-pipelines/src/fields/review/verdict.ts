import type { PreviewResponse } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/** What the review comes to, in one sentence. */
export interface Verdict {
  status: 'success' | 'danger' | 'warning' | 'info';
  title: string;
  description: string;
}

const count = (number: number, thing: string) =>
  `${number} ${thing}${number === 1 ? '' : 's'}`;

/** Says whether Create will work, and what it will do. */
export function verdict(preview: PreviewResponse): Verdict {
  const where = `branch ${preview.branch} of the repository ${preview.repository}`;
  if (!preview.digest) {
    const errors = preview.findings.filter(
      finding => finding.severity === 'error',
    ).length;
    return {
      status: 'danger',
      title: `${count(
        errors,
        'error',
      )} to solve before anything can be created`,
      description:
        'Go back to the page that asks for the value. Nothing has been written.',
    };
  }
  if (preview.result === 'unchanged') {
    return {
      status: 'info',
      title: 'The repository already says all this',
      description: `Create will make no commit and lead to the one that is on ${where}.`,
    };
  }
  const files = preview.files.filter(file => file.status !== 'unchanged');
  const warnings = preview.findings.length;
  return {
    status: warnings > 0 ? 'warning' : 'success',
    title:
      warnings > 0
        ? `Ready, with ${count(warnings, 'finding')} to read`
        : 'Ready to create',
    description: `Create will write ${count(
      files.length,
      'file',
    )} in one commit to ${where}.`,
  };
}
