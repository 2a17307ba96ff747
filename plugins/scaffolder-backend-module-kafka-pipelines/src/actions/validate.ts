import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  hasErrors,
  pipelinesText,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  checkChange,
  requestFolder,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import type {
  GitOpsRepositories,
  KafkaPipelinesService,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/service';
import { checkSummary } from './checkSummary';
import { errorText, findingText } from './findingText';
import { parseChangeSet } from './parseChangeSet';
import { countRenders, renderProgress } from './renderProgress';
import { examples } from './validate.examples';

/** Outputs are kept in the scaffolder's database, where a task can be recovered. */
const MOST_PUT_OUT = 40;

/**
 * `kafka:pipeline:validate`: applies a change set to the newest commit, checks
 * the outcome and renders it in every environment. Nothing is written.
 *
 * @public
 */
export function createValidateAction(options: {
  pipelines: KafkaPipelinesService;
  repositories: GitOpsRepositories;
}) {
  const { pipelines, repositories } = options;
  return createTemplateAction({
    id: 'kafka:pipeline:validate',
    description:
      'Checks a change of a Kafka pipeline against the newest commit of its GitOps repository and renders it with Helm.',
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
      },
      output: {
        findings: z =>
          z
            .array(z.record(z.any()))
            .describe('Warnings and remarks; errors stop the task.'),
        manifests: z =>
          z
            .array(z.record(z.any()))
            .describe(
              'Manifests by environment, as helm template prints them; none for more than 40 pipelines.',
            ),
        summary: z => z.string().describe('The outcome in a sentence or two.'),
      },
    },
    async handler(ctx) {
      const changeSet = parseChangeSet(ctx.input.changeSet);
      const { signal } = ctx;
      const repository = repositories.get(changeSet.repository);
      const base = await pipelines.fleet(repository.name, { signal });
      const { snapshot } = base;
      ctx.logger.info(
        `Checking ${pipelinesText(changeSet.pipelines)} on commit ${
          snapshot.commit
        } of repository ${repository.name}`,
      );
      const checked = await checkChange({
        changeSet,
        snapshot,
        base,
        helm: renderProgress(pipelines, {
          total: countRenders(base.fleet, changeSet.pipelines),
          logger: ctx.logger,
        }),
        signal,
      });
      const isWrong =
        checked.result === 'conflict' || hasErrors(checked.findings);
      // A retry of a task whose commit somebody has changed since.
      const earlier = isWrong
        ? await repository.findRequest(
            ctx.task.id,
            [requestFolder(changeSet.pipelines)],
            { signal },
          )
        : undefined;
      if (earlier) {
        const summary = `This task has written its change already, in commit ${earlier}.`;
        ctx.logger.info(summary);
        ctx.output('findings', []);
        ctx.output('manifests', []);
        ctx.output('summary', summary);
        return;
      }
      const { findings, manifests } = checked;
      if (hasErrors(findings)) {
        throw new InputError(errorText(changeSet.pipelines, findings));
      }
      for (const finding of findings) {
        ctx.logger.warn(`${finding.severity}: ${findingText(finding)}`);
      }
      const summary = checkSummary(findings, manifests);
      ctx.logger.info(summary);
      ctx.output('findings', findings);
      ctx.output(
        'manifests',
        changeSet.pipelines.length > MOST_PUT_OUT ? [] : manifests,
      );
      ctx.output('summary', summary);
    },
  });
}
