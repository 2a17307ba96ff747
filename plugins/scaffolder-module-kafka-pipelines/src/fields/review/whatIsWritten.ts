import type {
  PreviewFile,
  PreviewResponse,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { count, listed } from '../../words';

const STATUSES = ['created', 'changed', 'deleted'] as const;

/** `2 files created and 1 changed` */
function fileCounts(files: readonly PreviewFile[]): string {
  const counts = STATUSES.map(status => ({
    status,
    number: files.filter(file => file.status === status).length,
  })).filter(({ number }) => number > 0);
  return listed(
    counts.map(({ status, number }, index) =>
      index === 0
        ? `${count(number, 'file')} ${status}`
        : `${number} ${status}`,
    ),
  );
}

/** Where a change goes and what it is there, as one sentence. */
export function whatIsWritten({
  publish,
  branch,
  repository,
  files,
}: Pick<
  PreviewResponse,
  'publish' | 'branch' | 'repository' | 'files'
>): string {
  const counts = fileCounts(files);
  switch (publish) {
    case 'pullRequest':
      return `This will open a pull request against branch ${branch} of the repository ${repository}, with ${counts}. An open one of the same change is updated instead.`;
    case 'branch':
      return `This will push a branch for review to the repository ${repository}, with ${counts}. Branch ${branch} stays as it is until it is merged.`;
    default:
      return `This will write one commit to branch ${branch} of the repository ${repository}, with ${counts}.`;
  }
}
