import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import {
  secretRemover,
  type ChangeSet,
  type FileTree,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  blastRadius,
  manifestChanges,
  pullRequestText,
  renderChange,
  shownManifests,
  type PullRequestText,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import type { KafkaPipelinesService } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/service';
import type { JudgedChange } from './assertWritable';
import type { DefaultReviewers } from './pullRequestReviewers';
import { countRenders, renderProgress } from './renderProgress';
import type { DescribePullRequest } from './write';

/** How a pull request is set up, besides its text. */
export type PullRequestSettings = Omit<PullRequestText, 'title' | 'body'>;

/** Says who is asked to review a change of these files. */
export type ChooseReviewers = (
  judged: JudgedChange,
  files: { before: FileTree },
) => Promise<DefaultReviewers>;

/**
 * Makes the text of a pull request: from what the check of the very commit it
 * is based on has found, and from what Helm makes of both sides.
 */
export function describePullRequest(options: {
  changeSet: ChangeSet;
  /** Name of who asked. */
  requester: string;
  /** Path of the pipeline's page. */
  pagePath: string;
  settings: PullRequestSettings;
  /** Asked where the settings name no reviewers. */
  chooseReviewers: ChooseReviewers;
  config: Config;
  pipelines: KafkaPipelinesService;
  logger: LoggerService;
  signal?: AbortSignal;
}): DescribePullRequest {
  const { changeSet, requester, pagePath, settings, logger, signal } = options;
  const { pipelines } = changeSet;
  const appUrl = options.config.getOptionalString('app.baseUrl');

  const reviewers = async (...change: Parameters<ChooseReviewers>) => {
    if (settings.reviewers ?? settings.teamReviewers) return {};
    const { notes, ...chosen } = await options.chooseReviewers(...change);
    notes.forEach(note => logger.info(note));
    return chosen;
  };

  return async (judged, files) => {
    const { findings } = judged;
    const sides = ['before', 'after'] as const;
    const helm = renderProgress(options.pipelines, {
      total: sides
        .map(side => countRenders(judged[side], pipelines))
        .reduce((sum, count) => sum + count, 0),
      logger,
    });
    const [before, after] = await Promise.all(
      sides.map(side =>
        renderChange({
          pipelines,
          fleet: judged[side],
          files: files[side],
          helm,
          signal,
        }),
      ),
    );
    // A secret that this change takes out is in the manifests as they were.
    const remove = secretRemover(judged.secrets);
    const [was, is] = [before, after].map(side =>
      side.manifests.map(each => shownManifests(each, remove)),
    );
    const manifests = manifestChanges(was, is);
    return {
      ...settings,
      ...(await reviewers(judged, files)),
      ...pullRequestText({
        changeSet,
        requester,
        findings: [
          ...findings,
          ...after.findings.map(finding => ({
            ...finding,
            message: remove(finding.message),
          })),
        ],
        manifests,
        radius: blastRadius({
          pipelines,
          objects: manifests.objects,
          before: judged.before,
          after: judged.after,
        }),
        ...(appUrl && { pageUrl: `${appUrl.replace(/\/$/, '')}${pagePath}` }),
      }),
    };
  };
}
