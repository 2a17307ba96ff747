import type { PreviewResponse } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { bulkOutcomes } from './plans/bulkOutcomes';
import { count, listed } from '../../words';

/**
 * Why there is neither a change nor an error: nothing fits a bulk change, or
 * everything that fits says so already.
 */
export function nothingToDo({ plan }: PreviewResponse): {
  title: string;
  description: string;
} {
  if (plan?.verb !== 'bulk') {
    return {
      title: 'There is nothing to change',
      description: 'Go back to the page that asks for the change.',
    };
  }
  if (plan.rows.length === 0) {
    return {
      title: 'Nothing fits the selection',
      description:
        'No pipeline of the repository fits every condition. Go back and leave one out.',
    };
  }
  const outcomes = bulkOutcomes(plan.rows)
    .filter(({ number }) => number > 0)
    .map(({ number, phrase }) => `${number} ${phrase(number)}`);
  return {
    title: 'Nothing changes',
    description: `Of ${count(
      plan.rows.length,
      'place',
    )} that fit the selection, ${listed(outcomes)}.`,
  };
}
