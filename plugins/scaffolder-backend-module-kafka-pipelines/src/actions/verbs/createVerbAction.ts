import type {
  AuthService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import {
  createTemplateAction,
  type TemplateExample,
} from '@backstage/plugin-scaffolder-node';
import type {
  ChangeSet,
  Verb,
  VerbPlan,
  VerbRequest,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  parseVerbRequest,
  verbRepository,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import {
  initiatorOf,
  type GitOpsRepositories,
  type KafkaPipelinesService,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/service';
import { assertNoSecrets } from '../assertNoSecrets';
import { planChange } from './planChange';

/** What the actions for pipelines that exist work with. */
export interface VerbServices {
  auth: AuthService;
  pipelines: KafkaPipelinesService;
  repositories: GitOpsRepositories;
  userInfo: UserInfoService;
}

/** A change of a verb, to be told to people. */
export interface VerbChange<V extends Verb> {
  values: Extract<VerbRequest, { verb: V }>['values'];
  changeSet: ChangeSet;
  /** Of a verb that has one. */
  plan: Extract<VerbPlan, { verb: V }>;
}

/** What there is to say about a change. */
export interface VerbReport {
  /** Lines for the log: what will change. */
  lines: string[];
  warnings?: string[];
  /** Markdown: what there is to do when it is written. */
  next?: string;
}

/**
 * An action `kafka:pipeline:<verb>`: makes a change set of a form about
 * pipelines that exist. Nothing is written.
 */
export function createVerbAction<V extends Verb>(
  services: VerbServices,
  options: {
    verb: V;
    description: string;
    examples: TemplateExample[];
    report: (change: VerbChange<V>) => VerbReport;
  },
) {
  const { verb, description, examples, report } = options;
  const { pipelines, repositories } = services;
  return createTemplateAction({
    id: `kafka:pipeline:${verb}`,
    description,
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        values: z =>
          z.record(z.any()).describe('The form as a whole: ${{ parameters }}.'),
        repository: z =>
          z
            .string()
            .optional()
            .describe(
              'Name of the GitOps repository in app-config; default is the one that the form names, else kafkaPipelines.defaultRepository.',
            ),
        digest: z =>
          z
            .string()
            .optional()
            .describe(
              'Of what was reviewed: ${{ parameters.review.digest }}. Anything else fails at once.',
            ),
      },
      output: {
        changeSet: z =>
          z
            .record(z.any())
            .describe(
              'What would be changed, for kafka:pipeline:validate and kafka:pipeline:publish.',
            ),
        pipeline: z =>
          z
            .string()
            .optional()
            .describe('Name of the pipeline; not for a change of many.'),
        digest: z =>
          z.string().describe('Of the change, as the review step shows it.'),
        plan: z =>
          z
            .record(z.any())
            .optional()
            .describe('What the form shows of it; not for an edit.'),
        next: z =>
          z
            .string()
            .optional()
            .describe('Markdown: what there is to do when it is written.'),
      },
    },
    async handler(ctx) {
      const { input, logger, signal } = ctx;
      const request = parseVerbRequest(verb, input.values);
      const repository = repositories.get(
        verbRepository(input.repository, input.values),
      );
      const [newest, initiator] = await Promise.all([
        pipelines.fleet(repository.name, { signal }),
        ctx
          .getInitiatorCredentials()
          .then(credentials => initiatorOf(credentials, services)),
      ]);
      const { changeSet, plan, digest, writtenIn } = await planChange({
        request,
        repository,
        newest,
        task: { id: ctx.task.id, by: initiator.ref },
        digest: input.digest,
        signal,
      });
      assertNoSecrets(changeSet, newest);
      if (writtenIn) {
        logger.info(
          `This task has written its change already, in commit ${writtenIn}. It was:`,
        );
      }
      const { lines, warnings, next } = report({
        values: request.values,
        changeSet,
        plan,
      } as VerbChange<V>);
      logger.info(lines.join('\n'));
      warnings?.forEach(warning => logger.warn(warning));
      ctx.output('changeSet', changeSet);
      if (request.verb !== 'bulk') {
        ctx.output('pipeline', changeSet.pipelines[0]);
      }
      ctx.output('digest', digest);
      if (plan) ctx.output('plan', plan);
      if (next !== undefined) ctx.output('next', next);
    },
  });
}
