import type {
  AuditorService,
  AuthService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { ConflictError, NotAllowedError } from '@backstage/errors';
import type { EventsService } from '@backstage/plugin-events-node';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { changeSetDigest } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import {
  writerOf,
  type GitOpsRepositories,
  type KafkaPipelinesService,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/service';
import { audited } from './audited';
import { commitAuthor } from './commitAuthor';
import { parseChangeSet } from './parseChangeSet';
import { examples } from './publish.examples';
import { announceCommit, announceProposal } from './announceCommit';
import { describePullRequest } from './describePullRequest';
import { publishedPlaces } from './publishedPlaces';
import { pullRequestReviewers } from './pullRequestReviewers';
import { userToken } from './userToken';
import { rehearse, write } from './write';

/** What `kafka:pipeline:publish` works with. */
export interface PublishServices {
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  config: Config;
  events: EventsService;
  permissions: PermissionsService;
  pipelines: KafkaPipelinesService;
  repositories: GitOpsRepositories;
  userInfo: UserInfoService;
}

/**
 * `kafka:pipeline:publish`: writes a change set to the GitOps repository as one
 * commit of who started the task, if they may: on the repository's branch, or
 * on one of its own that is reviewed.
 *
 * @public
 */
export function createPublishAction(services: PublishServices) {
  const { auditor, catalog, config, events, pipelines, repositories } =
    services;
  return createTemplateAction({
    id: 'kafka:pipeline:publish',
    description:
      'Writes a change of a Kafka pipeline to its GitOps repository, as one commit of the person who started the task: on the branch, or as a pull request or branch to be reviewed, as the repository is configured.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        changeSet: z =>
          z
            .record(z.any())
            .describe(
              'Output of the step that makes the change: kafka:pipeline:fill, edit, remove, promote, derive or bulk.',
            ),
        digest: z =>
          z
            .string()
            .describe(
              'Of what was reviewed: ${{ parameters.review.digest }}. Anything else is not written. A form without a review step says the digest of the step that makes the change, such as ${{ steps.fill.output.digest }}.',
            ),
        draft: z =>
          z
            .boolean()
            .optional()
            .describe('Make a new pull request a draft. Default is no.'),
        labels: z =>
          z
            .array(z.string().min(1))
            .optional()
            .describe('Labels of the pull request.'),
        reviewers: z =>
          z
            .array(z.string().min(1))
            .optional()
            .describe(
              'Login names of who is asked to review. Where neither people nor teams are named, GitHub asks the code owners, and the owner of a pipeline without any is asked; an empty list asks nobody.',
            ),
        teamReviewers: z =>
          z
            .array(z.string().min(1))
            .optional()
            .describe(
              'Teams that are asked to review, as in their addresses, without the organisation.',
            ),
        autoMerge: z =>
          z
            .enum(['merge', 'squash', 'rebase'])
            .optional()
            .describe(
              "Merge this way as soon as the repository's rules allow it.",
            ),
        token: z =>
          z
            .string()
            .optional()
            .describe(
              'Token of the person for GitHub, such as ${{ secrets.USER_OAUTH_TOKEN }}; needed where scaffolder.requireScmUserCredentials is set. Default are the credentials of integrations.',
            ),
      },
      output: {
        result: z =>
          z
            .enum(['created', 'updated', 'adopted', 'unchanged', 'dryRun'])
            .describe(
              'created: a new commit or proposal; updated: the open proposal holds it now; adopted: an earlier attempt of this task had made it; unchanged: the repository or its proposal said all this already.',
            ),
        commit: z => z.string().describe('The commit that holds the change.'),
        branch: z =>
          z
            .string()
            .optional()
            .describe(
              'The branch on which the change waits for review; absent when it is on the branch of the repository.',
            ),
        pullRequestUrl: z =>
          z
            .string()
            .optional()
            .describe('Where the change is reviewed, if by a pull request.'),
        message: z =>
          z
            .string()
            .describe('What happened, and what there is to do, in a sentence.'),
        pageUrl: z =>
          z
            .string()
            .describe(
              'Page of the pipeline in Backstage; of all for several, or for one that is removed.',
            ),
        entityRef: z =>
          z
            .string()
            .optional()
            .describe(
              'Reference of its entity in the catalog; not for several pipelines, nor for one that is removed.',
            ),
      },
    },
    async handler(ctx) {
      const { changeSet: _changeSet, digest, token, ...settings } = ctx.input;
      const { signal, logger } = ctx;
      const given = parseChangeSet(ctx.input.changeSet);
      if (digest !== changeSetDigest(given)) {
        throw new ConflictError(
          'What would be written is not what was reviewed. Go back to the review, look at it again and confirm it.',
        );
      }
      const credentials = await ctx.getInitiatorCredentials();
      const writer = await writerOf(credentials, services);
      // Before anything is read; the policy is judged on what is written.
      if (!writer.permission.allowed) {
        throw new NotAllowedError(writer.permission.reason);
      }
      // Who asks and which task it is are facts, not input.
      const changeSet = {
        ...given,
        request: { ...given.request, id: ctx.task.id, by: writer.ref },
      };
      const repository = repositories.get(changeSet.repository);
      const change = {
        changeSet,
        writer,
        repository,
        known: pipelines.lastFleet(repository.name),
        signal,
        logger,
        token: userToken(config, { repository: repository.name, token }),
      };
      const author = commitAuthor(
        writer.ref,
        ctx.user?.ref === writer.ref ? ctx.user.entity : undefined,
      );
      const places = publishedPlaces(changeSet, config);
      const done = ctx.isDryRun
        ? await rehearse(change)
        : await audited(auditor, change, () =>
            write({
              ...change,
              author,
              describe: describePullRequest({
                changeSet,
                requester: author.name,
                pagePath: places.reviewPath,
                settings,
                chooseReviewers: (judged, files) =>
                  pullRequestReviewers({
                    changeSet,
                    repository,
                    files: files.before,
                    judged,
                    catalog,
                    credentials,
                  }),
                config,
                pipelines,
                logger,
                signal,
              }),
            }),
          );
      logger.info(done.message);
      const { proposal } = done;
      // A proposal leaves the branch that the catalog reads as it was.
      if (proposal) {
        await announceProposal(events, { repository, logger });
      } else if (['created', 'adopted'].includes(done.result)) {
        await announceCommit(events, {
          repository,
          commit: done.commit,
          logger,
        });
      }
      ctx.output('result', done.result);
      ctx.output('commit', done.commit);
      ctx.output('message', done.message);
      if (proposal) ctx.output('branch', proposal.branch);
      if (proposal?.pullRequest) {
        ctx.output('pullRequestUrl', proposal.pullRequest.url);
      }
      ctx.output('pageUrl', places.pageUrl);
      if (places.entityRef) ctx.output('entityRef', places.entityRef);
    },
  });
}
