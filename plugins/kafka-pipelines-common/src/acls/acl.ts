/** What an ACL speaks about, as Strimzi's KafkaUser names it. @public */
export type AclResourceType = 'topic' | 'group' | 'transactionalId' | 'cluster';

/** Operations of Kafka's ACLs, as Strimzi's KafkaUser and kafka-acls name them. @public */
export type AclOperation =
  | 'All'
  | 'Read'
  | 'Write'
  | 'Create'
  | 'Describe'
  | 'DescribeConfigs';

/**
 * What somebody may do with a resource of a Kafka cluster, or with all whose
 * names start alike.
 * @public
 */
export interface Acl {
  resourceType: AclResourceType;
  /** `kafka-cluster` for the cluster, which Kafka calls so. */
  name: string;
  patternType: 'literal' | 'prefix';
  operations: AclOperation[];
}
