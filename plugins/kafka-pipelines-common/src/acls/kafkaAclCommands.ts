import type { Acl, AclResourceType } from './acl';

const RESOURCE_OPTION: Record<AclResourceType, string> = {
  topic: '--topic',
  group: '--group',
  transactionalId: '--transactional-id',
  cluster: '--cluster',
};

/** A word of a shell command; quoted when the shell would read more than text. */
function word(text: string): string {
  return /^[-a-zA-Z0-9._:,/=@]+$/.test(text)
    ? text
    : `'${text.replace(/'/g, `'\\''`)}'`;
}

/** Whom the ACLs are for, and where. @public */
export interface KafkaAclTarget {
  /** Such as `User:orders`. */
  principal: string;
  bootstrapServers: string;
}

/**
 * The same ACLs as commands of Kafka's own command line, for a Kafka cluster
 * whose users nobody keeps in Kubernetes. `admin.properties` is the reader's
 * own file that says how an administrator signs in.
 *
 * @public
 */
export function kafkaAclCommands(
  acls: readonly Acl[],
  { principal, bootstrapServers }: KafkaAclTarget,
): string[] {
  return acls.map(({ resourceType, name, patternType, operations }) =>
    [
      'kafka-acls.sh',
      '--bootstrap-server',
      word(bootstrapServers),
      '--command-config admin.properties',
      '--add',
      '--allow-principal',
      word(principal),
      ...operations.map(operation => `--operation ${operation}`),
      RESOURCE_OPTION[resourceType],
      ...(resourceType === 'cluster' ? [] : [word(name)]),
      ...(patternType === 'prefix' ? ['--resource-pattern-type prefixed'] : []),
    ].join(' '),
  );
}
