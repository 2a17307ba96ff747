import {
  deadLetterQueueSchema,
  type DeadLetterQueue,
} from '../../pipeline/connector';
import {
  DEAD_LETTER_QUEUE_KEYS,
  deadLetterQueueConfig,
} from '../../pipeline/deadLetterQueue';
import { ownRecord } from '../../pipeline/ownRecord';

type Config = Readonly<Record<string, string>>;

/** A dead letter queue as an entry, and what is left of the config. */
export interface StructuredDeadLetterQueue {
  deadLetterQueue: DeadLetterQueue;
  rest: Record<string, string>;
}

/**
 * The dead letter queue of a sink as an entry of the chart.
 *
 * @returns undefined when there is none, and when the chart would make another
 * text of one of its keys: they stay in the config then
 */
export function structuredDeadLetterQueue(
  config: Config,
): StructuredDeadLetterQueue | undefined {
  const topic = config[`${DEAD_LETTER_QUEUE_KEYS}topic.name`];
  const replicas = config[`${DEAD_LETTER_QUEUE_KEYS}topic.replication.factor`];
  const headers = config[`${DEAD_LETTER_QUEUE_KEYS}context.headers.enable`];
  if (topic === undefined) {
    return undefined;
  }
  const deadLetterQueue: DeadLetterQueue = {
    topic,
    ...(replicas !== undefined && { replicas: Number(replicas) }),
    ...(headers !== undefined && { contextHeaders: headers === 'true' }),
  };
  const flat = deadLetterQueueConfig(deadLetterQueue);
  const own = Object.entries(config).filter(
    ([key]) =>
      key === 'errors.tolerance' || key.startsWith(DEAD_LETTER_QUEUE_KEYS),
  );
  if (
    !deadLetterQueueSchema.safeParse(deadLetterQueue).success ||
    own.length !== Object.keys(flat).length ||
    own.some(([key, text]) => flat[key] !== text)
  ) {
    return undefined;
  }
  return {
    deadLetterQueue,
    rest: ownRecord(Object.entries(config).filter(([key]) => !(key in flat))),
  };
}
