import type { PreviewResponse } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { whatToDo } from './whatToDo';
import { nothingToDo } from './nothingToDo';
import { whatIsDone } from './whatIsDone';
import { whatIsWritten } from './whatIsWritten';
import { count } from '../../words';

/** What the review comes to, in one sentence. */
export interface Verdict {
  status: 'success' | 'danger' | 'warning' | 'info';
  title: string;
  description: string;
}

/**
 * Says whether the change can be published, and what that will do. How the
 * button is called that does it is up to the template.
 */
export function verdict(preview: PreviewResponse): Verdict {
  const { branch, digest, findings, repository, result } = preview;
  const { infinitive, participle } = whatIsDone(preview);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    return {
      status: 'danger',
      title: `${count(
        errors.length,
        'error',
      )} to solve before anything can be ${participle}`,
      description: `${whatToDo(errors)} Nothing has been written.`,
    };
  }
  if (!digest) {
    return { status: 'info', ...nothingToDo(preview) };
  }
  if (result === 'unchanged') {
    return {
      status: 'info',
      title: 'The repository already says all this',
      description: `No commit will be made; the result is the one that is on branch ${branch} of the repository ${repository}.`,
    };
  }
  return {
    status: findings.length > 0 ? 'warning' : 'success',
    title:
      findings.length > 0
        ? `Ready to ${infinitive}, with ${count(
            findings.length,
            'finding',
          )} to read`
        : `Ready to ${infinitive}`,
    description: whatIsWritten(preview),
  };
}
