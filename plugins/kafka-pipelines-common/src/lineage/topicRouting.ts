import { simpleName } from '../connect/simpleName';
import { JavaRegex, JavaRegexError } from './javaRegex';
import { literalName, printName, type NameTemplate } from './nameTemplate';
import { isNeutralTransform } from './neutralTransforms';
import { regexRouter } from './regexRouter';
import { transformChain, type ChainedTransform } from './transformChain';
import type { Certainty } from './types';

const REGEX_ROUTER = 'org.apache.kafka.connect.transforms.RegexRouter';
const BY_LOGICAL_TABLE_ROUTER = 'io.debezium.transforms.ByLogicalTableRouter';
const TOPIC_NAME_MATCHES =
  'org.apache.kafka.connect.transforms.predicates.TopicNameMatches';

/** A topic after a connector's transforms, or why it is not known. */
export type RoutedTopic =
  | {
      certainty: Exclude<Certainty, 'unknown'>;
      topic: NameTemplate;
      /** Config key of the last transform that changed it. */
      via?: string;
      reason?: string;
    }
  | { certainty: 'unknown'; via: string; reason: string };

type KnownTopic = Extract<RoutedTopic, { topic: NameTemplate }>;

/** Does the predicate hold? undefined when that depends on the record. */
function applies(
  { predicate, negate }: ChainedTransform,
  topic: NameTemplate,
): boolean | undefined {
  if (!predicate) {
    return true;
  }
  const literal = literalName(topic);
  const pattern = predicate.options.pattern;
  if (
    predicate.type !== TOPIC_NAME_MATCHES ||
    literal === undefined ||
    pattern === undefined
  ) {
    return undefined;
  }
  try {
    return new JavaRegex(pattern).matches(literal) !== negate;
  } catch (error) {
    if (error instanceof JavaRegexError) {
      return undefined;
    }
    throw error;
  }
}

function rename(
  { type, options }: ChainedTransform,
  topic: NameTemplate,
): NameTemplate {
  if (type === REGEX_ROUTER) {
    return regexRouter(topic, options.regex ?? '', options.replacement ?? '');
  }
  // Debezium keeps the topic where the replacement leaves nothing.
  const renamed = regexRouter(
    topic,
    options['topic.regex'] ?? '',
    options['topic.replacement'] ?? '',
  );
  return renamed.length === 0 || literalName(renamed) === '' ? topic : renamed;
}

function route(transform: ChainedTransform, known: KnownTopic): RoutedTopic[] {
  const { alias, type, options } = transform;
  const held = applies(transform, known.topic);
  if (held === false || isNeutralTransform(type, options)) {
    return [known];
  }
  if (type !== REGEX_ROUTER && type !== BY_LOGICAL_TABLE_ROUTER) {
    return [
      {
        certainty: 'unknown',
        via: `transforms.${alias}.type`,
        reason: type
          ? `${type} may change the topic in a way that is not known`
          : `transform ${alias} has no type`,
      },
    ];
  }
  const via =
    type === REGEX_ROUTER
      ? `transforms.${alias}.regex`
      : `transforms.${alias}.topic.regex`;
  try {
    const topic = rename(transform, known.topic);
    if (printName(topic) === printName(known.topic)) {
      return [known];
    }
    const reason = `${simpleName(type)} ${alias} renames ${printName(
      known.topic,
    )}`;
    if (held) {
      return [{ certainty: known.certainty, topic, via, reason }];
    }
    return [
      { ...known, certainty: 'possible' },
      {
        certainty: 'possible',
        topic,
        via,
        reason: `${reason} where predicate ${transform.predicate?.alias} lets it`,
      },
    ];
  } catch (error) {
    if (!(error instanceof JavaRegexError)) {
      throw error;
    }
    return [
      {
        certainty: 'unknown',
        via,
        reason: `the expression cannot be evaluated: ${error.message}`,
      },
    ];
  }
}

/**
 * The topic a record has after a connector's transforms: one for each way the
 * predicates can decide. A transform that is not known to leave the topic
 * alone makes it unknown.
 */
export function routedTopics(
  config: Record<string, string>,
  topic: NameTemplate,
): RoutedTopic[] {
  return transformChain(config).reduce<RoutedTopic[]>(
    (topics, transform) =>
      topics.flatMap(known =>
        known.certainty === 'unknown' ? [known] : route(transform, known),
      ),
    [
      {
        certainty: literalName(topic) === undefined ? 'possible' : 'proven',
        topic,
      },
    ],
  );
}
