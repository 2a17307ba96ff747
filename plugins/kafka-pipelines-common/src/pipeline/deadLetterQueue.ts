import type { DeadLetterQueue } from './connector';

/** Config keys that say what a dead letter queue of an entry says as structure. */
export const DEAD_LETTER_QUEUE_KEYS = 'errors.deadletterqueue.';

/**
 * The config keys of a sink's dead letter queue. Without a tolerance the task
 * would stop at the first record it puts there.
 */
export function deadLetterQueueConfig(
  queue: DeadLetterQueue | undefined,
): Record<string, string> {
  if (!queue || queue.enabled === false) {
    return {};
  }
  const { topic, replicas, contextHeaders } = queue;
  return {
    'errors.tolerance': 'all',
    ...(topic !== undefined && {
      [`${DEAD_LETTER_QUEUE_KEYS}topic.name`]: topic,
    }),
    ...(replicas !== undefined && {
      [`${DEAD_LETTER_QUEUE_KEYS}topic.replication.factor`]: String(replicas),
    }),
    ...(contextHeaders !== undefined && {
      [`${DEAD_LETTER_QUEUE_KEYS}context.headers.enable`]:
        String(contextHeaders),
    }),
  };
}
