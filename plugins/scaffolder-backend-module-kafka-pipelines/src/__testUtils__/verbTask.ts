import type { JsonObject } from '@backstage/types';
import type { Verb } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { TaskOptions, TestModule } from './testModule';

/** Outputs of the steps of a task, by step. */
export interface VerbOutputs {
  change: Record<string, unknown>;
  checked: Record<string, unknown>;
  published: Record<string, unknown>;
}

/** The digest that the review of a form would show. */
export async function reviewedDigest(
  module: TestModule,
  verb: Verb,
  values: JsonObject,
): Promise<string> {
  const { digest } = await module.run(
    `kafka:pipeline:${verb}`,
    { values },
    {
      id: 'preview',
    },
  );
  return digest as string;
}

/**
 * Runs the steps of a template for pipelines that exist.
 *
 * @param task - `digest` is what was reviewed; what is there now if absent
 */
export async function runVerbTask(
  module: TestModule,
  verb: Verb,
  values: JsonObject,
  { digest: given, ...task }: TaskOptions & { digest?: string },
): Promise<VerbOutputs> {
  const digest = given ?? (await reviewedDigest(module, verb, values));
  const change = await module.run(
    `kafka:pipeline:${verb}`,
    { values: { ...values, review: { digest } }, digest },
    task,
  );
  const changeSet = change.changeSet as JsonObject;
  const checked = await module.run(
    'kafka:pipeline:validate',
    { changeSet },
    task,
  );
  const published = await module.run(
    'kafka:pipeline:publish',
    { changeSet, digest },
    task,
  );
  return { change, checked, published };
}
