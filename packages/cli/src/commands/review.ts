import { InvalidArgumentError, Option } from 'commander';
import { UsageError } from '../exitCodes';
import type { ReviewOptions } from '../review/options';
import { type AddCommand, repositoryOption } from './command';
import { loaded } from './loaded';

function pullRequestNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1) {
    throw new InvalidArgumentError('It is a number, such as 17.');
  }
  return number;
}

export const addReview: AddCommand = (program, done) => {
  program
    .command('review')
    .description(
      'Print the review of a change as Markdown: verdict, dangers, who is hit, findings, what changes and what Kubernetes sees. It compares commits, not the files as they lie there. Exit code: 0 nothing stands against it, 1 it has an error, 2 wrong usage.',
    )
    .addOption(repositoryOption())
    .option(
      '--base <revision>',
      'compare with where the head parted from this revision (default: the base of the pull request in GitHub Actions, else the branch that is deployed)',
    )
    .option(
      '--head <revision>',
      'what is reviewed (default: the head of the pull request in GitHub Actions, else HEAD)',
    )
    .addOption(
      new Option('--fail-on <severity>', 'what makes the exit code 1')
        .choices(['error', 'warning'])
        .default('error'),
    )
    .option(
      '--output-dir <dir>',
      'write comment.md, full.md, findings.sarif and review.json into this folder',
    )
    .option(
      '--post',
      'write the review to its pull request on GitHub: one comment, and a check or commit status with the verdict (token: GITHUB_TOKEN or GH_TOKEN, or an app by KAFKA_PIPELINES_APP_ID and KAFKA_PIPELINES_APP_PRIVATE_KEY)',
    )
    .option('--no-comment', 'with --post: only the verdict, no comment')
    .addOption(
      new Option(
        '--pull-request <number>',
        'its number (default: that of the event in GitHub Actions)',
      ).argParser(pullRequestNumber),
    )
    .option(
      '--repository-url <url>',
      'web address of the Git repository on GitHub, for links and --post (default: that of GitHub Actions)',
    )
    .option(
      '--artifact-url <url>',
      'where all of the review can be read when it is too long for a comment',
    )
    .option(
      '--untrusted-head',
      "the head is somebody else's: charts, their versions, rules and the Connect catalogue come from the base, and nothing that the head names is fetched or run; needs a base",
    )
    .action(async (options: ReviewOptions) => {
      const { post, comment, pullRequest } = options;
      if (!post && (!comment || pullRequest !== undefined)) {
        throw new UsageError(
          '--pull-request and --no-comment belong to --post',
        );
      }
      const { review } = await loaded(import('../review/review'));
      done(await review(options));
    });
};
