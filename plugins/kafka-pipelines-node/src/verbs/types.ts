import type {
  ChangeSet,
  Fleet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { Snapshot } from '../repository/types';

/**
 * What every verb starts from: a repository at one commit, as
 * `KafkaPipelinesService.fleet` gives it, and who asks.
 * @public
 */
export interface VerbInput {
  /** Name in app-config. */
  repository: string;
  branch: string;
  snapshot: Snapshot;
  /** Of that snapshot. */
  fleet: Fleet;
  /** Id of the task and reference of who asked. */
  request: Pick<ChangeSet['request'], 'id' | 'by'>;
}

/** A change set with what else there is to say about it. */
export interface Planned<P> {
  changeSet: ChangeSet;
  plan: P;
}
