import type { Config } from '@backstage/config';
import {
  pipelineEntityRef,
  type ChangeSet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { entityNamespace } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/service';

/** Where people look at a change. */
export interface PublishedPlaces {
  /** Path in Backstage, for the one who asked, when it is done. */
  pageUrl: string;
  /** Path in Backstage, for who reviews it: a pipeline to be removed still has its page. */
  reviewPath: string;
  /** Entity of the pipeline, when there is one in the end. */
  entityRef?: string;
}

const ALL_PIPELINES = '/kafka-pipelines';

/** Pages and entity of the pipelines of a change. */
export function publishedPlaces(
  changeSet: ChangeSet,
  config: Config,
): PublishedPlaces {
  const { repository, pipelines } = changeSet;
  if (pipelines.length > 1) {
    return { pageUrl: ALL_PIPELINES, reviewPath: ALL_PIPELINES };
  }
  const [pipeline] = pipelines;
  const page = `${ALL_PIPELINES}/${repository}/${pipeline}`;
  return deletesPipeline(changeSet)
    ? { pageUrl: ALL_PIPELINES, reviewPath: page }
    : {
        pageUrl: page,
        reviewPath: page,
        entityRef: pipelineEntityRef(
          pipeline,
          entityNamespace(config, repository),
        ),
      };
}

/** The second step of a removal deletes files and does nothing else. */
function deletesPipeline({ request, edits }: ChangeSet): boolean {
  return request.verb === 'remove' && edits.every(edit => 'delete' in edit);
}
