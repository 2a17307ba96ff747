import { byKey } from '../pipeline/configText';
import type { TopicAccess } from '../pipeline/kafkaUser';
import type { Acl, AclOperation } from './acl';

/**
 * Before ksqlDB makes a stream, a table or a topic it reads the config of the
 * topics in question, which neither Read nor Write implies.
 */
const TOPIC_OPERATIONS: Record<TopicAccess, AclOperation[]> = {
  read: ['Read', 'DescribeConfigs'],
  write: ['Write', 'Create', 'DescribeConfigs'],
  readWrite: ['Read', 'Write', 'Create', 'DescribeConfigs'],
};

/** What the ACLs of a ksqlDB app depend on. @public */
export interface KsqldbAclInput {
  mode: 'headless' | 'interactive';
  serviceId: string;
  /** Whether its queries process exactly once, which takes transactions. */
  exactlyOnce: boolean;
  /** Where it logs records it fails on, if not in the topic ksqlDB would choose. */
  processingLog?: string;
  /** By topic; a name that ends in `*` stands for all that start with the rest. */
  topics: Record<string, TopicAccess>;
}

function topicAcl(topic: string, access: TopicAccess): Acl {
  // A literal `*` is every topic to Kafka, so only a longer name is a prefix.
  const prefix = topic !== '*' && topic.endsWith('*');
  return {
    resourceType: 'topic',
    name: prefix ? topic.slice(0, -1) : topic,
    patternType: prefix ? 'prefix' : 'literal',
    operations: TOPIC_OPERATIONS[access],
  };
}

/** What ksqlDB keeps in topics of its own that are named after the service id. */
function recordAcls({ mode, serviceId, processingLog }: KsqldbAclInput): Acl[] {
  const operations: AclOperation[] = ['All'];
  return [
    ...(mode === 'interactive'
      ? [
          // The processing log, and the two topics of ksql-migrations.
          {
            resourceType: 'topic' as const,
            name: `${serviceId}ksql_`,
            patternType: 'prefix' as const,
            operations,
          },
        ]
      : []),
    ...(mode === 'headless' || processingLog
      ? [
          {
            resourceType: 'topic' as const,
            name: processingLog || `${serviceId}ksql_processing_log`,
            patternType: 'literal' as const,
            operations,
          },
        ]
      : []),
  ];
}

function transactionAcls({
  mode,
  serviceId,
  exactlyOnce,
}: KsqldbAclInput): Acl[] {
  const operations: AclOperation[] = ['Describe', 'Write'];
  return [
    ...(exactlyOnce
      ? [
          {
            resourceType: 'transactionalId' as const,
            name: `_confluent-ksql-${serviceId}`,
            patternType: 'prefix' as const,
            operations,
          },
        ]
      : []),
    ...(mode === 'interactive'
      ? [
          // Statements enter the command topic in transactions of this id.
          {
            resourceType: 'transactionalId' as const,
            name: serviceId,
            patternType: 'literal' as const,
            operations,
          },
        ]
      : []),
  ];
}

/**
 * The ACLs a ksqlDB app needs on its Kafka cluster: for what it keeps itself
 * (internal topics and consumer groups start with `_confluent-ksql-` and the
 * service id, the command topic of interactive and the configs topic of
 * headless servers among them), and for the topics its statements name.
 *
 * Brokers older than 2.8 also want IdempotentWrite on the cluster.
 * kafka-pipeline has the same list in `_kafkaUser.tpl`.
 *
 * @public
 */
export function ksqldbAcls(app: KsqldbAclInput): Acl[] {
  const internal = `_confluent-ksql-${app.serviceId}`;
  return [
    {
      resourceType: 'cluster',
      name: 'kafka-cluster',
      patternType: 'literal',
      operations: ['Describe', 'DescribeConfigs'],
    },
    {
      resourceType: 'topic',
      name: internal,
      patternType: 'prefix',
      operations: ['All'],
    },
    {
      resourceType: 'group',
      name: internal,
      patternType: 'prefix',
      operations: ['All'],
    },
    ...transactionAcls(app),
    ...recordAcls(app),
    ...Object.entries(app.topics)
      .sort(byKey)
      .map(([topic, access]) => topicAcl(topic, access)),
  ];
}
