import { createVerbAction, type VerbServices } from './createVerbAction';
import { examples } from './remove.examples';
import { removeReport } from './removeReport';

/**
 * `kafka:pipeline:remove`: makes the change set of the next of the two commits
 * that remove a pipeline: first it stops, then its folder goes.
 *
 * @public
 */
export function createRemoveAction(services: VerbServices) {
  return createVerbAction(services, {
    verb: 'remove',
    description:
      'Makes the change set of the next of the two commits that remove a Kafka pipeline: one that stops what runs, then one that removes its folder. Says what stays; no commit deletes data.',
    examples,
    report: removeReport,
  });
}
