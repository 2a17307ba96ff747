import type { RuleInfo } from './rule';

/**
 * What is reported while files are read. These cannot be turned off: a file
 * that breaks one of them could not be understood, or not by all its readers.
 */
export const fixedRules: readonly RuleInfo[] = [
  {
    id: 'yaml/syntax',
    severity: 'error',
    description: 'The file is no YAML.',
    explanation:
      'Nothing of the file can be read, so nothing of it can be checked or rendered.',
    bad: 'connectors: [orders',
    good: 'connectors: {}',
  },
  {
    id: 'yaml/documents',
    severity: 'error',
    description: 'The file holds several YAML documents; Helm reads the first.',
    explanation:
      'What stands in the second document is missing in the cluster.',
    bad: 'topics: {}\n---\nconnectors: {}',
    good: ['topics: {}', 'connectors: {}'].join('\n'),
  },
  {
    id: 'yaml/duplicate-key',
    severity: 'error',
    description:
      'A key stands twice in a map; readers take the last in silence.',
    explanation: 'Whoever edits the first one changes nothing.',
    bad: 'topics:\n  shop.orders: {}\n  shop.orders: { partitions: 6 }',
    good: ['topics:', '  shop.orders: { partitions: 6 }'].join('\n'),
  },
  {
    id: 'yaml/anchor',
    severity: 'error',
    description:
      'Anchors, aliases and merge keys, which hide what a line says; presets do this openly.',
    explanation:
      'A line would change other places that a reviewer does not see in the diff.',
    bad: [
      'topics:',
      '  shop.orders: &six { partitions: 6 }',
      '  shop.items: *six',
    ].join('\n'),
    good: [
      'topics:',
      '  shop.orders: { partitions: 6 }',
      '  shop.items: { partitions: 6 }',
    ].join('\n'),
  },
  {
    id: 'yaml/tag',
    severity: 'error',
    description: 'Tags and directives, which change how a value is read.',
    explanation: 'Helm and our tools could read different values.',
    bad: ['topics:', '  shop.orders: { partitions: !!int 6 }'].join('\n'),
    good: ['topics:', '  shop.orders: { partitions: 6 }'].join('\n'),
  },
  {
    id: 'yaml/key',
    severity: 'error',
    description:
      'A key that YAML readers take for a boolean, a number or a map instead of text.',
    explanation:
      'One reader takes the key for true, another one for the text, and the value is lost on the way.',
    bad: ['topics:', '  on: {}'].join('\n'),
    good: ['topics:', "  'on': {}"].join('\n'),
  },
  {
    id: 'yaml/lossy-scalar',
    severity: 'error',
    description:
      'An unquoted literal that YAML readers change: printed back it differs, or YAML 1.1 and 1.2 read it differently.',
    explanation: 'The connector would get 1.1 instead of 1.10.',
    bad: [
      'connectors:',
      '  orders-mysql:',
      '    config: { protocol.version: 1.10 }',
    ].join('\n'),
    good: [
      'connectors:',
      '  orders-mysql:',
      "    config: { protocol.version: '1.10' }",
    ].join('\n'),
  },
  {
    id: 'json/syntax',
    severity: 'error',
    description: 'The file is no JSON.',
    explanation:
      'Nothing of the file can be read, and Kafka Connect would refuse it.',
    bad: '{ "topics": "shop.orders", }',
    good: '{ "topics": "shop.orders" }',
  },
  {
    id: 'json/duplicate-key',
    severity: 'error',
    description:
      'A key stands twice in an object; readers take the last in silence.',
    explanation: 'Whoever edits the first one changes nothing.',
    bad: '{ "topics": "shop.orders", "topics": "shop.items" }',
    good: '{ "topics": "shop.orders,shop.items" }',
  },
  {
    id: 'schema/unknown-key',
    severity: 'error',
    description: 'A key that the schema does not have.',
    explanation:
      'The chart does not read it, so what it was to do does not happen.',
    bad: 'topics:\n  shop.orders: { partition: 6 }',
    good: ['topics:', '  shop.orders: { partitions: 6 }'].join('\n'),
  },
  {
    id: 'schema/misplaced-key',
    severity: 'error',
    description:
      'A key that belongs into another file, such as presets in a pipeline.',
    explanation:
      "In a pipeline's own file nothing reads it; what all pipelines share belongs to the platform team.",
    bad: '# pipelines/orders-cdc/values.yaml\npresets: {}',
    good: ['# shared.yaml', 'presets: {}'].join('\n'),
  },
  {
    id: 'schema/type',
    severity: 'error',
    description: 'A value of another type than the schema has.',
    explanation: 'Kubernetes or the chart would refuse the value.',
    bad: 'topics:\n  shop.orders: { partitions: "6" }',
    good: ['topics:', '  shop.orders: { partitions: 6 }'].join('\n'),
  },
  {
    id: 'schema/value',
    severity: 'error',
    description:
      'A value that is not allowed, or has not the form it must have.',
    explanation: 'Kubernetes or the chart would refuse the value.',
    bad: 'connectors:\n  orders-mysql: { state: pausd }',
    good: ['connectors:', '  orders-mysql: { state: paused }'].join('\n'),
  },
  {
    id: 'schema/name',
    severity: 'error',
    description: 'A name with characters that Kubernetes or Kafka refuses.',
    explanation:
      'No resource can have the name, and a changed one would be another connector.',
    bad: 'connectors:\n  Orders_MySQL: {}',
    good: ['connectors:', '  orders-mysql: {}'].join('\n'),
  },
  {
    id: 'schema/missing',
    severity: 'error',
    description: 'A key that must be there is missing.',
    explanation: 'Without it the rest of the file means nothing.',
    bad: [
      '# kafka-pipelines.yaml',
      'exemptions: [{ rule: secret/plaintext }]',
    ].join('\n'),
    good: [
      '# kafka-pipelines.yaml',
      'exemptions: [{ rule: secret/plaintext, pipeline: orders-cdc, reason: a test user }]',
    ].join('\n'),
  },
  {
    id: 'schema/null-entry',
    severity: 'error',
    description: 'An entry that is null; enabled: false leaves one out.',
    explanation:
      'Helm takes null for "remove what is inherited", and mostly an entry was begun and forgotten.',
    bad: 'connectors:\n  orders-mysql:',
    good: ['connectors:', '  orders-mysql: { enabled: false }'].join('\n'),
  },
  {
    id: 'config/not-scalar',
    severity: 'error',
    description:
      'A config value that is a map; config only knows text, numbers, booleans and lists of these.',
    explanation: 'The operator refuses the KafkaConnector.',
    bad: [
      'connectors:',
      '  orders-mysql:',
      '    config:',
      '      database: { hostname: db }',
    ].join('\n'),
    good: [
      'connectors:',
      '  orders-mysql:',
      '    config:',
      '      database.hostname: db',
    ].join('\n'),
  },
  {
    id: 'connector/file',
    severity: 'error',
    description:
      'A file that was given to check --connector holds no connector, or one that Kafka Connect refuses.',
    explanation: 'Nothing of it is checked.',
    bad: '{ "name": "orders-mysql", "configs": {} }',
    good: '{ "name": "orders-mysql", "config": { "connector.class": "..." } }',
  },
  {
    id: 'catalogue/duplicate',
    severity: 'error',
    description:
      'Two files of catalogue/ have the same class of the same artifact and version.',
    explanation:
      'Nobody could say which of them holds, so the second is not read.',
    bad: '# catalogue/acme.json and catalogue/acme-copy.json, with the same class and version',
    good: '# catalogue/acme@1.0.0.json and catalogue/acme@1.1.0.json',
  },
  {
    id: 'layout/no-fleet-config',
    severity: 'error',
    description: 'The repository has no kafka-pipelines.yaml.',
    explanation:
      'Without it nobody knows the environments, nor which files belong to them.',
    bad: '# no file kafka-pipelines.yaml',
    good: '# kafka-pipelines.yaml, with environments',
  },
  {
    id: 'layout/missing-value-file',
    severity: 'error',
    description: 'kafka-pipelines.yaml lists a value file that does not exist.',
    explanation: 'Helm fails, in every pipeline of the environment.',
    bad: [
      '# kafka-pipelines.yaml',
      'environments:',
      '  dev:',
      '    valueFiles:',
      '      kafka-pipeline: [shraed.yaml]',
    ].join('\n'),
    good: [
      '# kafka-pipelines.yaml',
      'environments:',
      '  dev:',
      '    valueFiles:',
      '      kafka-pipeline: [shared.yaml]',
    ].join('\n'),
  },
  {
    id: 'layout/own-file-shared',
    severity: 'error',
    description:
      'kafka-pipelines.yaml lists the own file of a pipeline or Connect cluster as a shared one.',
    explanation: 'What one pipeline says would hold for all of them.',
    bad: [
      '# kafka-pipelines.yaml',
      'environments:',
      '  dev:',
      '    valueFiles:',
      '      kafka-pipeline: [pipelines/orders-cdc/values.yaml]',
    ].join('\n'),
    good: [
      '# kafka-pipelines.yaml',
      'environments:',
      '  dev:',
      '    valueFiles:',
      '      kafka-pipeline: [shared.yaml]',
    ].join('\n'),
  },
  {
    id: 'layout/unlisted-file',
    severity: 'warning',
    description:
      'A file stands where shared value files stand, but no environment lists it.',
    explanation:
      'Nothing reads the file. Value files are listed one by one, so that a new one changes nothing by itself.',
    bad: ['# presets/new.yaml', 'presets: {}'].join('\n'),
    good: ['# shared.yaml', 'presets: {}'].join('\n'),
  },
  {
    id: 'layout/no-values',
    severity: 'error',
    description: 'A pipeline or Connect cluster has no values.yaml.',
    explanation: 'Without it the pipeline has no name and no owner.',
    bad: '# pipelines/orders-cdc/values-dev.yaml alone',
    good: '# pipelines/orders-cdc/values.yaml beside values-dev.yaml',
  },
  {
    id: 'layout/no-environment',
    severity: 'warning',
    description: 'A pipeline or Connect cluster has no values-<env>.yaml.',
    explanation:
      'A pipeline is in an environment if and only if its file for it exists, even an empty one. So this one runs nowhere.',
    bad: '# pipelines/orders-cdc/values.yaml alone',
    good: '# pipelines/orders-cdc/values.yaml beside an empty values-dev.yaml',
  },
  {
    id: 'layout/unknown-environment',
    severity: 'error',
    description:
      'A values-<env>.yaml is for an environment that kafka-pipelines.yaml does not have.',
    explanation:
      'Nothing deploys the environment, so the pipeline does not run there.',
    bad: '# pipelines/orders-cdc/values-pord.yaml',
    good: '# pipelines/orders-cdc/values-prod.yaml',
  },
  {
    id: 'layout/unread-file',
    severity: 'warning',
    description: 'A file is named like a value file, but nothing reads it.',
    explanation: 'What it says has no effect.',
    bad: '# pipelines/orders-cdc/values.yml',
    good: '# pipelines/orders-cdc/values.yaml',
  },
  {
    id: 'repository/unreadable-file',
    severity: 'error',
    description:
      'A file is a link, larger than 1 MB or no UTF-8 text, and not read: what it says is missing.',
    explanation:
      'What the file says is missing in everything that is checked and rendered.',
    bad: '# pipelines/orders-cdc/values.yaml, in UTF-16',
    good: '# pipelines/orders-cdc/values.yaml, in UTF-8',
  },
];
