import { ConflictError } from '@backstage/errors';
import type {
  ChangeSet,
  Fleet,
  VerbPlan,
  VerbRequest,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  changeSetDigest,
  loadFleet,
  planVerb,
  requestFolder,
  verbChangeSet,
  type GitOpsRepository,
  type Snapshot,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { assertChanges } from './assertChanges';

/** What a task is about to write. */
export interface PlannedChange {
  changeSet: ChangeSet;
  /** Absent for an edit. */
  plan?: VerbPlan;
  digest: string;
  /** The commit in which an earlier run of the task wrote it. */
  writtenIn?: string;
}

interface PlanOptions {
  request: VerbRequest;
  repository: GitOpsRepository;
  /** The repository at its newest commit. */
  newest: { snapshot: Snapshot; fleet: Fleet };
  /** The task, and the reference of who started it. */
  task: { id: string; by: string };
  /** Of what was reviewed; absent for a form without a review. */
  digest?: string;
  signal?: AbortSignal;
}

/**
 * What a verb changes in the newest commit.
 *
 * A task may be run again when its change is written already. What the verb
 * makes of the repository is another change then: a pipeline that was stopped
 * would be deleted, one that was derived is there. So whenever it is not what
 * was reviewed, or cannot be made, the commit of this task is looked for, and
 * the change is worked out as it was for that commit.
 *
 * @throws NotFoundError when there is no such pipeline or environment
 * @throws InputError when the change cannot be made, or changes nothing
 * @throws ConflictError when it is not what was reviewed
 */
export async function planChange(options: PlanOptions): Promise<PlannedChange> {
  const { newest, digest } = options;
  let planned: PlannedChange | undefined;
  let problem: unknown;
  try {
    planned = planAt(newest, options);
  } catch (error) {
    problem = error;
  }
  if (planned && planned.digest === digest) {
    return planned;
  }
  const earlier = await planBefore(options);
  if (earlier) {
    return earlier;
  }
  if (!planned) {
    throw problem;
  }
  if (digest !== undefined) {
    throw new ConflictError(
      'What would be changed now is not what was reviewed, because the repository has moved on. Fill in the form again and look at the review.',
    );
  }
  return planned;
}

/** The same as it was before the commit of this task, if there is one. */
async function planBefore(
  options: PlanOptions,
): Promise<PlannedChange | undefined> {
  const { request, repository, task, signal } = options;
  const writtenIn = await repository.findRequest(
    task.id,
    [requestFolder(pipelinesOf(request))],
    {
      signal,
    },
  );
  const base = writtenIn && (await repository.baseOf(writtenIn, { signal }));
  if (!base) {
    return undefined;
  }
  const snapshot = await repository.read({ commit: base, signal });
  const fleet = loadFleet(snapshot.files, snapshot.skipped);
  return { ...planAt({ snapshot, fleet }, options), writtenIn };
}

function planAt(
  at: PlanOptions['newest'],
  { request, repository, task }: PlanOptions,
): PlannedChange {
  const input = {
    repository: repository.name,
    branch: repository.branch,
    snapshot: at.snapshot,
    fleet: at.fleet,
    request: task,
  };
  const changeSet = verbChangeSet(input, request);
  const plan = request.verb === 'edit' ? undefined : planVerb(input, request);
  assertChanges(changeSet, { request, plan, snapshot: at.snapshot });
  return {
    changeSet,
    digest: changeSetDigest(changeSet),
    ...(plan && { plan }),
  };
}

/** The pipelines of a request, as far as it names them. */
function pipelinesOf(request: VerbRequest): string[] {
  switch (request.verb) {
    case 'bulk':
      return [];
    case 'derive':
      return [request.values.name];
    default:
      return [request.values.pipeline];
  }
}
