import { InputError } from '@backstage/errors';
import type {
  BulkPlan,
  ChangeSet,
  PromotePlan,
  VerbPlan,
  VerbRequest,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  applyChangeSet,
  type Snapshot,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { plural } from '../plural';

/**
 * Asserts that there is something to write: a task that changes nothing was
 * not what somebody meant.
 *
 * @throws InputError that says why nothing changes
 */
export function assertChanges(
  changeSet: ChangeSet | undefined,
  about: { request: VerbRequest; plan?: VerbPlan; snapshot: Snapshot },
): asserts changeSet is ChangeSet {
  const { request, plan, snapshot } = about;
  // The first edit mostly answers, where all of them take seconds
  const changes = changeSet?.edits.some(
    edit =>
      applyChangeSet({ ...changeSet, edits: [edit] }, snapshot).kind !==
      'unchanged',
  );
  if (!changes) {
    throw new InputError(`Nothing changes: ${whyNothing(request, plan)}`);
  }
}

function whyNothing(request: VerbRequest, plan: VerbPlan | undefined): string {
  if (plan?.verb === 'bulk') {
    return whyNothingInBulk(plan);
  }
  if (request.verb === 'promote' && plan?.verb === 'promote') {
    return whyNothingToPromote(request.values, plan);
  }
  return 'the pipeline has all these values already';
}

function whyNothingToPromote(
  { pipeline, from, to }: { pipeline: string; from: string; to: string },
  { rows }: PromotePlan,
): string {
  const left = rows.filter(({ action }) => action === 'left').length;
  return left === 0
    ? `pipeline ${pipeline} says in ${to} all that it says in ${from}`
    : `what pipeline ${pipeline} says in ${from} stands in ${to} already, or ${to} says it in its own way (${plural(
        left,
        'field',
      )}), which stays unless it is taken over`;
}

function whyNothingInBulk({ rows }: BulkPlan): string {
  if (rows.length === 0) {
    return 'nothing in the repository fits every condition of the selection';
  }
  const count = (
    outcome: BulkPlan['rows'][number]['outcome'],
    what: string,
  ) => {
    const found = rows.filter(row => row.outcome === outcome).length;
    return found > 0 ? [`${plural(found, 'field')} ${what}`] : [];
  };
  const reasons = new Set(rows.flatMap(({ reason }) => reason ?? []));
  return [
    ...count('same', 'with this value already'),
    ...count(
      'inherited',
      'from a preset or another shared file, to be changed there',
    ),
    ...count('skipped', `left out (${[...reasons].slice(0, 3).join('; ')})`),
  ].join(', ');
}
