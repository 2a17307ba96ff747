/** A regular expression among the options of a class, and what replaces its matches. */
export interface RegexOption {
  regex: string;
  replacement?: string;
}

const TRANSFORMS = 'org.apache.kafka.connect.transforms';
const COMMON = 'com.github.jcustenborder.kafka.connect.transform.common';

const outbox: RegexOption[] = [
  { regex: 'route.topic.regex', replacement: 'route.topic.replacement' },
];
const rename: RegexOption[] = [
  { regex: 'field.pattern', replacement: 'field.replacement' },
];

const OPTIONS: Readonly<Record<string, RegexOption[]>> = {
  [`${TRANSFORMS}.RegexRouter`]: [
    { regex: 'regex', replacement: 'replacement' },
  ],
  [`${TRANSFORMS}.predicates.TopicNameMatches`]: [{ regex: 'pattern' }],
  'io.debezium.transforms.ByLogicalTableRouter': [
    { regex: 'topic.regex', replacement: 'topic.replacement' },
    { regex: 'key.field.regex', replacement: 'key.field.replacement' },
  ],
  'io.debezium.transforms.outbox.EventRouter': outbox,
  'io.debezium.connector.mongodb.transforms.outbox.MongoEventRouter': outbox,
  [`${COMMON}.PatternRename$Key`]: rename,
  [`${COMMON}.PatternRename$Value`]: rename,
};

/** Options of a transform or predicate that Java compiles as regular expressions. */
export function regexOptions(className: string): readonly RegexOption[] {
  return Object.hasOwn(OPTIONS, className) ? OPTIONS[className] : [];
}
