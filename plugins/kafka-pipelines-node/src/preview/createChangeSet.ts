import { InputError } from '@backstage/errors';
import {
  pipelineName,
  type ChangeSet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { fillBlueprint, type Blueprint } from '../blueprints';
import type { Snapshot } from '../repository/types';
import { assertPipelinePaths } from './pipelinePaths';

/**
 * The change set that creates a pipeline from a blueprint and the values of a
 * form.
 *
 * @throws BlueprintError when the values do not fit the blueprint
 * @throws InputError when `name` is no name of a pipeline, or when the
 * blueprint writes outside of that pipeline's folder
 * @public
 */
export function createChangeSet(options: {
  blueprint: Blueprint;
  values: Record<string, unknown>;
  /** What the form was filled in against. */
  snapshot: Pick<Snapshot, 'commit'>;
  repository: string;
  branch: string;
  /** Id of the task and reference of who asked. */
  request: Pick<ChangeSet['request'], 'id' | 'by'>;
}): ChangeSet {
  const { blueprint, values, snapshot, repository, branch, request } = options;
  const name = pipelineName.safeParse(values.name);
  if (!name.success) {
    throw new InputError(
      `The value "name" is not the name of a pipeline: ${name.error.issues
        .map(({ message }) => message)
        .join('; ')}`,
    );
  }
  const { files, message } = fillBlueprint(blueprint, values);
  if (files.size === 0) {
    throw new InputError('The blueprint makes no file with these values');
  }
  const changeSet: ChangeSet = {
    version: 1,
    repository,
    branch,
    base: snapshot.commit,
    request: { ...request, verb: 'create' },
    pipelines: [name.data],
    message,
    edits: [...files].map(([path, create]) => ({ path, create })),
  };
  assertPipelinePaths(changeSet);
  return changeSet;
}
