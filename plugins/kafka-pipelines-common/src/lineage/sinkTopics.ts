import { certaintyOf, type EdgeReason } from './GraphBuilder';
import { JavaRegex, JavaRegexError } from './javaRegex';
import {
  numberHoles,
  symbolicTemplate,
  type NameTemplate,
} from './nameTemplate';
import { regexNames } from './regexTemplate';
import { listOf } from './transformChain';

/** A topic, or a pattern of topics, a sink reads. */
export interface ConsumedTopic extends EdgeReason {
  topic: NameTemplate;
}

function matchingTopics(
  pattern: string,
  knownTopics: Iterable<string>,
): ConsumedTopic[] {
  let regex: JavaRegex;
  try {
    regex = new JavaRegex(pattern);
  } catch (error) {
    if (error instanceof JavaRegexError) {
      return [];
    }
    throw error;
  }
  return [...knownTopics]
    .filter(topic => regex.matches(topic))
    .map(topic => ({
      topic: [topic],
      certainty: 'proven',
      via: 'topics.regex',
      reason: `topics.regex matches ${topic}`,
    }));
}

/**
 * The topics Kafka Connect subscribes a sink to, by their names before any
 * transform: those in `topics`, or those that `topics.regex` matches as a whole.
 *
 * @param knownTopics - topics of the same Kafka cluster, for `topics.regex`
 */
export function consumedTopics(
  config: Record<string, string>,
  knownTopics: Iterable<string>,
): ConsumedTopic[] {
  const listed = listOf(config.topics).map<ConsumedTopic>(name => {
    const topic = symbolicTemplate(name);
    return {
      topic,
      certainty: certaintyOf(topic),
      via: 'topics',
      reason: `topics names ${name}`,
    };
  });
  const pattern = config['topics.regex']?.trim();
  if (listed.length > 0 || !pattern) {
    return listed;
  }
  return [
    ...matchingTopics(pattern, knownTopics),
    ...regexNames(pattern, 'any').map<ConsumedTopic>(name => ({
      topic: numberHoles(name, 'any'),
      certainty: certaintyOf(name),
      via: 'topics.regex',
      reason: `topics.regex is ${pattern}`,
    })),
  ];
}

/** The dead letter queue of a sink; sources have none. */
export function deadLetterQueue(
  config: Record<string, string>,
): ConsumedTopic | undefined {
  const via = 'errors.deadletterqueue.topic.name';
  const name = config[via]?.trim();
  if (!name) {
    return undefined;
  }
  const topic = symbolicTemplate(name);
  return {
    topic,
    certainty: certaintyOf(topic),
    via,
    reason: `${via} names ${name}, where only the records go that the sink fails on`,
  };
}
