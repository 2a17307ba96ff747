import { InputError } from '@backstage/errors';
import {
  whatStays,
  type RemovePlan,
  type RemoveValues,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { changeSetOf, pipelineOf } from '../pipelineOf';
import { removalMessage, stopMessage } from './removalMessage';
import { stopEdits } from './stopEdits';
import { runningParts } from '../runningParts';
import type { Planned, VerbInput } from '../types';

/**
 * The next step of a pipeline's removal. As long as something of it runs in an
 * environment, that is to stop it; after that, to delete its folder. Git says
 * what runs: whether Argo CD has synced the first commit, and whether anybody
 * misses the pipeline, is for people to find out between the two.
 *
 * A commit deletes no topic. How its topics are deleted is said only when
 * `deleteTopics` and `confirmTopics` both ask for it.
 *
 * @throws NotFoundError when there is no such pipeline
 * @throws InputError when its files cannot be read, or cannot be edited
 * @public
 */
export function removeStep(
  input: VerbInput & RemoveValues,
): Planned<RemovePlan> {
  const { snapshot, fleet } = input;
  const pipeline = pipelineOf(input, input.pipeline);
  const stays = whatStays(fleet, pipeline.name, {
    deleteTopics: isConfirmed(input),
  });
  const change = { verb: 'remove' as const, pipelines: [pipeline.name] };
  const running = runningParts(pipeline);
  if (running.length > 0) {
    return {
      changeSet: changeSetOf(input, {
        ...change,
        message: stopMessage(pipeline.name, running),
        edits: stopEdits(input, pipeline),
      }),
      plan: { verb: 'remove', step: 'stop', running, stays },
    };
  }
  const isOwn = (path: string) => path.startsWith(`${pipeline.folder}/`);
  const files = [...snapshot.blobs.keys()].filter(isOwn).sort();
  const left = snapshot.skipped.filter(({ path }) => isOwn(path));
  return {
    changeSet: changeSetOf(input, {
      ...change,
      message: removalMessage({ pipeline: pipeline.name, fleet, stays, left }),
      edits: files.map(path => ({
        path,
        blob: snapshot.blobs.get(path)!,
        delete: true as const,
      })),
    }),
    plan: { verb: 'remove', step: 'delete', files, left, stays },
  };
}

function isConfirmed({
  deleteTopics,
  confirmTopics,
  pipeline,
}: RemoveValues): boolean {
  return deleteTopics && confirmTopics === pipeline;
}

/**
 * Lines that delete data are asked for twice.
 *
 * @throws InputError that says what to type
 */
export function assertConfirmed(values: RemoveValues): void {
  if (values.deleteTopics && !isConfirmed(values)) {
    throw new InputError(
      `To be told how the topics are deleted with their data, type ${values.pipeline}, the name of the pipeline, once more. Otherwise take that choice back: topics are kept`,
    );
  }
}
