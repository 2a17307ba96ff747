import type { Fleet } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { FleetSide } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { openBase, openRevision } from '../base/openBase';
import { UsageError } from '../exitCodes';
import { noSuch } from '../noSuch';
import { openRepository } from '../openRepository';
import type { DiffArguments } from './options';

/** One side of a comparison, and what it is called. */
export interface NamedSide extends FleetSide {
  /** As people named it; absent for the files as they lie there. */
  revision?: string;
  commit?: string;
}

const CONFIG_FILE = 'kafka-pipelines.yaml';

async function openHead({
  repository,
  head,
}: DiffArguments): Promise<NamedSide> {
  if (head === undefined) {
    const { files, fleet } = await openRepository(repository);
    return { files, fleet };
  }
  const { snapshot, fleet } = await openRevision(repository, head);
  if (!snapshot.files.has(CONFIG_FILE)) {
    throw new UsageError(
      `${repository} is no GitOps repository of pipelines at ${head}: it has no ${CONFIG_FILE} there`,
    );
  }
  return {
    files: snapshot.files,
    fleet,
    revision: head,
    commit: snapshot.commit,
  };
}

/** What is on neither side can only be misspelt. */
function assertKnown(
  { pipeline, env }: DiffArguments,
  fleets: readonly Fleet[],
): void {
  const names = (of: (fleet: Fleet) => object) => [
    ...new Set(fleets.flatMap(fleet => Object.keys(of(fleet)))),
  ];
  const pipelines = names(fleet => fleet.pipelines);
  if (pipeline !== undefined && !pipelines.includes(pipeline)) {
    throw noSuch('pipeline', pipeline, pipelines);
  }
  const environments = names(fleet => fleet.environments);
  if (env !== undefined && !environments.includes(env)) {
    throw noSuch('environment', env, environments);
  }
}

/**
 * Opens what is compared: the head, and where it parted from the base.
 *
 * @throws UsageError when there is no Git, no such revision, no GitOps
 *   repository, or nothing that both sides have in common
 */
export async function openSides(
  options: DiffArguments,
): Promise<{ before: NamedSide; after: NamedSide }> {
  const { repository, base, exact } = options;
  const after = await openHead(options);
  const { revision, snapshot, fleet } = await openBase(
    { repository, base, head: after.commit, exact },
    after.fleet,
  );
  assertKnown(options, [after.fleet, fleet]);
  return {
    before: {
      files: snapshot.files,
      fleet,
      revision,
      commit: snapshot.commit,
    },
    after,
  };
}
