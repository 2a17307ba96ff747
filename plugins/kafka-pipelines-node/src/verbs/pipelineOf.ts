import { InputError, NotFoundError } from '@backstage/errors';
import {
  ownValue,
  type ChangeSet,
  type FleetPipeline,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { assertPipelinePaths } from '../preview/pipelinePaths';
import type { VerbInput } from './types';

/**
 * A pipeline that can be judged.
 *
 * @throws NotFoundError when there is none of that name
 * @throws InputError when its files cannot be read: what it runs is not known then
 */
export function pipelineOf(
  { fleet }: Pick<VerbInput, 'fleet'>,
  name: string,
): FleetPipeline {
  const pipeline = ownValue(fleet.pipelines, name);
  if (!pipeline) {
    throw new NotFoundError(
      `There is no pipeline ${JSON.stringify(name)} in the repository`,
    );
  }
  if (pipeline.broken) {
    const finding = fleet.findings.find(
      ({ file, severity }) =>
        severity === 'error' && file.startsWith(`${pipeline.folder}/`),
    );
    throw new InputError(
      `Pipeline ${name} has a mistake in its files, so it is not known what runs. Correct it first${
        finding ? `: ${finding.file}:${finding.line}: ${finding.message}` : ''
      }`,
    );
  }
  return pipeline;
}

/** The change set of a verb, of which every edit is checked to stay in its folders. */
export function changeSetOf(
  { repository, branch, snapshot, request }: VerbInput,
  change: Pick<ChangeSet, 'pipelines' | 'message' | 'edits'> & {
    verb: ChangeSet['request']['verb'];
  },
): ChangeSet {
  const { verb, ...rest } = change;
  const changeSet: ChangeSet = {
    version: 1,
    repository,
    branch,
    base: snapshot.commit,
    request: { id: request.id, by: request.by, verb },
    ...rest,
  };
  assertPipelinePaths(changeSet);
  return changeSet;
}
