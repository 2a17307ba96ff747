import {
  whatStays,
  type ChangeSet,
  type StayingObject,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { changeSetOf, pipelineOf } from '../pipelineOf';
import { removalMessage, stopMessage } from './removalMessage';
import { runningParts, stopEdits, type RunningPart } from './stopEdits';
import type { VerbInput } from '../types';

/** The next of the two commits that remove a pipeline. @public */
export type RemoveStep =
  | {
      step: 'stop';
      changeSet: ChangeSet;
      /** What the commit stops. */
      running: RunningPart[];
      /** What will stay in the end. */
      stays: StayingObject[];
    }
  | {
      step: 'delete';
      changeSet: ChangeSet;
      /** Paths that go, sorted. */
      files: string[];
      /** Files of the folder that no change set can delete: links, and what is no text. */
      left: Array<{ path: string; reason: string }>;
      /** What stays in clusters, on Kafka and in databases. */
      stays: StayingObject[];
    };

/**
 * The next step of a pipeline's removal. As long as something of it runs in an
 * environment, that is to stop it; after that, to delete its folder. Git says
 * what runs: whether Argo CD has synced the first commit, and whether anybody
 * misses the pipeline, is for people to find out between the two.
 *
 * @throws NotFoundError when there is no such pipeline
 * @throws InputError when its files cannot be read, or cannot be edited
 * @public
 */
export function removeStep(
  input: VerbInput & { pipeline: string },
): RemoveStep {
  const { snapshot, fleet } = input;
  const pipeline = pipelineOf(input, input.pipeline);
  const stays = whatStays(fleet, pipeline.name);
  const change = { verb: 'remove' as const, pipelines: [pipeline.name] };
  const running = runningParts(pipeline);
  if (running.length > 0) {
    return {
      step: 'stop',
      changeSet: changeSetOf(input, {
        ...change,
        message: stopMessage(pipeline.name, running),
        edits: stopEdits(snapshot, pipeline),
      }),
      running,
      stays,
    };
  }
  const isOwn = (path: string) => path.startsWith(`${pipeline.folder}/`);
  const files = [...snapshot.blobs.keys()].filter(isOwn).sort();
  const left = snapshot.skipped.filter(({ path }) => isOwn(path));
  return {
    step: 'delete',
    changeSet: changeSetOf(input, {
      ...change,
      message: removalMessage({ pipeline: pipeline.name, fleet, stays, left }),
      edits: files.map(path => ({
        path,
        blob: snapshot.blobs.get(path)!,
        delete: true as const,
      })),
    }),
    files,
    left,
    stays,
  };
}
