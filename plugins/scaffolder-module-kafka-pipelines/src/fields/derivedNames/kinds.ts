import type { IdentityKind } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/** What people call a kind of name, and why two pipelines cannot share one. */
export const KINDS: Record<IdentityKind, { title: string; why: string }> = {
  connector: {
    title: 'Connectors',
    why: 'Kafka Connect keeps offsets by the name of a connector.',
  },
  'ksqldb app': {
    title: 'ksqlDB apps',
    why: 'It names the servers in Kubernetes.',
  },
  topic: {
    title: 'Topics',
    why: 'A topic is managed by one pipeline, and a schema history belongs to one connector.',
  },
  'topic.prefix': {
    title: 'Topic prefixes',
    why: 'Topics of change data begin with it.',
  },
  'slot.name': {
    title: 'PostgreSQL replication slots',
    why: 'One connector reads a slot; on another database server the name may stay.',
  },
  'publication.name': {
    title: 'PostgreSQL publications',
    why: 'It says which tables are read; in another database the name may stay.',
  },
  'database.server.id': {
    title: 'MySQL server ids',
    why: 'Each reader of a MySQL server needs its own; on another server the id may stay.',
  },
  'consumer group': {
    title: 'Consumer groups',
    why: 'Two connectors in one group share the records between them.',
  },
  serviceId: {
    title: 'ksqlDB service ids',
    why: 'ksqlDB names its topics and consumer groups by it.',
  },
  user: {
    title: 'Kafka users',
    why: 'It is one object in Kubernetes, with the rights of one pipeline.',
  },
  KafkaTopic: {
    title: 'Kubernetes names of topics',
    why: 'It is one object in Kubernetes.',
  },
  ConfigMap: {
    title: 'ConfigMaps with offsets',
    why: 'It is one object in Kubernetes.',
  },
};
