import {
  reviewMarkdown,
  WorkingCopy,
  type ReviewMarkdownOptions,
  type ReviewText,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { resolve } from 'node:path';
import { FAILED, OK, UsageError } from '../exitCodes';
import { formatReport } from '../findings/formats';
import type { CheckReport } from '../findings/report';
import { sourcesOf } from '../findings/sources';
import { checkSummary } from '../findings/summary';
import { workingFolder } from '../workingFolder';
import { writeFiles } from '../writeFiles';
import { accessOf } from './access';
import { actionsRun } from './actions';
import type { ReviewOptions } from './options';
import { post } from './post';
import { reviewChange, type ReviewedChange } from './reviewChange';

function reportOf(
  { review: { findings }, after }: ReviewedChange,
  prefix: string,
  failOn: ReviewOptions['failOn'],
): CheckReport {
  return {
    findings,
    summary: checkSummary(after.fleet, findings),
    fleet: after.fleet,
    sources: sourcesOf(after, findings),
    prefix,
    failOn,
  };
}

async function writeAll(
  folder: string,
  { review: result, base, head }: ReviewedChange,
  { comment, full, shown, total }: ReviewText,
  report: CheckReport,
): Promise<void> {
  const { manifests, ...rest } = result;
  const json = { base, head, shown, total, ...rest };
  await writeFiles(
    resolve(workingFolder(), folder),
    new Map([
      ['comment.md', comment],
      ['full.md', full],
      ['findings.sarif', await formatReport('sarif', report, process.stdout)],
      ['review.json', `${JSON.stringify(json, undefined, 2)}\n`],
    ]),
  );
}

/** What has to be known before anything is worked out. */
async function prepared(options: ReviewOptions) {
  const run = await actionsRun();
  const { pullRequest = run?.pullRequest } = options;
  if (!options.post) return { run };
  const access = accessOf(options.repositoryUrl, run);
  if (pullRequest === undefined) {
    throw new UsageError(
      '--post does not know the pull request: name it with --pull-request <number>; the event of this run has none',
    );
  }
  return { run, target: { access, pullRequest } };
}

/**
 * `kafka-pipelines review`: prints the review of a change, or writes it to its
 * pull request.
 *
 * @returns the exit code
 * @throws UsageError when there is no such revision, or it is not known where
 *   to write; NotFoundError when there is no Helm to render with
 */
export async function review(options: ReviewOptions): Promise<number> {
  const { repository, failOn } = options;
  const { run, target } = await prepared(options);
  const reviewed = await reviewChange({
    ...options,
    base: options.base ?? run?.base,
    head: options.head ?? run?.head,
  });
  const prefix = (await WorkingCopy.find(repository))?.prefix ?? '';
  const markdown: ReviewMarkdownOptions = {
    base: reviewed.base,
    head: reviewed.head,
    folder: prefix.replace(/\/$/, ''),
    repositoryUrl: options.repositoryUrl ?? run?.repositoryUrl,
    artifactUrl: options.artifactUrl ?? run?.runUrl,
  };
  const text = reviewMarkdown(reviewed.review, markdown);
  const report = reportOf(reviewed, prefix, failOn);
  if (options.outputDir !== undefined) {
    await writeAll(options.outputDir, reviewed, text, report);
  }
  let isPosted = true;
  if (target) {
    const { comment: withComment } = options;
    isPosted = await post({
      ...target,
      reviewed,
      text,
      markdown,
      report,
      withComment,
    });
  } else {
    process.stdout.write(text.comment);
  }
  return reviewed.review.verdict === 'failure' || !isPosted ? FAILED : OK;
}
