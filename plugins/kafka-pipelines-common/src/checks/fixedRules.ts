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
    bad: 'connectors: [orders',
  },
  {
    id: 'yaml/documents',
    severity: 'error',
    description: 'The file holds several YAML documents; Helm reads the first.',
    bad: 'topics: {}\n---\nconnectors: {}',
  },
  {
    id: 'yaml/duplicate-key',
    severity: 'error',
    description:
      'A key stands twice in a map; readers take the last in silence.',
    bad: 'topics:\n  shop.orders: {}\n  shop.orders: { partitions: 6 }',
  },
  {
    id: 'yaml/anchor',
    severity: 'error',
    description:
      'Anchors, aliases and merge keys, which hide what a line says; presets do this openly.',
    bad: 'a: &defaults {}\nb: *defaults',
  },
  {
    id: 'yaml/tag',
    severity: 'error',
    description: 'Tags and directives, which change how a value is read.',
    bad: 'partitions: !!str 6',
  },
  {
    id: 'yaml/key',
    severity: 'error',
    description:
      'A key that YAML readers take for a boolean, a number or a map instead of text.',
    bad: 'on: true',
  },
  {
    id: 'yaml/lossy-scalar',
    severity: 'error',
    description:
      'An unquoted literal that YAML readers change: printed back it differs, or YAML 1.1 and 1.2 read it differently.',
    bad: 'version: 1.10',
  },
  {
    id: 'schema/unknown-key',
    severity: 'error',
    description: 'A key that the schema does not have.',
    bad: 'topics:\n  shop.orders: { partition: 6 }',
  },
  {
    id: 'schema/misplaced-key',
    severity: 'error',
    description:
      'A key that belongs into another file, such as presets in a pipeline.',
    bad: '# pipelines/orders-cdc/values.yaml\npresets: {}',
  },
  {
    id: 'schema/type',
    severity: 'error',
    description: 'A value of another type than the schema has.',
    bad: 'topics:\n  shop.orders: { partitions: "6" }',
  },
  {
    id: 'schema/value',
    severity: 'error',
    description:
      'A value that is not allowed, or has not the form it must have.',
    bad: 'connectors:\n  orders-mysql: { state: pausd }',
  },
  {
    id: 'schema/name',
    severity: 'error',
    description: 'A name with characters that Kubernetes or Kafka refuses.',
    bad: 'connectors:\n  Orders_MySQL: {}',
  },
  {
    id: 'schema/missing',
    severity: 'error',
    description: 'A key that must be there is missing.',
    bad: '# kafka-pipelines.yaml\npolicies: {}',
  },
  {
    id: 'schema/null-entry',
    severity: 'error',
    description: 'An entry that is null; enabled: false leaves one out.',
    bad: 'connectors:\n  orders-mysql:',
  },
  {
    id: 'config/not-scalar',
    severity: 'error',
    description:
      'A config value that is a map; config only knows text, numbers, booleans and lists of these.',
    bad: 'config:\n  database: { hostname: db }',
  },
  {
    id: 'layout/no-fleet-config',
    severity: 'error',
    description: 'The repository has no kafka-pipelines.yaml.',
    bad: '# no file kafka-pipelines.yaml',
  },
  {
    id: 'layout/missing-value-file',
    severity: 'error',
    description: 'kafka-pipelines.yaml lists a value file that does not exist.',
    bad: 'valueFiles:\n  kafka-pipeline: [default/pipeline.yaml]',
  },
  {
    id: 'layout/own-file-shared',
    severity: 'error',
    description:
      'kafka-pipelines.yaml lists the own file of a pipeline or Connect cluster as a shared one.',
    bad:
      'valueFiles:\n  kafka-pipeline: [pipelines/orders-cdc/values.yaml]',
  },
  {
    id: 'layout/unlisted-file',
    severity: 'warning',
    description:
      'A file stands where shared value files stand, but no environment lists it.',
    bad: '# presets/new.yaml, in no valueFiles',
  },
  {
    id: 'layout/no-values',
    severity: 'error',
    description: 'A pipeline or Connect cluster has no values.yaml.',
    bad: '# pipelines/orders-cdc/values-dev.yaml alone',
  },
  {
    id: 'layout/no-environment',
    severity: 'warning',
    description: 'A pipeline or Connect cluster has no values-<env>.yaml.',
    bad: '# pipelines/orders-cdc/values.yaml alone',
  },
  {
    id: 'layout/unknown-environment',
    severity: 'error',
    description:
      'A values-<env>.yaml is for an environment that kafka-pipelines.yaml does not have.',
    bad: '# pipelines/orders-cdc/values-pord.yaml',
  },
  {
    id: 'layout/unread-file',
    severity: 'warning',
    description: 'A file is named like a value file, but nothing reads it.',
    bad: '# pipelines/orders-cdc/values.yml',
  },
  {
    id: 'repository/unreadable-file',
    severity: 'error',
    description:
      'A file is a link, larger than 1 MB or no UTF-8 text, and not read: what it says is missing.',
    bad: '# pipelines/orders-cdc/values.yaml, in UTF-16',
  },
];
