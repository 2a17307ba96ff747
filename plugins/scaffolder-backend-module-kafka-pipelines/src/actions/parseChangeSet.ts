import { InputError } from '@backstage/errors';
import {
  changeSetSchema,
  type ChangeSet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { assertPipelinePaths } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { z } from 'zod';

/**
 * The change set that an action was given. The scaffolder checks inputs only
 * roughly, and a template may hand in anything.
 *
 * @throws InputError that says what is wrong with it
 */
export function parseChangeSet(input: unknown): ChangeSet {
  const parsed = changeSetSchema.safeParse(input);
  if (!parsed.success) {
    throw new InputError(
      `changeSet is no change set, as kafka:pipeline:fill and kafka:pipeline:edit put out:\n${z.prettifyError(
        parsed.error,
      )}`,
    );
  }
  assertPipelinePaths(parsed.data);
  return parsed.data;
}
