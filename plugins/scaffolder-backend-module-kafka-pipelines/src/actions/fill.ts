import type {
  AuthService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { pipelinesText } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  changeSetDigest,
  createChangeSet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import {
  initiatorOf,
  type BlueprintReader,
  type GitOpsRepositories,
  type KafkaPipelinesService,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/service';
import { assertNoSecrets } from './assertNoSecrets';
import { examples } from './fill.examples';
import { plural } from './plural';

/**
 * `kafka:pipeline:fill`: makes a change set of a blueprint and the values of a
 * form. Nothing is written, neither to the repository nor to the workspace.
 *
 * @public
 */
export function createFillAction(options: {
  auth: AuthService;
  pipelines: KafkaPipelinesService;
  readBlueprint: BlueprintReader;
  repositories: GitOpsRepositories;
  userInfo: UserInfoService;
}) {
  const { pipelines, readBlueprint, repositories } = options;
  return createTemplateAction({
    id: 'kafka:pipeline:fill',
    description:
      'Fills in the blueprint of a Kafka pipeline with the values of a form and puts out the change set that would create it.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        blueprint: z =>
          z
            .string()
            .describe(
              "Folder of the blueprint, below the template's own, such as ./blueprint.",
            ),
        values: z =>
          z
            .record(z.any())
            .describe(
              'The form as a whole: ${{ parameters }}. It must have a name.',
            ),
        repository: z =>
          z
            .string()
            .optional()
            .describe(
              'Name of the GitOps repository in app-config; default is kafkaPipelines.defaultRepository.',
            ),
      },
      output: {
        changeSet: z =>
          z
            .record(z.any())
            .describe(
              'What would be changed, for kafka:pipeline:validate and kafka:pipeline:publish.',
            ),
        pipeline: z => z.string().describe('Name of the pipeline.'),
        digest: z =>
          z.string().describe('Of the change, as the review step shows it.'),
      },
    },
    async handler(ctx) {
      const { blueprint: path, values } = ctx.input;
      const baseUrl = ctx.templateInfo?.baseUrl;
      if (!baseUrl) {
        throw new InputError(
          'The blueprint cannot be found, because this task does not know where its template is',
        );
      }
      const repository = repositories.get(ctx.input.repository);
      const { signal } = ctx;
      const [blueprint, newest, initiator] = await Promise.all([
        readBlueprint({ baseUrl, path, signal }),
        pipelines.fleet(repository.name, { signal }),
        ctx
          .getInitiatorCredentials()
          .then(credentials => initiatorOf(credentials, options)),
      ]);
      const changeSet = createChangeSet({
        blueprint,
        values,
        snapshot: newest.snapshot,
        repository: repository.name,
        branch: repository.branch,
        request: { id: ctx.task.id, by: initiator.ref },
      });
      assertNoSecrets(changeSet, newest);
      ctx.logger.info(
        `Filled in ${plural(changeSet.edits.length, 'file')} of ${pipelinesText(
          changeSet.pipelines,
        )} for repository ${repository.name}, branch ${repository.branch}`,
      );
      for (const edit of changeSet.edits) {
        ctx.logger.info(`  ${edit.path}`);
      }
      ctx.output('changeSet', changeSet);
      ctx.output('pipeline', changeSet.pipelines[0]);
      ctx.output('digest', changeSetDigest(changeSet));
    },
  });
}
